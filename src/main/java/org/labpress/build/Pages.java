package org.labpress.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.drawing.Drawing;
import org.labpress.markdown.MarkdownReader;
import org.labpress.notebook.NotebookReader;
import org.labpress.pass.Anchors;
import org.labpress.pass.BoundCharts;
import org.labpress.pass.CitationSources;
import org.labpress.pass.FigureIndex;
import org.labpress.pass.KnownCitations;
import org.labpress.pass.NumberTables;
import org.labpress.pass.PassContext;
import org.labpress.pass.Passes;
import org.labpress.provenance.Origins;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Kept;
import org.labpress.source.SourceFile;
import org.labpress.source.Workspace;

/** The pages of a project, each read when it is first asked for, and once. */
final class Pages implements PassContext.Pages {
  private final Workspace workspace;
  private final BoundCharts charts;
  private final Origins origins;
  private final NumberTables tables;
  private final CitationSources citations;
  private final Set<String> linked;
  private final Map<String, LocalPage> loaded = new TreeMap<>();
  private final Map<String, Optional<Checked<Document>>> written = new TreeMap<>();
  private final Optional<String> lang;
  private @Nullable FigureIndex figures;

  /**
   * @param linked paths of the pages to which links may lead; a draft is left out by itself, and a
   *     path without a file is a page that the site makes
   */
  Pages(Workspace workspace, Config config, Set<String> linked) {
    this(workspace, config, linked, new Kept<>(0), KnownCitations.none());
  }

  /**
   * @param drawn charts of earlier builds
   * @param cited what printed citations in earlier builds
   */
  Pages(
      Workspace workspace,
      Config config,
      Set<String> linked,
      Kept<List<Object>, Drawing> drawn,
      KnownCitations cited) {
    this.workspace = workspace;
    this.charts =
        new BoundCharts(workspace, EngineJar.queries(workspace, config.sources().keySet()), drawn);
    this.origins = new Origins(workspace);
    this.tables = new NumberTables(workspace, origins);
    this.citations =
        new CitationSources(workspace, config.bibliography(), config.csl(), config.lang(), cited);
    this.lang = config.lang();
    this.linked = Set.copyOf(linked);
  }

  @Override
  public Optional<Set<String>> anchors(String path) {
    if (!linked.contains(path)) {
      return Optional.empty();
    }
    Optional<LocalPage> page = page(path, Optional.empty());
    return page.isEmpty()
        ? Optional.of(Set.of())
        : page.filter(written -> !written.isDraft()).map(LocalPage::anchors);
  }

  /**
   * Returns a page after its local passes.
   *
   * @param as what the page is taken for, whatever it says itself
   * @return empty if there is no such file
   */
  Optional<LocalPage> page(String path, Optional<PageKind> as) {
    LocalPage known = loaded.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    Optional<Document> file = written(path).map(checked -> checked.drainTo(diagnostics));
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Document written = file.get();
    PageKind kind = as.orElseGet(() -> PageKinds.of(written));
    Document document = Passes.apply(Passes.LOCAL, written, context(kind)).drainTo(diagnostics);
    LocalPage page = new LocalPage(document, kind, Anchors.of(document), diagnostics);
    loaded.put(path, page);
    return Optional.of(page);
  }

  /** Returns a page as it was read; empty if there is no such file. */
  Optional<Checked<Document>> written(String path) {
    return written.computeIfAbsent(
        path, p -> workspace.text(p).map(text -> text.then(Pages::read)));
  }

  @Override
  public FigureIndex figures() {
    FigureIndex known = figures;
    if (known == null) {
      known = new FigureIndex();
      for (String path : new TreeSet<>(linked)) {
        Optional<Document> page = written(path).map(Checked::value);
        if (page.isPresent()) {
          known.add(page.get(), context(PageKinds.of(page.get())));
        }
      }
      figures = known;
    }
    return known;
  }

  private static Checked<Document> read(SourceFile file) {
    return file.path().endsWith(".ipynb") ? NotebookReader.read(file) : MarkdownReader.read(file);
  }

  /** Returns the charts of the build. */
  BoundCharts charts() {
    return charts;
  }

  /** Returns the bibliographies of the project. */
  CitationSources citations() {
    return citations;
  }

  PassContext context(PageKind kind) {
    return new PassContext(kind, workspace, charts, origins, tables, citations, lang, this);
  }
}
