package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.Document;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;

/** The passes in their order. */
public final class Passes {
  /** What shows which figures a page has, as they are written. */
  static final List<Pass> FIGURES =
      List.of(new IncludeFiles(), new FillVariables(), new FindFigures());

  /** What can be said of a page alone. After these its anchors are known. */
  public static final List<Pass> LOCAL =
      List.of(
          new SettleLanguage(),
          new IncludeFiles(),
          new FillVariables(),
          new FindFigures(),
          new EmbedFigures(),
          new ReadTables(),
          new RunQueries(),
          new BindTables(),
          new FindImages(),
          new DrawCharts(),
          new ListSamples(),
          new NameEmbeds(),
          new ExplainMetrics(),
          new CheckNumbers(),
          new CheckMath(),
          new NameHeadings(),
          new NumberSections(),
          new LeaveOutHandNumbers(),
          new NumberCaptions(),
          new NumberEquations(),
          new NumberTheorems(),
          new NumberFootnotes(),
          new ResolveReferences(),
          new FormatCitations(),
          new BuildContents());

  /** What needs the anchors of the other pages. */
  public static final List<Pass> ACROSS_PAGES = List.of(new ResolveLinks());

  private Passes() {}

  /** Returns the document after all of the passes, with what they noticed, in their order. */
  public static Checked<Document> apply(List<Pass> passes, Document document, PassContext context) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Document current = document;
    for (Pass pass : passes) {
      current = pass.apply(current, context).drainTo(diagnostics);
    }
    return new Checked<>(current, diagnostics);
  }
}
