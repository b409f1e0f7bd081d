package org.labpress.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;
import org.labpress.source.Workspace;
import org.labpress.table.DataTables;
import org.labpress.table.Table;

/**
 * Finds what a query names: an earlier query of its page, a file by its path, or the one data file
 * of the project that is called so. Reports {@code sql/no-file}.
 */
final class ProjectTables {
  private static final String DATA = "**.{csv,tsv,parquet,jsonl,ndjson}";
  private static final String DATA_AT_ROOT = "*.{csv,tsv,parquet,jsonl,ndjson}";

  private final Workspace workspace;
  private final String page;
  private final Map<String, QueryResult> queries;

  /**
   * @param queries results of the page's earlier queries, by name
   */
  ProjectTables(Workspace workspace, String page, Map<String, QueryResult> queries) {
    this.workspace = workspace;
    this.page = page;
    this.queries = queries;
  }

  /**
   * A table of ours, or a file that the engine reads itself.
   *
   * @param files from which the rows come; of a file that the engine reads, this one
   */
  record Source(Optional<Table> table, List<String> files) {}

  Checked<Source> find(String name, SourceSpan place) throws QueryProblem {
    QueryResult query = queries.get(name);
    if (query != null) {
      return Checked.of(new Source(Optional.of(query.table()), query.files()));
    }
    String path = path(name, place);
    if (isEngines(path)) {
      return Checked.of(new Source(Optional.empty(), List.of(path)));
    }
    Checked<Table> table = DataTables.read(workspace, path).orElseThrow();
    List<Diagnostic> labelled =
        table.diagnostics().stream().map(d -> d.withLabel(place, "read for this query")).toList();
    return new Checked<>(new Source(Optional.of(table.value()), List.of(path)), labelled);
  }

  /** Returns whether a file is of a kind that only the engine reads. */
  static boolean isEngines(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  private String path(String name, SourceSpan place) throws QueryProblem {
    boolean written = name.contains("/") || extension(name) || name.contains("\\");
    if (written) {
      Optional<String> found = ContentPath.find(workspace, name, page);
      if (found.isPresent() && extension(found.get())) {
        return found.get();
      }
      throw new QueryProblem(missing(name, place));
    }
    List<String> files = files().stream().filter(file -> stem(file).equals(name)).toList();
    if (files.size() == 1) {
      return files.get(0);
    }
    throw new QueryProblem(
        files.isEmpty()
            ? missing(name, place)
            : problem(place, "%d files are called %s".formatted(files.size(), shortened(name)))
                .withHint("write the path, such as '%s'".formatted(files.get(0))));
  }

  private Diagnostic missing(String name, SourceSpan place) {
    boolean path = name.contains("/") || extension(name);
    if (path && ContentPath.candidates(name, page).isEmpty()) {
      return problem(place, "%s is not a path inside the project".formatted(shortened(name)))
          .withHint("name a file of the project, with / between folders");
    }
    List<String> known = new ArrayList<>(queries.keySet());
    for (String file : files()) {
      known.add(path ? file : stem(file));
      if (path) {
        known.add(file.substring(file.lastIndexOf('/') + 1));
      }
    }
    List<String> near = Suggestions.nearest(name, known, 2);
    Diagnostic missing =
        problem(
            place,
            path
                ? "there is no data file %s".formatted(shortened(name))
                : "no data file and no earlier query is called %s".formatted(shortened(name)));
    return missing.withHint(
        near.isEmpty()
            ? "name a CSV, TSV, Parquet or JSON Lines file of the project"
            : "did you mean %s?".formatted(String.join(" or ", near)));
  }

  private List<String> files() {
    List<String> files = new ArrayList<>(workspace.list(DATA));
    workspace.list(DATA_AT_ROOT).stream().filter(f -> !files.contains(f)).forEach(files::add);
    return files;
  }

  private static boolean extension(String path) {
    return isEngines(path) || DataTables.accepts(path);
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static Diagnostic problem(SourceSpan place, String message) {
    return Diagnostic.error("sql/no-file", place, message);
  }

  private static String shortened(String name) {
    String line = name.replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, 80) + "…";
  }
}
