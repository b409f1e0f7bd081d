package org.labpress.lint.figure;

import java.util.List;
import org.labpress.document.ChartBlock;
import org.labpress.document.Document;
import org.labpress.document.Figure;
import org.labpress.document.Inline;
import org.labpress.document.PlainText;
import org.labpress.lint.Decoration;
import org.labpress.lint.LintContext;
import org.labpress.lint.PageStart;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;

/** Reports a figure or chart without a caption. */
public final class CaptionMissing implements Rule {
  /** What a cell of a notebook has drawn is explained by the text around the cell. */
  private static final String OUTPUT = "cell-output";

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("figure/caption-missing", Severity.ERROR);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    Document document = context.document();
    document
        .nodes(Figure.class)
        .filter(figure -> !Decoration.is(figure.attributes()))
        .filter(figure -> isBlank(figure.caption()))
        .filter(figure -> !figure.attributes().hasClass(OUTPUT))
        .forEach(
            figure ->
                sink.report(
                    meta()
                        .at(figure.image().span(), "this figure has no caption")
                        .withHint("write what it shows between the brackets")));
    document
        .nodes(ChartBlock.class)
        .filter(chart -> !Decoration.is(chart.attributes()))
        .filter(chart -> isBlank(chart.caption()))
        .forEach(
            chart ->
                sink.report(
                    meta()
                        .at(PageStart.firstLine(chart.span()), "this chart has no caption")
                        .withHint("add \"caption:\" with what it shows")));
  }

  /** A label written as a TeX command is no caption. */
  private static boolean isBlank(List<Inline> caption) {
    return PlainText.of(caption).replaceAll("\\\\label\\{[^{}]*\\}", "").isBlank();
  }
}
