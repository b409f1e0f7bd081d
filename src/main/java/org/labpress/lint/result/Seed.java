package org.labpress.lint.result;

import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;

/** Reports a chart whose data come from one seed, or from two. */
public final class Seed implements Rule {
  private static final int ENOUGH = 3;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("result/seed", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      int seeds = chart.series().seeds().orElse(ENOUGH);
      if (seeds < ENOUGH) {
        Severity severity = seeds < 2 ? Severity.WARNING : Severity.INFO;
        sink.report(
            Diagnostic.of(
                    meta().id(),
                    severity,
                    chart.value().span(),
                    "the rows come from %s; how much another would change is unknown"
                        .formatted(seeds == 1 ? "one seed" : "two seeds"))
                .withHint("repeat the runs with at least three seeds"));
      }
    }
  }
}
