package org.labpress.build;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.labpress.chart.BoundChart;
import org.labpress.chart.ChartAxis;
import org.labpress.chart.ChartSpec;
import org.labpress.chart.Field;
import org.labpress.chart.Series;
import org.labpress.lint.ChartFacts;
import org.labpress.source.SourceSpan;

/** What the linter asks of a chart. */
final class LintedChart {
  private LintedChart() {}

  /** Returns the facts of a chart that could be bound. */
  static ChartFacts facts(BoundChart chart) {
    ChartSpec spec = chart.spec();
    SourceSpan x = spec.x().map(Field::span).orElse(spec.span());
    SourceSpan y = spec.y().isEmpty() ? spec.span() : spec.y().get(0).span();
    List<ChartFacts.AxisFacts> axes =
        Stream.of(axis(chart.position(), x), axis(chart.value(), y)).toList();
    return new ChartFacts(axes, repeats(chart, y));
  }

  private static ChartFacts.AxisFacts axis(ChartAxis axis, SourceSpan span) {
    // A date tells its unit by itself, as a name does.
    boolean named = axis.scale() != ChartAxis.Scale.NUMBER;
    return new ChartFacts.AxisFacts(axis.title(), axis.unit(), named, span);
  }

  private static Optional<ChartFacts.Repeats> repeats(BoundChart chart, SourceSpan span) {
    int most =
        chart.series().stream()
            .flatMap(series -> series.points().stream())
            .mapToInt(Series.Point::n)
            .max()
            .orElse(1);
    return chart.facts().repeated() && most > 1
        ? Optional.of(new ChartFacts.Repeats(most, chart.facts().spread().isPresent(), span))
        : Optional.empty();
  }
}
