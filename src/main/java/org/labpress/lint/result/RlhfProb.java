package org.labpress.lint.result;

import java.util.Optional;
import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.lint.TableFacts;
import org.labpress.metric.Metric;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/**
 * Reports the mean of probabilities of a model that was tuned by human feedback. They are not
 * calibrated: which answer is the likeliest means something, how likely it is does not.
 */
public final class RlhfProb implements Rule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("result/rlhf-prob", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      boolean averaged = chart.repeats().isPresent() && !chart.type().equals("reliability");
      if (averaged && isTuned(chart.measure().metric())) {
        report(chart.value().title(), chart.value().span(), sink);
      }
    }
    for (TableFacts table : context.input().tables()) {
      table.columns().stream()
          .filter(column -> column.most() > 1 && isTuned(column.metric()))
          .forEach(column -> report(column.title(), column.span(), sink));
    }
  }

  private void report(String title, SourceSpan place, Sink sink) {
    sink.report(
        meta()
            .at(
                place,
                "\"%s\" of a tuned model is averaged, and is not calibrated".formatted(title))
            .withHint(
                "count how often the likeliest answer is right, or draw \"type: reliability\""));
  }

  private static boolean isTuned(Optional<Metric> metric) {
    return metric.flatMap(Metric::type).filter(Metric.Type.TUNED_PROBABILITY::equals).isPresent();
  }
}
