package org.labpress.lint.figure;

import java.util.regex.Pattern;
import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;

/** Reports a chart of a metric that does not say whether higher or lower values are better. */
public final class Direction implements Rule {
  private static final Pattern METRIC =
      Pattern.compile(
          "(?:^|\\W)(?:score|loss|error|accuracy|reward|return|perplexity|bleu|rouge|f1|auc|auroc"
              + "|elo|regret|win rate|pass@\\d+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SAID =
      Pattern.compile("better|best|worse|[↑↓]", Pattern.CASE_INSENSITIVE);

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("figure/direction", Severity.INFO);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      boolean metric = METRIC.matcher(chart.value().title()).find();
      boolean said = chart.guidance().direction() || SAID.matcher(chart.caption()).find();
      if (metric && !said) {
        sink.report(
            meta()
                .at(
                    chart.value().span(),
                    "the chart does not say whether a higher or a lower \"%s\" is better"
                        .formatted(chart.value().title()))
                .withHint("add \"better: higher\" or \"better: lower\""));
      }
    }
  }
}
