package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Scene;
import org.labpress.chart.scene.Spot;
import org.labpress.statistics.BoxSummary;

/** Boxes as shapes, as a table and in words. */
record BoxScene(SeriesPlot plot, List<BoxChart.Box> boxes) {
  private static final double ALONE = 0.5;
  private static final double TOGETHER = 0.8;
  private static final double FILL = 0.3;

  /** Points closer than this share of the axis would cover each other. */
  private static final double CLOSE = 1 / 400.0;

  BoxScene {
    boxes = List.copyOf(boxes);
  }

  Scene scene() {
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < plot.panels().size(); i++) {
      int index = i;
      List<Layer> layers = new ArrayList<>();
      List<Spot> spots = new ArrayList<>();
      for (BoxChart.Box box : boxes.stream().filter(b -> b.series().panel() == index).toList()) {
        layers.addAll(layers(box));
        double at = at(box);
        spots.add(
            new Spot(
                at - half(),
                at + half(),
                box.summary().lowWhisker(),
                box.summary().highWhisker(),
                0,
                hover(box),
                box.series().color()));
      }
      panels.add(new Panel(plot.panels().get(i), layers, spots));
    }
    return SeriesScene.around(plot, false, panels, LegendKey.Sample.BAR);
  }

  private double slot() {
    int count = plot.names().size();
    return count == 1 ? ALONE : TOGETHER / count;
  }

  private double half() {
    return slot() / 2 * (plot.names().size() == 1 ? 1 : 0.86);
  }

  private double at(BoxChart.Box box) {
    return Dodge.of(plot, slot()).at(box.series(), box.point());
  }

  private List<Layer> layers(BoxChart.Box box) {
    double at = at(box);
    double half = half();
    BoxSummary s = box.summary();
    Paint paint = Paint.series(box.series().color());
    Layer.Bar body = new Layer.Bar(paint, FILL, at - half, at + half, s.q1(), s.q3());
    List<Layer.Segment> frame =
        List.of(
            across(at, half, s.q1()),
            across(at, half, s.q3()),
            along(at - half, s.q1(), s.q3()),
            along(at + half, s.q1(), s.q3()),
            along(at, s.q3(), s.highWhisker()),
            along(at, s.lowWhisker(), s.q1()),
            across(at, half / 2, s.highWhisker()),
            across(at, half / 2, s.lowWhisker()));
    return List.of(
        new Layer.Bars(List.of(body)),
        new Layer.Segments(paint, 0.9, false, frame),
        new Layer.Segments(paint, 2.2, false, List.of(across(at, half, s.median()))),
        new Layer.Markers(paint, box.series().shape(), 1.7, 0.7, outliers(at, s)));
  }

  private static Layer.Segment across(double at, double half, double value) {
    return new Layer.Segment(new Layer.At(at - half, value), new Layer.At(at + half, value));
  }

  private static Layer.Segment along(double at, double low, double high) {
    return new Layer.Segment(new Layer.At(at, low), new Layer.At(at, high));
  }

  /** Of points that would cover each other only the first. */
  private static List<Layer.At> outliers(double at, BoxSummary summary) {
    List<Layer.At> shown = new ArrayList<>();
    List<Double> all = summary.outliers();
    double least = all.isEmpty() ? 0 : (all.get(all.size() - 1) - all.get(0)) * CLOSE;
    double last = Double.NEGATIVE_INFINITY;
    for (double value : all) {
      if (value - last >= least && value != last) {
        shown.add(new Layer.At(at, value));
        last = value;
      }
    }
    return shown;
  }

  private String category(BoxChart.Box box) {
    return plot.position().categories().get((int) box.point().position());
  }

  private String hover(BoxChart.Box box) {
    BoxSummary s = box.summary();
    List<String> lines = new ArrayList<>();
    if (!box.series().name().isEmpty()) {
      lines.add(PointText.shortened(box.series().name()));
    }
    lines.add(plot.position().title() + ": " + PointText.shortened(category(box)));
    String unit = plot.value().unit().map(u -> " " + u).orElse("");
    lines.add("median %s: %s%s".formatted(plot.value().title(), number(s.median()), unit));
    lines.add("middle half: %s to %s".formatted(number(s.q1()), number(s.q3())));
    lines.add("whiskers: %s to %s".formatted(number(s.lowWhisker()), number(s.highWhisker())));
    if (!s.outliers().isEmpty()) {
      lines.add("beyond them: %d".formatted(s.outliers().size()));
    }
    lines.add("n = " + s.n());
    return String.join("\n", lines);
  }

  private static String number(double value) {
    return Figures.number(value);
  }

  BoundChart.DataRows data() {
    boolean split = plot.panels().size() > 1;
    boolean named = boxes.stream().anyMatch(box -> !box.series().name().isEmpty());
    List<String> header = new ArrayList<>();
    if (split) {
      header.add("plot");
    }
    if (named) {
      header.add(plot.facts().grouping().orElse("series"));
    }
    header.add(plot.position().label());
    header.addAll(List.of("n", "lower whisker", "lower quartile", "median", "upper quartile"));
    header.addAll(List.of("upper whisker", "beyond"));
    List<List<String>> rows = new ArrayList<>();
    for (BoxChart.Box box : boxes) {
      BoxSummary s = box.summary();
      List<String> row = new ArrayList<>();
      if (split) {
        row.add(PointText.shortened(plot.panels().get(box.series().panel())));
      }
      if (named) {
        row.add(PointText.shortened(box.series().name()));
      }
      row.add(PointText.shortened(category(box)));
      row.add(Integer.toString(s.n()));
      for (double value :
          new double[] {s.lowWhisker(), s.q1(), s.median(), s.q3(), s.highWhisker()}) {
        row.add(number(value));
      }
      row.add(Integer.toString(s.outliers().size()));
      rows.add(row);
    }
    return DataTable.limited(header, rows);
  }

  String description() {
    Comparator<BoxChart.Box> byMedian =
        Comparator.comparingDouble((BoxChart.Box box) -> box.summary().median());
    BoxChart.Box lowest = boxes.stream().min(byMedian).orElseThrow();
    BoxChart.Box highest = boxes.stream().max(byMedian).orElseThrow();
    int beyond = boxes.stream().mapToInt(box -> box.summary().outliers().size()).sum();
    int n = boxes.stream().mapToInt(box -> box.summary().n()).sum();
    return new Description(plot)
        .around(
            List.of(
                "%d boxes of %d rows; medians from %s at %s to %s at %s."
                    .formatted(
                        boxes.size(),
                        n,
                        number(lowest.summary().median()),
                        name(lowest),
                        number(highest.summary().median()),
                        name(highest)),
                "Boxes hold the middle half of the rows; rows beyond the whiskers: %d. Whiskers"
                        .formatted(beyond)
                    + " reach 1.5 times the height of the box at most."));
  }

  private String name(BoxChart.Box box) {
    String series = box.series().name();
    return PointText.shortened(series.isEmpty() ? category(box) : category(box) + ", " + series);
  }
}
