package org.labpress.lint.table;

import org.labpress.document.PlainText;
import org.labpress.document.SamplesBlock;
import org.labpress.document.TableBlock;
import org.labpress.lint.Decoration;
import org.labpress.lint.LintContext;
import org.labpress.lint.PageStart;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/** Reports a table, or a list of samples, without a caption. */
public final class TableCaption implements Rule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("table/caption", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    context
        .document()
        .nodes(TableBlock.class)
        .filter(table -> !Decoration.is(table.attributes()))
        .filter(table -> PlainText.of(table.caption()).isBlank())
        .forEach(
            table ->
                sink.report(
                    meta()
                        .at(place(table), "this table has no caption")
                        .withHint("write \": What it shows. {#tbl-name}\" on a line below it")));
    context
        .document()
        .nodes(SamplesBlock.class)
        .filter(samples -> PlainText.of(samples.caption()).isBlank())
        .forEach(
            samples ->
                sink.report(
                    meta()
                        .at(PageStart.firstLine(samples.span()), "these samples have no caption")
                        .withHint("add \"caption:\" with what they are")));
  }

  private static SourceSpan place(TableBlock table) {
    boolean ofPage = !table.rows().isEmpty() && table.span().contains(table.rows().get(0).span());
    return ofPage ? table.rows().get(0).span() : table.span();
  }
}
