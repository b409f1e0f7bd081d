package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Series;
import org.labpress.chart.scene.Spot;
import org.labpress.chart.spec.Mark;

/** Points that nothing joins: scattered ones, and dots on categories. */
record ScatterShapes(SeriesPlot plot) implements SeriesShapes {
  /** From so many points on markers are small and let each other shine through. */
  static final int MANY_POINTS = 200;

  private static final double CROWDED_OPACITY = 0.55;
  private static final double CROWDED_RADIUS = 2;
  private static final double DOT_RADIUS = 3.2;
  private static final double RADIUS = 2.6;

  private Dodge dodge() {
    // Below each other there is room for each, side by side they are compared with their neighbour.
    double widest = plot.horizontal() ? 0.26 : 0.18;
    return Dodge.of(plot, Math.min(widest, 0.7 / plot.names().size()));
  }

  private boolean crowded() {
    return plot.points() > MANY_POINTS;
  }

  @Override
  public List<Layer> layers(Series series) {
    Paint paint = Paint.series(series.color());
    double radius =
        crowded()
            ? CROWDED_RADIUS
            : plot.mark() != Mark.SCATTER && plot.mark() != Mark.SCALING ? DOT_RADIUS : RADIUS;
    List<Layer> layers = new ArrayList<>();
    layers.addAll(SeriesShapes.intervals(series, paint, false, dodge()));
    layers.addAll(new Fits(plot).layers(series));
    if (new MarkerSizes(plot).vary()) {
      layers.addAll(new MarkerSizes(plot).layers(series));
      return layers;
    }
    layers.add(
        new Layer.Markers(
            paint,
            series.shape(),
            radius,
            crowded() ? CROWDED_OPACITY : 1,
            dodge().points(series)));
    return layers;
  }

  @Override
  public Spot spot(Series series, Series.Point point, String text) {
    return Spot.around(dodge().at(series, point), point.value(), crowded() ? 2.5 : 5, text);
  }

  @Override
  public LegendKey.Sample sample() {
    return LegendKey.Sample.MARKER;
  }
}
