package org.labpress.lint.result;

import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;

/** Reports a chart that compares points which stand for very different numbers of rows. */
public final class UnevenN implements Rule {
  private static final int FACTOR = 2;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("result/uneven-n", Severity.INFO);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      int fewest = chart.series().fewestRows();
      int most = chart.series().mostRows();
      // Bins of a reliability diagram hold what falls into them.
      boolean counted = chart.repeats().isPresent() && !chart.type().equals("reliability");
      if (counted && fewest > 0 && most > FACTOR * fewest) {
        sink.report(
            meta()
                .at(
                    chart.value().span(),
                    "one point stands for %d %s, another for %d"
                        .formatted(fewest, fewest == 1 ? "row" : "rows", most))
                .withHint("measure them equally often, or say the numbers in the caption"));
      }
    }
  }
}
