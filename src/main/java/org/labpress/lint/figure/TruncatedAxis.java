package org.labpress.lint.figure;

import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;

/**
 * Reports bars on a logarithmic axis: their lengths begin at an arbitrary value and mean nothing.
 */
public final class TruncatedAxis implements Rule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("figure/truncated-axis", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      if (chart.type().equals("bar") && chart.value().log()) {
        sink.report(
            meta()
                .at(
                    chart.value().span(),
                    "bars on a logarithmic axis do not begin at zero, so their lengths mislead")
                .withHint("draw dots on it (\"type: dot\"), or leave out \"log\""));
      }
    }
  }
}
