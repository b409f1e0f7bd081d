package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.Mark;
import org.labpress.statistics.Confidence;
import org.labpress.statistics.Interval;
import org.labpress.table.Summary;

/**
 * Values before and after. A dumbbell joins two series in every category, a slope two categories in
 * every series.
 *
 * @param before what comes first
 * @param after what comes second
 * @param pairs in the order in which they are drawn
 * @param alone names of those of which one value is missing
 */
record Pairs(String before, String after, List<Pair> pairs, List<String> alone) {
  Pairs {
    pairs = List.copyOf(pairs);
    alone = List.copyOf(alone);
  }

  /** Two values of one thing. */
  record Pair(int panel, String name, Series.Point before, Series.Point after) {
    double change() {
      return after.value() - before.value();
    }
  }

  static boolean drawnBy(Mark mark) {
    return mark == Mark.DUMBBELL || mark == Mark.SLOPE;
  }

  /** Returns the pairs of a plot from which all others were taken. */
  static Pairs of(SeriesPlot plot) {
    return new PairFinder(plot.spec(), plot.mark(), new ArrayList<>())
        .find(plot.position().categories(), plot.series())
        .orElseThrow();
  }

  /** Returns the series without the points that have no partner. */
  List<Series> kept(Mark mark, List<Series> all) {
    List<Series> kept = new ArrayList<>();
    for (Series series : all) {
      boolean slope = mark == Mark.SLOPE && series.points().size() == 2;
      List<Series.Point> points =
          slope
              ? series.points()
              : series.points().stream()
                  .filter(p -> mark == Mark.DUMBBELL && stands(series.panel(), p.position()))
                  .toList();
      if (!points.isEmpty()) {
        kept.add(new Series(series.panel(), series.name(), series.color(), series.shape(), points));
      }
    }
    return kept;
  }

  /**
   * Returns the categories that points stand at, and moves the points there: one whose values have
   * no partner keeps no empty row.
   */
  static Positions shown(Positions positions, List<Series> kept, List<Series> moved) {
    List<Double> used =
        kept.stream()
            .flatMap(series -> series.points().stream())
            .map(Series.Point::position)
            .distinct()
            .sorted()
            .toList();
    for (Series series : kept) {
      List<Series.Point> points =
          series.points().stream().map(p -> p.at(used.indexOf(p.position()))).toList();
      moved.add(new Series(series.panel(), series.name(), series.color(), series.shape(), points));
    }
    return new Positions(
        positions.scale(),
        positions.ofRow(),
        used.stream().map(at -> positions.categories().get(at.intValue())).toList());
  }

  /** Returns whether a pair stands at a place. */
  private boolean stands(int panel, double position) {
    return pairs.stream()
        .anyMatch(pair -> pair.panel == panel && pair.before.position() == position);
  }

  /** Returns the pair that holds a point of a series; empty if none does. */
  Optional<Pair> of(Mark mark, Series series, Series.Point point) {
    return pairs.stream()
        .filter(pair -> pair.panel == series.panel())
        .filter(
            pair ->
                mark == Mark.SLOPE
                    ? pair.name.equals(series.name())
                    : pair.before.position() == point.position())
        .findFirst();
  }

  /** Returns the mean change with Student's interval of paired differences, in words. */
  String change() {
    Summary changes = Summary.of(pairs.stream().mapToDouble(Pair::change).toArray());
    double half = changes.halfWidth(Confidence.P95);
    if (Double.isNaN(half)) {
      return Figures.number(changes.mean());
    }
    Interval interval = Interval.around(changes.mean(), half);
    double low = interval.low();
    double high = interval.high();
    return "%s (95 %% CI %s to %s)"
        .formatted(
            Figures.number(changes.mean(), low, high),
            Figures.number(low, low, high),
            Figures.number(high, low, high));
  }

  String sentence() {
    return "Mean change from %s to %s over %d %s: %s."
        .formatted(
            PointText.shortened(before),
            PointText.shortened(after),
            pairs.size(),
            pairs.size() == 1 ? "pair" : "pairs",
            change());
  }
}
