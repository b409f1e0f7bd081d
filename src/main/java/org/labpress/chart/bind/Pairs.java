package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
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
  private static final int NAMED = 8;

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
    return of(
            plot.spec(),
            plot.mark(),
            plot.position().categories(),
            plot.series(),
            new ArrayList<>())
        .orElseThrow();
  }

  /** Returns the pairs; empty, and reported, if there are not two values to join. */
  static Optional<Pairs> of(
      ChartSpec spec,
      Mark mark,
      List<String> categories,
      List<Series> series,
      List<Diagnostic> diagnostics) {
    boolean across = mark == Mark.DUMBBELL;
    List<String> sides =
        across ? series.stream().map(Series::name).distinct().toList() : categories;
    SourceSpan asked =
        across
            ? spec.styling().group().map(Written::span).orElse(spec.span())
            : spec.x().orElseThrow().span();
    if (sides.size() != 2) {
      String what = across ? "groups" : "places on x";
      diagnostics.add(
          Diagnostic.error(
                  "chart/bad-value",
                  asked,
                  "pairs have two sides, but there are %d %s".formatted(sides.size(), what))
              .withHint(
                  across
                      ? "name a column with two values: group; or keep two of them with a filter"
                      : "keep two of them with a filter"));
      return Optional.empty();
    }
    Pairs pairs = across ? acrossSeries(sides, categories, series) : alongSeries(sides, series);
    if (!pairs.alone.isEmpty()) {
      diagnostics.add(pairs.leftOut(asked));
    }
    return pairs.pairs.isEmpty() ? Optional.empty() : Optional.of(pairs);
  }

  private Diagnostic leftOut(SourceSpan asked) {
    int all = pairs.size() + alone.size();
    String names = String.join(", ", alone.subList(0, Math.min(NAMED, alone.size())));
    String more = alone.size() > NAMED ? ", ..." : "";
    String message =
        "%d of %d have no pair: %s".formatted(alone.size(), all, Written.shortened(names) + more);
    Diagnostic diagnostic =
        pairs.isEmpty()
            ? Diagnostic.error("chart/no-pair", asked, message)
            : Diagnostic.warning("chart/no-pair", asked, message + "; left out");
    return diagnostic.withHint("add the rows that are missing, or leave these out with a filter");
  }

  private static Pairs acrossSeries(
      List<String> sides, List<String> categories, List<Series> series) {
    Map<List<Integer>, Series.Point> before = points(sides.get(0), series);
    Map<List<Integer>, Series.Point> after = points(sides.get(1), series);
    List<Pair> pairs = new ArrayList<>();
    List<String> alone = new ArrayList<>();
    Set<List<Integer>> places = new LinkedHashSet<>(before.keySet());
    places.addAll(after.keySet());
    for (List<Integer> place : places) {
      String name = categories.get(place.get(1));
      Series.Point first = before.get(place);
      Series.Point second = after.get(place);
      if (first == null || second == null) {
        alone.add(name);
      } else {
        pairs.add(new Pair(place.get(0), name, first, second));
      }
    }
    return new Pairs(sides.get(0), sides.get(1), pairs, alone);
  }

  /** Returns the points of all series of a name, by plot and category. */
  private static Map<List<Integer>, Series.Point> points(String name, List<Series> all) {
    Map<List<Integer>, Series.Point> points = new LinkedHashMap<>();
    for (Series series : all) {
      if (series.name().equals(name)) {
        series.points().forEach(p -> points.put(List.of(series.panel(), (int) p.position()), p));
      }
    }
    return points;
  }

  private static Pairs alongSeries(List<String> sides, List<Series> all) {
    List<Pair> pairs = new ArrayList<>();
    List<String> alone = new ArrayList<>();
    for (Series series : all) {
      List<Series.Point> points = series.points();
      if (points.size() == 2) {
        pairs.add(new Pair(series.panel(), series.name(), points.get(0), points.get(1)));
      } else {
        alone.add(series.name());
      }
    }
    return new Pairs(sides.get(0), sides.get(1), pairs, alone);
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
