package org.labpress.chart.bind;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Series;
import org.labpress.chart.scene.Spot;

/** Areas that stand on each other; where a series has no point it adds nothing. */
record StackedAreas(SeriesPlot plot) implements SeriesShapes {
  private static final double OPACITY = 0.75;

  private static double valueAt(Series series, double position) {
    return series.points().stream()
        .filter(point -> point.position() == position)
        .mapToDouble(Series.Point::value)
        .sum();
  }

  private List<Series> beside(Series series) {
    return plot.series().stream().filter(other -> other.panel() == series.panel()).toList();
  }

  /** Returns what the series before one add up to, by position. */
  private SortedMap<Double, Double> bases(Series series) {
    List<Series> all = beside(series);
    SortedSet<Double> positions = new TreeSet<>();
    all.forEach(other -> other.points().forEach(point -> positions.add(point.position())));
    SortedMap<Double, Double> bases = new TreeMap<>();
    positions.forEach(position -> bases.put(position, 0.0));
    for (Series below : all.subList(0, all.indexOf(series))) {
      below.points().forEach(point -> bases.merge(point.position(), point.value(), Double::sum));
    }
    return bases;
  }

  private static double top(SortedMap<Double, Double> tops, Map.Entry<Double, Double> base) {
    return tops.getOrDefault(base.getKey(), base.getValue());
  }

  @Override
  public List<Layer> layers(Series series) {
    SortedMap<Double, Double> tops = new TreeMap<>(bases(series));
    SortedMap<Double, Double> bases = bases(series);
    series.points().forEach(point -> tops.merge(point.position(), point.value(), Double::sum));
    List<Layer.Stretch> stretches =
        bases.entrySet().stream()
            .map(base -> new Layer.Stretch(base.getKey(), base.getValue(), top(tops, base)))
            .toList();
    List<Layer.At> edge =
        tops.entrySet().stream().map(top -> new Layer.At(top.getKey(), top.getValue())).toList();
    Paint paint = Paint.series(series.color());
    return List.of(new Layer.Band(paint, OPACITY, stretches), new Layer.Line(paint, 0, edge));
  }

  @Override
  public Spot spot(Series series, Series.Point point, String text) {
    double base =
        beside(series).subList(0, beside(series).indexOf(series)).stream()
            .mapToDouble(below -> valueAt(below, point.position()))
            .sum();
    return Spot.around(point.position(), base + point.value(), 5, text);
  }

  @Override
  public LegendKey.Sample sample() {
    return LegendKey.Sample.BAR;
  }
}
