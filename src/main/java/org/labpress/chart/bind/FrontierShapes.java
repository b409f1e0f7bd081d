package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Series;
import org.labpress.chart.scene.Spot;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.statistics.Frontier;

/** Points of cost and value with a staircase along those that no other of their series beats. */
final class FrontierShapes implements SeriesShapes {
  private static final double RADIUS = 2.8;
  private static final double BEATEN = 0.4;

  private final SeriesPlot plot;
  private final Map<Series, List<Series.Point>> frontiers = new LinkedHashMap<>();
  private final Set<Series.Point> unbeaten = new HashSet<>();

  FrontierShapes(SeriesPlot plot) {
    this.plot = plot;
    plot.series().forEach(series -> frontiers.put(series, computed(series)));
    frontiers.values().forEach(unbeaten::addAll);
  }

  /** Returns the points of a series on its frontier, from the lowest cost. */
  List<Series.Point> frontier(Series series) {
    return frontiers.getOrDefault(series, List.of());
  }

  private List<Series.Point> computed(Series series) {
    boolean lower =
        plot.spec().guides().better().filter(ChartSpec.Better.LOWER::equals).isPresent();
    double sign = lower ? -1 : 1;
    double[] cost = series.points().stream().mapToDouble(Series.Point::position).toArray();
    double[] value = series.points().stream().mapToDouble(p -> sign * p.value()).toArray();
    return Frontier.of(cost, value).stream().map(series.points()::get).toList();
  }

  @Override
  public List<Layer> layers(Series series) {
    Paint paint = Paint.series(series.color());
    List<Series.Point> frontier = frontier(series);
    List<Layer.At> stairs = new ArrayList<>();
    for (Series.Point point : frontier) {
      if (!stairs.isEmpty()) {
        stairs.add(new Layer.At(point.position(), stairs.get(stairs.size() - 1).value()));
      }
      stairs.add(new Layer.At(point.position(), point.value()));
    }
    List<Layer> layers = new ArrayList<>();
    layers.add(new Layer.Line(paint, series.shape(), stairs));
    layers.addAll(SeriesShapes.intervals(series, paint, false, Dodge.of(plot, 0)));
    if (new MarkerSizes(plot).vary()) {
      layers.addAll(new MarkerSizes(plot).layers(series));
      return layers;
    }
    List<Series.Point> beaten =
        series.points().stream().filter(point -> !unbeaten.contains(point)).toList();
    layers.add(markers(series, BEATEN, beaten));
    layers.add(markers(series, 1, frontier));
    return layers;
  }

  private static Layer markers(Series series, double opacity, List<Series.Point> points) {
    return new Layer.Markers(
        Paint.series(series.color()),
        series.shape(),
        RADIUS,
        opacity,
        points.stream().map(p -> new Layer.At(p.position(), p.value())).toList());
  }

  @Override
  public Spot spot(Series series, Series.Point point, String text) {
    String place = unbeaten.contains(point) ? "\non the frontier" : "";
    return Spot.around(point.position(), point.value(), 5, text + place);
  }

  @Override
  public LegendKey.Sample sample() {
    return LegendKey.Sample.MARKED_LINE;
  }

  /** Returns the frontiers in words. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (Series series : plot.series()) {
      List<Series.Point> frontier = frontier(series);
      Series.Point first = frontier.get(0);
      Series.Point last = frontier.get(frontier.size() - 1);
      String whose = series.name().isEmpty() ? "" : " of " + PointText.shortened(series.name());
      sentences.add(
          "On the frontier%s lie %d of %d points, from %s at %s to %s at %s."
              .formatted(
                  whose,
                  frontier.size(),
                  series.points().size(),
                  Figures.number(first.value()),
                  Figures.number(first.position()),
                  Figures.number(last.value()),
                  Figures.number(last.position())));
    }
    return sentences;
  }
}
