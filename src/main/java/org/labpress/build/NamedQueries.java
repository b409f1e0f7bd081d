package org.labpress.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.labpress.document.Document;
import org.labpress.document.Located;
import org.labpress.pass.DatabaseQuery;
import org.labpress.query.SqlText;
import org.labpress.query.remote.NamedQuery;
import org.labpress.query.remote.RecordState;
import org.labpress.query.remote.Recording;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;
import org.labpress.source.Workspace;

/**
 * The queries of a project that a database answers when the author asks: those of its pages and
 * those of {@code labpress.yml}. Finding them asks no database.
 */
public final class NamedQueries {
  private final Workspace workspace;
  private final List<NamedQuery> queries;

  private NamedQueries(Workspace workspace, List<NamedQuery> queries) {
    this.workspace = workspace;
    this.queries = List.copyOf(queries);
  }

  /**
   * A query and what became of it.
   *
   * @param recording of its result, if it has one
   */
  public record Listed(NamedQuery query, RecordState state, Optional<Recording> recording) {}

  /**
   * Returns the queries of a project. Reported: {@code sql/record-as}, {@code sql/no-source}, and
   * {@code data/missing} for a file of {@code labpress.yml}.
   */
  public static Checked<NamedQueries> of(Project project, Config config) {
    Workspace workspace = project.workspace();
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<NamedQuery> found = new ArrayList<>(configured(workspace, config).drainTo(diagnostics));
    List<String> sources = SiteBuild.sources(workspace);
    Pages pages = new Pages(workspace, config, SiteBuild.linked(sources));
    for (String path : sources) {
      boolean asks = workspace.text(path).filter(text -> mayAsk(text.value().text())).isPresent();
      if (asks) {
        Document page = pages.written(path).orElseThrow().value();
        found.addAll(
            DatabaseQuery.in(page, pages.context(PageKinds.of(page))).drainTo(diagnostics));
      }
    }
    Set<SourceSpan> places = new LinkedHashSet<>();
    List<NamedQuery> each =
        found.stream().filter(query -> places.add(query.sql().firstLine())).toList();
    each.forEach(
        query -> query.unknownSource(config.sources().keySet()).ifPresent(diagnostics::add));
    return new Checked<>(new NamedQueries(workspace, each), Diagnostic.sorted(diagnostics));
  }

  /** Most pages hold no query, and need not be read to the end. */
  private static boolean mayAsk(String page) {
    return page.contains("source") || page.contains("include");
  }

  /** Returns the queries of {@code labpress.yml}; one without its file is reported. */
  private static Checked<List<NamedQuery>> configured(Workspace workspace, Config config) {
    List<NamedQuery> queries = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (ConfiguredQuery query : config.queries()) {
      Optional<SourceFile> file =
          ContentPath.find(workspace, query.sql().value(), Project.CONFIG)
              .flatMap(workspace::text)
              .map(text -> text.drainTo(diagnostics));
      if (file.isEmpty()) {
        diagnostics.add(
            Diagnostic.error(
                    "data/missing",
                    query.sql().span(),
                    "there is no file %s".formatted(query.sql().value()))
                .withHint("paths count from content/ and from the root"));
        continue;
      }
      SourceSpan text = file.get().span(file.get().contentStart(), file.get().text().length());
      Optional<String> path =
          NamedQuery.path(query.to().map(Located::value), query.name().value(), Project.CONFIG);
      queries.add(
          new NamedQuery(
              query.name().value(),
              query.source().value(),
              query.source().span(),
              SqlText.at(text, text.text().replace("\r\n", "\n")),
              path.orElseThrow()));
    }
    return new Checked<>(queries, diagnostics);
  }

  /**
   * Returns what a build says of the queries of {@code labpress.yml}; those of pages say it there.
   */
  static List<Diagnostic> check(Workspace workspace, Config config) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (NamedQuery query : configured(workspace, config).drainTo(diagnostics)) {
      query.unknownSource(config.sources().keySet()).ifPresent(diagnostics::add);
      Optional<Recording> recording = Recording.of(workspace, query.path());
      RecordState.of(query, recording, workspace, false)
          .finding(query, recording)
          .ifPresent(diagnostics::add);
    }
    return diagnostics;
  }

  /** Returns all queries, by name. */
  public List<Listed> list() {
    TreeMap<String, List<Listed>> byName = new TreeMap<>();
    for (NamedQuery query : queries) {
      Optional<Recording> recording = Recording.of(workspace, query.path());
      RecordState state = RecordState.of(query, recording, workspace, true);
      byName
          .computeIfAbsent(query.name(), name -> new ArrayList<>())
          .add(new Listed(query, state, recording));
    }
    return byName.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Returns the query of a name.
   *
   * @throws UnusablePathException if there is none, or more than one, or another query has the same
   *     file
   */
  public NamedQuery named(String name) {
    List<NamedQuery> called = queries.stream().filter(query -> query.name().equals(name)).toList();
    if (called.size() == 1) {
      NamedQuery query = called.get(0);
      queries.stream()
          .filter(other -> !other.equals(query) && other.path().equals(query.path()))
          .findFirst()
          .ifPresent(
              other -> {
                throw new UnusablePathException(
                    "%s and %s would both be recorded as %s; give one of them another to="
                        .formatted(name, other.name(), query.path()));
              });
      return query;
    }
    if (called.size() > 1) {
      String places =
          String.join(" and ", called.stream().map(q -> q.sql().firstLine().toString()).toList());
      throw new UnusablePathException(
          "%d queries are called %s: %s; rename one".formatted(called.size(), name, places));
    }
    List<String> names = queries.stream().map(NamedQuery::name).distinct().sorted().toList();
    throw new UnusablePathException(
        "there is no query \"%s\" with a source; %s"
            .formatted(
                name,
                Suggestions.nearest(name, names)
                    .map("did you mean \"%s\"?"::formatted)
                    .orElse(
                        names.isEmpty()
                            ? "no sql block of the project has source="
                            : "there are " + String.join(", ", names))));
  }
}
