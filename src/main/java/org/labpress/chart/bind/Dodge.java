package org.labpress.chart.bind;

import java.util.List;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.Series;

/**
 * Sets series of one category side by side.
 *
 * @param names of the series, in the order in which they stand
 * @param slot the share of a category that one series takes; 0 if all stand in one place
 */
record Dodge(List<String> names, double slot) {
  Dodge {
    names = List.copyOf(names);
  }

  /**
   * Returns the order of a plot's series.
   *
   * @param slot the share of a category that one series takes
   */
  static Dodge of(SeriesPlot plot, double slot) {
    boolean categories = plot.position().scale() == ChartAxis.Scale.CATEGORY;
    return new Dodge(plot.names(), categories ? slot : 0);
  }

  /** Returns where a point of a series stands. */
  double at(Series series, Series.Point point) {
    double middle = (names.size() - 1) / 2.0;
    return slot == 0
        ? point.position()
        : point.position() + (names.indexOf(series.name()) - middle) * slot;
  }

  /** Returns the points of a series. */
  List<Layer.At> points(Series series) {
    return series.points().stream()
        .map(point -> new Layer.At(at(series, point), point.value()))
        .toList();
  }
}
