package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Series;

/** Markers whose areas stand for numbers: twice the number, twice the area. */
record MarkerSizes(SeriesPlot plot) {
  private static final double LARGEST = 7;
  private static final double LARGEST_OF_MANY = 4.5;
  private static final double SMALLEST = 1.25;

  /** Radii are rounded to this, so that markers of almost one size are painted together. */
  private static final double STEP = 0.25;

  private static final double OPACITY = 0.75;
  private static final double OPACITY_OF_MANY = 0.5;

  /** Returns whether markers have sizes. */
  boolean vary() {
    return plot.spec().styling().size().isPresent();
  }

  private double largest() {
    return plot.series().stream()
        .flatMap(series -> series.points().stream())
        .mapToDouble(Series.Point::size)
        .max()
        .orElse(0);
  }

  /** Returns the radius of a marker in points. */
  private double radius(double size, double largest) {
    double most = plot.points() > ScatterShapes.MANY_POINTS ? LARGEST_OF_MANY : LARGEST;
    double share = largest > 0 ? StrictMath.sqrt(size / largest) : 1;
    return Math.max(SMALLEST, StrictMath.rint(share * most / STEP) * STEP);
  }

  /** Returns the markers of a series, the largest first, so that none hides a smaller one. */
  List<Layer> layers(Series series) {
    double largest = largest();
    SortedMap<Double, List<Layer.At>> bySize = new TreeMap<>();
    for (Series.Point point : series.points()) {
      bySize
          .computeIfAbsent(-radius(point.size(), largest), r -> new ArrayList<>())
          .add(new Layer.At(point.position(), point.value()));
    }
    double opacity = plot.points() > ScatterShapes.MANY_POINTS ? OPACITY_OF_MANY : OPACITY;
    List<Layer> layers = new ArrayList<>();
    bySize.forEach(
        (radius, points) ->
            layers.add(
                new Layer.Markers(
                    Paint.series(series.color()), series.shape(), -radius, opacity, points)));
    return layers;
  }

  /** Returns the samples of the legend: three sizes, each a round number. */
  List<LegendKey> keys() {
    List<LegendKey> keys = new ArrayList<>();
    double largest = largest();
    if (vary() && largest > 0) {
      keys.add(LegendKey.note(new PointText(plot).sizeTitle() + ":"));
      for (double share : new double[] {1.0 / 16, 1.0 / 4, 1}) {
        double round = round(largest * share);
        keys.add(LegendKey.size(Figures.number(round), radius(round, largest)));
      }
    }
    return keys;
  }

  /** Returns the largest number of one digit that is not above a number. */
  private static double round(double value) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(value)));
    double digits = Math.floor(value / power * (1 + 1e-9));
    return digits * power;
  }
}
