package org.labpress.lint.result;

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

/** Reports a single result with nothing to compare it with. */
public final class Baseline implements Rule {
  private static final Pattern SCORE =
      Pattern.compile(
          "(?:^|\\W)(?:score|accuracy|acc|win rate|pass@\\d+|exact match|f1|bleu|rouge|auc|auroc|elo)(?:\\W|$)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("result/baseline", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      boolean single = chart.series().positions() == 1 && chart.series().mostInOnePlot() == 1;
      boolean bars = chart.type().equals("bar") || chart.type().equals("dot");
      boolean score =
          isScore(chart.measure().metric()) || SCORE.matcher(chart.value().title()).find();
      if (single && bars && score && !chart.measure().reference()) {
        report(chart.value().title(), chart.value().span(), sink);
      }
    }
    for (TableFacts table : context.input().tables()) {
      table.columns().stream()
          .filter(column -> table.rows() == 1 && column.value())
          .filter(column -> isScore(column.metric()) || SCORE.matcher(column.title()).find())
          .findFirst()
          .ifPresent(column -> report(column.title(), column.span(), sink));
    }
  }

  private void report(String title, SourceSpan place, Sink sink) {
    sink.report(
        meta()
            .at(place, "one value of \"%s\" has nothing to compare it with".formatted(title))
            .withHint("show a baseline beside it, or a line: \"baseline: 0.71\""));
  }

  private static boolean isScore(Optional<Metric> metric) {
    return metric.flatMap(Metric::type).filter(Metric.Type.SCORE::equals).isPresent();
  }
}
