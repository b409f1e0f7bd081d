package org.labpress.lint.result;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * Reports the score of a preference or reward model that stands alone: it has no meaning without
 * that of a reference. A curve over training steps compares with its own start.
 */
public final class ScoreIsolated implements Rule {
  private static final Pattern NAME =
      Pattern.compile("(?:pm|rm|reward model|preference model|preference) score");
  private static final Pattern REFERENCE =
      Pattern.compile("(?:^|[_ .-])(?:ref|reference|baseline)");
  private static final Pattern TRAINING =
      Pattern.compile("steps?|epochs?|tokens?|iterations?|updates?|kl.*", Pattern.CASE_INSENSITIVE);

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("result/score-isolated", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      boolean score = isScore(chart.measure().metric(), chart.value().title());
      boolean training =
          chart.axes().stream().anyMatch(axis -> TRAINING.matcher(axis.title()).matches());
      boolean prefer = chart.type().equals("prefer");
      if (score && !chart.measure().reference() && !training && !prefer) {
        report(chart.value().title(), chart.value().span(), sink);
      }
    }
    for (TableFacts table : context.input().tables()) {
      boolean compared =
          table.columns().stream()
              .map(column -> column.name().toLowerCase(Locale.ROOT))
              .anyMatch(name -> REFERENCE.matcher(name).find());
      table.columns().stream()
          .filter(column -> !compared && column.value())
          .filter(column -> isScore(column.metric(), column.title()))
          .findFirst()
          .ifPresent(column -> report(column.title(), column.span(), sink));
    }
  }

  private void report(String title, SourceSpan place, Sink sink) {
    sink.report(
        meta()
            .at(place, "\"%s\" has no meaning alone, and nothing stands beside it".formatted(title))
            .withHint(
                "show the score of a reference beside it, or draw the preference: type: prefer"));
  }

  private static boolean isScore(Optional<Metric> metric, String title) {
    return metric.flatMap(Metric::type).filter(Metric.Type.PREFERENCE::equals).isPresent()
        || NAME.matcher(title.toLowerCase(Locale.ROOT)).find();
  }
}
