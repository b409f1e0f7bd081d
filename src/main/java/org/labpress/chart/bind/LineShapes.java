package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Series;
import org.labpress.chart.scene.Spot;
import org.labpress.chart.spec.Mark;

/** Lines, steps and areas: values in the order of what varies, joined. */
record LineShapes(SeriesPlot plot) implements SeriesShapes {
  /** Markers on a line with more points would hide it. */
  private static final int MOST_MARKERS = 40;

  private static final double RADIUS = 2.6;

  @Override
  public List<Layer> layers(Series series) {
    Dodge dodge = Dodge.of(plot, 0);
    Paint paint = Paint.series(series.color());
    List<Layer> layers = new ArrayList<>();
    List<Layer.At> points = dodge.points(series);
    if (plot.mark() == Mark.AREA) {
      layers.add(
          new Layer.Band(
              paint,
              0.3,
              points.stream().map(p -> new Layer.Stretch(p.at(), 0, p.value())).toList()));
    }
    layers.add(SeriesShapes.line(series, plot.mark() == Mark.STEP ? steps(points) : points));
    layers.addAll(new Fits(plot).layers(series));
    layers.addAll(SeriesShapes.intervals(series, paint, banded(plot), dodge));
    if (points.size() <= MOST_MARKERS && isMarked()) {
      layers.add(new Layer.Markers(paint, series.shape(), RADIUS, 1, points));
    }
    return layers;
  }

  /** Returns whether intervals are drawn as a band. */
  static boolean banded(SeriesPlot plot) {
    return plot.mark() == Mark.BON
        || (plot.spec().band() && plot.position().scale() != ChartAxis.Scale.CATEGORY);
  }

  private boolean isMarked() {
    return plot.mark() == Mark.LINE || plot.mark() == Mark.BON || plot.mark() == Mark.PREFER;
  }

  /** Each value holds until the next point. */
  private static List<Layer.At> steps(List<Layer.At> points) {
    List<Layer.At> corners = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      if (i > 0) {
        corners.add(new Layer.At(points.get(i).at(), points.get(i - 1).value()));
      }
      corners.add(points.get(i));
    }
    return corners;
  }

  @Override
  public Spot spot(Series series, Series.Point point, String text) {
    double reach = plot.points() > ScatterShapes.MANY_POINTS ? 2.5 : 5;
    return Spot.around(point.position(), point.value(), reach, text);
  }

  @Override
  public LegendKey.Sample sample() {
    boolean marked =
        isMarked() && plot.series().stream().allMatch(s -> s.points().size() <= MOST_MARKERS);
    return marked ? LegendKey.Sample.MARKED_LINE : LegendKey.Sample.LINE;
  }
}
