package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Series;
import org.labpress.chart.scene.Spot;

/** Turns a series into shapes: one class for each type of chart. */
interface SeriesShapes {
  /** Returns what is painted for one series. */
  List<Layer> layers(Series series);

  /** Returns the region that answers for one point. */
  Spot spot(Series series, Series.Point point, String text);

  /** Returns what stands in the legend. */
  LegendKey.Sample sample();

  /** Returns a line through the values of a series. */
  static Layer line(Series series, List<Layer.At> points) {
    return new Layer.Line(Paint.series(series.color()), series.shape(), points);
  }

  /** Returns the intervals of a series as a band, or as bars with caps around each value. */
  static List<Layer> intervals(Series series, Paint paint, boolean band, Dodge dodge) {
    if (band) {
      List<Layer.Stretch> stretches = new ArrayList<>();
      for (Series.Point point : series.points()) {
        if (point.hasInterval()) {
          stretches.add(new Layer.Stretch(dodge.at(series, point), point.low(), point.high()));
        }
      }
      return List.of(new Layer.Band(Paint.series(series.color()), 0.18, stretches));
    }
    List<Layer.Segment> bars = new ArrayList<>();
    for (Series.Point point : series.points()) {
      if (point.hasInterval()) {
        double at = dodge.at(series, point);
        bars.add(new Layer.Segment(new Layer.At(at, point.low()), new Layer.At(at, point.high())));
      }
    }
    return List.of(new Layer.Segments(paint, 0.9, true, bars, series.color()));
  }
}
