package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Treatment;
import org.labpress.source.Diagnostic;
import org.labpress.statistics.Interval;

/** Curves of least squares through the points of each series, with the band of their certainty. */
record Fits(SeriesPlot plot) {
  private static final int STEPS = 48;

  /** How far a law is drawn beyond its points, as a share of their decades. */
  private static final double BEYOND = 0.3;

  private static final double BAND = 0.16;

  /** Returns which curve is drawn; a scaling chart always has a power law. */
  static Optional<Treatment.Fit> asked(Optional<Treatment.Fit> written, Mark mark) {
    return mark == Mark.SCALING ? Optional.of(Treatment.Fit.POWER) : written;
  }

  private Optional<Treatment.Fit> asked() {
    return asked(plot.spec().treatment().fit(), plot.mark());
  }

  private Optional<Curve> curve(Series series) {
    double[] x = series.points().stream().mapToDouble(Series.Point::position).toArray();
    double[] y = series.points().stream().mapToDouble(Series.Point::value).toArray();
    return asked().filter(fit -> x.length > 2).flatMap(fit -> Curve.of(fit, x, y));
  }

  /** Returns what is in the way of a curve; empty if nothing is, or none was asked for. */
  Optional<Diagnostic> misfit() {
    if (asked().isEmpty()) {
      return Optional.empty();
    }
    boolean points =
        plot.mark() == Mark.SCATTER || plot.mark() == Mark.LINE || plot.mark() == Mark.SCALING;
    if (!points || !plot.position().categories().isEmpty()) {
      return Optional.of(
          Diagnostic.error(
                  "chart/no-fit", plot.spec().at("fit"), "a curve needs numbers on both axes")
              .withHint("draw a scatter or a line chart over numbers, or leave \"fit\" out"));
    }
    for (Series series : plot.series()) {
      if (curve(series).isEmpty()) {
        String whose = series.name().isEmpty() ? "" : " of " + PointText.shortened(series.name());
        boolean power = asked().get() == Treatment.Fit.POWER;
        String message =
            power
                ? "a power law needs three points above 0 at different x, which the %d%s are not"
                : "a line needs three points at different x, which the %d%s are not";
        return Optional.of(
            Diagnostic.error(
                    "chart/no-fit",
                    plot.value().span(),
                    message.formatted(series.points().size(), whose))
                .withHint("leave such rows out with a filter, or leave \"fit\" out"));
      }
    }
    return Optional.empty();
  }

  /** Returns the curve of a series with its band, and its dashed continuation. */
  List<Layer> layers(Series series) {
    return curve(series).map(curve -> layers(series, curve)).orElse(List.of());
  }

  private List<Layer> layers(Series series, Curve curve) {
    double low = series.points().stream().mapToDouble(Series.Point::position).min().orElseThrow();
    double high = series.points().stream().mapToDouble(Series.Point::position).max().orElseThrow();
    boolean dashed = plot.mark() == Mark.LINE;
    List<Layer> layers = new ArrayList<>();
    layers.addAll(stretch(series, curve, low, high, dashed ? 1 : 0));
    if (plot.mark() == Mark.SCALING) {
      double end = high * StrictMath.pow(high / low, BEYOND);
      layers.addAll(stretch(series, curve, high, end, 1));
    }
    return layers;
  }

  private List<Layer> stretch(Series series, Curve curve, double from, double to, int dash) {
    List<Layer.At> line = new ArrayList<>();
    List<Layer.Stretch> band = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double share = (double) i / STEPS;
      double x =
          plot.position().log()
              ? from * StrictMath.pow(to / from, share)
              : from + (to - from) * share;
      Interval interval = curve.band(x);
      line.add(new Layer.At(x, curve.at(x)));
      band.add(new Layer.Stretch(x, interval.low(), interval.high()));
    }
    Paint paint = Paint.series(series.color());
    double opacity = dash == 0 ? BAND : BAND / 2;
    return List.of(new Layer.Band(paint, opacity, band), new Layer.Line(paint, dash, line));
  }

  /** Returns what stands behind the name of a series in the legend; empty if it has no curve. */
  String words(Series series) {
    return curve(series).map(Curve::words).orElse("");
  }

  /** Returns whether curves go on beyond the data. */
  boolean extrapolates() {
    return plot.mark() == Mark.SCALING
        && plot.series().stream().anyMatch(series -> curve(series).isPresent());
  }

  /** Returns the curves in words. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (Series series : plot.series()) {
      curve(series).ifPresent(curve -> sentences.add(sentence(series, curve)));
    }
    return sentences;
  }

  private String sentence(Series series, Curve curve) {
    String kind = asked().orElseThrow() == Treatment.Fit.POWER ? "Power law" : "Line";
    String whose = series.name().isEmpty() ? "" : " of " + PointText.shortened(series.name());
    return "%s fitted to %d points%s: %s (standard error)."
        .formatted(kind, series.points().size(), whose, curve.words());
  }
}
