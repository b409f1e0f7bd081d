package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Scene;
import org.labpress.chart.scene.Series;
import org.labpress.chart.scene.Spot;
import org.labpress.statistics.Calibration;

/**
 * Bins of answers as shapes, as a table and in words: the share right over what was stated, beside
 * the diagonal on which both agree, and below it how many answers each bin has.
 */
record ReliabilityScene(SeriesPlot plot, List<ReliabilityChart.Curve> curves) {
  private static final double GAP = 0.18;
  private static final double RADIUS = 2.8;
  private static final double OVERLAID = 0.35;
  private static final double BETWEEN = 0.06;

  Scene scene() {
    List<Panel> panels = new ArrayList<>();
    List<Panel> counts = new ArrayList<>();
    for (int i = 0; i < plot.panels().size(); i++) {
      panels.add(panel(i));
      counts.add(counts(i));
    }
    ChartAxis answers =
        new ChartAxis(
            "answers",
            Optional.empty(),
            ChartAxis.Scale.NUMBER,
            false,
            List.of(),
            plot.value().span());
    Scene scene =
        SeriesScene.around(plot, true, panels, LegendKey.Sample.MARKED_LINE)
            .withStrip(new Scene.Strip(answers, counts));
    return scene.withLegend(legend(scene.legend()));
  }

  boolean alone() {
    return plot.names().size() == 1;
  }

  private List<ReliabilityChart.Curve> of(int panel) {
    return curves.stream().filter(curve -> curve.series().panel() == panel).toList();
  }

  private Panel panel(int index) {
    PointText text = new PointText(plot);
    List<Layer> layers = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    List<Layer.At> diagonal = List.of(new Layer.At(0, 0), new Layer.At(1, 1));
    layers.add(new Layer.Line(Paint.AXIS, 1, diagonal));
    for (ReliabilityChart.Curve curve : of(index)) {
      Series series = curve.series();
      Paint paint = Paint.series(series.color());
      List<Layer.At> points =
          series.points().stream().map(p -> new Layer.At(p.position(), p.value())).toList();
      if (alone()) {
        layers.add(new Layer.Bars(gaps(curve.calibration(), paint)));
      }
      layers.add(new Layer.Line(paint, series.shape(), points));
      layers.addAll(SeriesShapes.intervals(series, paint, false, Dodge.of(plot, 0)));
      layers.add(new Layer.Markers(paint, series.shape(), RADIUS, 1, points));
      for (Series.Point point : series.points()) {
        String hover = text.hover(series, point);
        String lines = plot.facts().repeated() ? hover : hover + "\nn = " + point.n();
        spots.add(Spot.around(point.position(), point.value(), 5, lines).of(series.color()));
      }
    }
    return new Panel(title(index), layers, spots);
  }

  /** The error of the one curve of a plot stands in its title. */
  private String title(int index) {
    String title = plot.panels().get(index);
    boolean told = alone() && plot.panels().size() > 1;
    return told ? title + " · " + error(of(index).get(0).calibration()) : title;
  }

  /** How far the share right is from what was stated; with the counts this is the error. */
  private static List<Layer.Bar> gaps(Calibration calibration, Paint paint) {
    List<Layer.Bar> bars = new ArrayList<>();
    for (Calibration.Bin bin : calibration.bins()) {
      if (bin.n() > 0) {
        double margin = (bin.high() - bin.low()) * BETWEEN;
        bars.add(
            new Layer.Bar(
                paint,
                GAP,
                bin.low() + margin,
                bin.high() - margin,
                Math.min(bin.stated(), bin.right()),
                Math.max(bin.stated(), bin.right())));
      }
    }
    return bars;
  }

  private Panel counts(int index) {
    List<Layer> layers = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    for (ReliabilityChart.Curve curve : of(index)) {
      Paint paint = Paint.series(curve.series().color());
      List<Layer.Bar> bars = new ArrayList<>();
      List<Layer.At> outline = new ArrayList<>();
      for (Calibration.Bin bin : curve.calibration().bins()) {
        double margin = alone() ? (bin.high() - bin.low()) * BETWEEN : 0;
        double opacity = alone() ? 1 : OVERLAID;
        bars.add(
            new Layer.Bar(paint, opacity, bin.low() + margin, bin.high() - margin, 0, bin.n()));
        outline.add(new Layer.At(bin.low(), bin.n()));
        outline.add(new Layer.At(bin.high(), bin.n()));
        spots.add(
            new Spot(bin.low(), bin.high(), 0, bin.n(), 0, hover(curve, bin))
                .of(curve.series().color()));
      }
      layers.add(new Layer.Bars(bars));
      if (!alone()) {
        layers.add(new Layer.Line(paint, curve.series().shape(), outline));
      }
    }
    return new Panel("", layers, spots);
  }

  private static String hover(ReliabilityChart.Curve curve, Calibration.Bin bin) {
    String name = curve.series().name();
    return "%s%s to %s: %s"
        .formatted(
            name.isEmpty() ? "" : PointText.shortened(name) + "\n",
            Figures.number(bin.low()),
            Figures.number(bin.high()),
            answers(bin.n()));
  }

  static String answers(int n) {
    return n == 1 ? "1 answer" : Figures.number(n) + " answers";
  }

  private static String error(Calibration calibration) {
    return "ECE " + Figures.toDecimals(calibration.error(), 3);
  }

  /** The error stands behind the names of series, or alone if there is only one. */
  private List<LegendKey> legend(List<LegendKey> usual) {
    if (plot.panels().size() > 1) {
      return usual;
    }
    List<LegendKey> keys = new ArrayList<>();
    if (alone()) {
      Calibration calibration = curves.get(0).calibration();
      keys.add(LegendKey.note(error(calibration) + " of " + answers(calibration.n())));
    }
    for (LegendKey key : usual) {
      keys.add(
          curves.stream()
              .filter(curve -> key.namesSeries() && curve.series().name().equals(key.label()))
              .findFirst()
              .map(
                  curve ->
                      new LegendKey(
                          key.label() + " (" + error(curve.calibration()) + ")",
                          key.sample(),
                          key.paint(),
                          key.shape()))
              .orElse(key));
    }
    return keys;
  }
}
