package org.labpress.build;

import java.util.List;
import java.util.Optional;
import org.labpress.chart.bind.BoundChart;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.lint.ChartFacts;
import org.labpress.source.SourceSpan;

/** What the linter asks of a chart. */
final class LintedChart {
  private LintedChart() {}

  /** Returns the facts of a chart that could be bound. */
  static ChartFacts facts(BoundChart chart) {
    SourceSpan value = chart.value().span();
    Optional<ChartFacts.Repeats> repeats =
        chart.facts().mean() && chart.facts().repeated()
            ? Optional.of(
                new ChartFacts.Repeats(
                    chart.facts().rowsPerPoint(), chart.facts().spread().isPresent(), value))
            : Optional.empty();
    return new ChartFacts(List.of(axis(chart.scene().x()), axis(chart.scene().y())), repeats);
  }

  private static ChartFacts.AxisFacts axis(ChartAxis axis) {
    // A date tells its unit by itself, as a name does.
    boolean named = axis.scale() != ChartAxis.Scale.NUMBER;
    return new ChartFacts.AxisFacts(axis.title(), axis.unit(), named, axis.span());
  }
}
