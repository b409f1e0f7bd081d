package org.labpress.lint.figure;

import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;

/** Reports a plot with more series than a reader can tell apart. */
public final class TooManySeries implements Rule {
  private static final int MOST = 8;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("figure/too-many-series", Severity.INFO);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      int series = chart.series().mostInOnePlot();
      if (series > MOST) {
        sink.report(
            meta()
                .at(
                    chart.value().span(),
                    "one plot shows %d series, more than %d are hard to tell apart"
                        .formatted(series, MOST))
                .withHint("split the chart with \"facet:\", or keep some series with a filter"));
      }
    }
  }
}
