package org.labpress.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.labpress.chart.bind.BoundChart;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.Spread;
import org.labpress.document.ChartBlock;
import org.labpress.document.PlainText;
import org.labpress.lint.ChartFacts;
import org.labpress.source.SourceSpan;

/** What the linter asks of a chart. */
final class LintedChart {
  private LintedChart() {}

  /**
   * Returns the facts of a chart that could be bound.
   *
   * @param block where it stands, with its caption
   */
  static ChartFacts facts(BoundChart chart, ChartBlock block) {
    SourceSpan value = chart.value().span();
    Optional<ChartFacts.Repeats> repeats =
        chart.facts().mean() && chart.facts().repeated()
            ? Optional.of(
                new ChartFacts.Repeats(
                    chart.facts().rowsPerPoint(), chart.facts().spread().isPresent(), value))
            : Optional.empty();
    return new ChartFacts(
        chart.mark().label(),
        List.of(axis(chart.scene().x()), axis(chart.scene().y())),
        axis(chart.value()),
        repeats,
        compared(chart),
        guidance(chart),
        PlainText.of(block.caption()),
        block.specification());
  }

  private static ChartFacts.AxisFacts axis(ChartAxis axis) {
    // A date tells its unit by itself, as a name does.
    boolean named = axis.scale() != ChartAxis.Scale.NUMBER;
    return new ChartFacts.AxisFacts(axis.title(), axis.unit(), named, axis.log(), axis.span());
  }

  private static ChartFacts.Compared compared(BoundChart chart) {
    Map<Integer, Long> inPlots =
        chart.series().stream()
            .collect(Collectors.groupingBy(Series::panel, Collectors.counting()));
    List<Series.Point> points =
        chart.series().stream().flatMap(series -> series.points().stream()).toList();
    return new ChartFacts.Compared(
        inPlots.values().stream().mapToInt(Long::intValue).max().orElse(0),
        (int) points.stream().mapToDouble(Series.Point::position).distinct().count(),
        points.stream().mapToInt(Series.Point::n).min().orElse(0),
        points.stream().mapToInt(Series.Point::n).max().orElse(0),
        chart.seeds());
  }

  private static ChartFacts.Guidance guidance(BoundChart chart) {
    return new ChartFacts.Guidance(
        chart.facts().spread().map(spread -> spread == Spread.GIVEN ? "" : spread.label()),
        chart.spec().guides().better().isPresent(),
        chart.spec().guides().lines().stream().anyMatch(line -> line.label().equals("chance")));
  }
}
