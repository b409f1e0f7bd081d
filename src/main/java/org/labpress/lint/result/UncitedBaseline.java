package org.labpress.lint.result;

import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.lint.TableFacts;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/** Reports rows of data that are called baselines or published, and that name no work. */
public final class UncitedBaseline implements Rule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("result/uncited-baseline", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      chart.notes().uncited().forEach(row -> report(row, chart.value().span(), sink));
    }
    for (TableFacts table : context.input().tables()) {
      SourceSpan start = table.span().part(0, Math.min(3, table.span().length()));
      table.notes().uncited().forEach(row -> report(row, start, sink));
    }
  }

  private void report(SourceSpan row, SourceSpan asked, Sink sink) {
    Diagnostic finding =
        meta()
            .at(row, "this row is a result of others, and names no work")
            .withHint(
                "write the key of the work into a column \"cite\", and cite it in the caption");
    sink.report(row.file().equals(asked.file()) ? finding : finding.withLabel(asked, "shown here"));
  }
}
