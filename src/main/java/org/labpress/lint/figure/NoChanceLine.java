package org.labpress.lint.figure;

import java.util.regex.Pattern;
import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;

/** Reports a chart of accuracy that does not show what chance gives. */
public final class NoChanceLine implements Rule {
  private static final Pattern ACCURACY =
      Pattern.compile("(?:^|\\W)(?:accuracy|acc)(?:\\W|$)", Pattern.CASE_INSENSITIVE);

  /** What is counted or spread is no accuracy. */
  private static final Pattern OTHER = Pattern.compile("(?:n|sd|se|ci95)\\s*\\(.*");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("figure/no-chance-line", Severity.INFO);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      boolean accuracy =
          ACCURACY.matcher(chart.value().title()).find()
              && !OTHER.matcher(chart.value().span().text()).matches();
      if (accuracy && !chart.guidance().chance()) {
        sink.report(
            meta()
                .at(
                    chart.value().span(),
                    "the chart shows \"%s\" without the level of chance"
                        .formatted(chart.value().title()))
                .withHint("add \"chance: 0.25\" with the share that guessing gives"));
      }
    }
  }
}
