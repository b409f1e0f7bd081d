package org.labpress.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.labpress.chart.bind.BoundChart;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Spread;
import org.labpress.document.ChartBlock;
import org.labpress.document.PlainText;
import org.labpress.lint.ChartFacts;
import org.labpress.metric.Metric;
import org.labpress.metric.Metrics;
import org.labpress.source.SourceSpan;
import org.labpress.table.DataNotes;

/** What the linter asks of a chart. */
final class LintedChart {
  private LintedChart() {}

  /**
   * Returns the facts of a chart that could be bound.
   *
   * @param block where it stands, with its caption
   * @param metrics of the project
   */
  static ChartFacts facts(BoundChart chart, ChartBlock block, Metrics metrics) {
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
        measure(chart, metrics),
        notes(chart),
        PlainText.of(block.caption()),
        block.specification());
  }

  /** Rows of a query stand in no file of the project. */
  private static DataNotes notes(BoundChart chart) {
    return chart.spec().sql().isPresent() ? chart.notes().at(chart.value().span()) : chart.notes();
  }

  private static ChartFacts.Measure measure(BoundChart chart, Metrics metrics) {
    List<Field> drawn =
        chart.spec().y().isEmpty() ? chart.spec().x().stream().toList() : chart.spec().y();
    List<Optional<Metric>> known =
        drawn.stream().map(field -> metrics.named(field.column())).distinct().toList();
    boolean counts = chart.mark() == Mark.HIST;
    boolean values = !counts && drawn.stream().noneMatch(LintedChart::isOther);
    List<String> units =
        drawn.stream()
            .map(
                field ->
                    field.unit().orElse(chart.notes().columns().getOrDefault(field.column(), "")))
            .distinct()
            .toList();
    return new ChartFacts.Measure(
        known.size() == 1 && values ? known.get(0) : Optional.empty(),
        chart.spec().y().isEmpty() ? List.of() : units,
        drawn.size() > 1 || !chart.spec().guides().lines().isEmpty(),
        chart.mark() == Mark.SCALING || chart.spec().treatment().fit().isPresent(),
        List.copyOf(chart.columns()),
        largest(chart));
  }

  /** A normalised value has no unit any more. */
  private static double largest(BoundChart chart) {
    return chart.spec().treatment().normalisation().isPresent()
        ? Double.NaN
        : chart.series().stream()
            .flatMap(series -> series.points().stream())
            .mapToDouble(Series.Point::value)
            .max()
            .orElse(Double.NaN);
  }

  /** Whether a number of rows or a spread is drawn in place of a value. */
  private static boolean isOther(Field field) {
    return field
        .aggregate()
        .map(
            aggregate ->
                switch (aggregate) {
                  case N, SUM, SD, SE, CI95 -> true;
                  case MEAN, MEDIAN, MIN, MAX, FIRST, LAST -> false;
                })
        .orElse(false);
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
