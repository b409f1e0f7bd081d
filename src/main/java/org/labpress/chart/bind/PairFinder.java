package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Finds the values that belong together in a chart of pairs, and says which are alone. */
record PairFinder(ChartSpec spec, Mark mark, List<Diagnostic> diagnostics) {
  private static final int NAMED = 8;

  /** Returns the pairs; empty, and reported, if there are not two values to join. */
  Optional<Pairs> find(List<String> categories, List<Series> series) {
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
    if (!pairs.alone().isEmpty()) {
      diagnostics.add(leftOut(pairs, asked));
    }
    return pairs.pairs().isEmpty() ? Optional.empty() : Optional.of(pairs);
  }

  private static Diagnostic leftOut(Pairs found, SourceSpan asked) {
    List<Pairs.Pair> pairs = found.pairs();
    List<String> alone = found.alone();
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
    List<Pairs.Pair> pairs = new ArrayList<>();
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
        pairs.add(new Pairs.Pair(place.get(0), name, first, second));
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
    List<Pairs.Pair> pairs = new ArrayList<>();
    List<String> alone = new ArrayList<>();
    for (Series series : all) {
      List<Series.Point> points = series.points();
      if (points.size() == 2) {
        pairs.add(new Pairs.Pair(series.panel(), series.name(), points.get(0), points.get(1)));
      } else {
        alone.add(series.name());
      }
    }
    return new Pairs(sides.get(0), sides.get(1), pairs, alone);
  }
}
