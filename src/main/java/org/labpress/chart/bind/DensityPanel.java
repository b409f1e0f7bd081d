package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Series;
import org.labpress.chart.scene.Spot;
import org.labpress.chart.spec.Mark;

/**
 * So many scattered points that they would hide each other: the plot is divided into cells, and a
 * cell is the more opaque the more points of a series lie in it (in {@value #LEVELS} steps, by the
 * logarithm of their number).
 */
final class DensityPanel {
  /** Of more points a picture of cells says more than dots do, and weighs less. */
  static final int MOST_DOTS = 20_000;

  private static final int COLUMNS = 48;
  private static final int ROWS = 30;
  private static final int LEVELS = 8;

  /** Of a cell with one point. */
  private static final double FAINTEST = 0.12;

  private final SeriesPlot plot;
  private final Scale positions;
  private final Scale values;

  /** A range, divided into equal parts; on a logarithmic axis into equal ratios. */
  private record Scale(double low, double step, boolean log, int parts) {
    static Scale of(double[] numbers, boolean log, int parts) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double number : numbers) {
        double at = log ? StrictMath.log10(number) : number;
        low = Math.min(low, at);
        high = Math.max(high, at);
      }
      return new Scale(low, high > low ? (high - low) / parts : 1, log, parts);
    }

    int part(double number) {
      double at = log ? StrictMath.log10(number) : number;
      return Math.max(0, Math.min(parts - 1, (int) ((at - low) / step)));
    }

    double edge(int part) {
      double at = low + part * step;
      return log ? StrictMath.pow(10, at) : at;
    }
  }

  DensityPanel(SeriesPlot plot) {
    this.plot = plot;
    this.positions =
        Scale.of(
            all().stream().mapToDouble(Series.Point::position).toArray(),
            plot.position().log(),
            COLUMNS);
    this.values =
        Scale.of(
            all().stream().mapToDouble(Series.Point::value).toArray(), plot.value().log(), ROWS);
  }

  /** Returns whether a plot has too many points for dots. */
  static boolean suits(SeriesPlot plot) {
    return plot.mark() == Mark.SCATTER && plot.points() > MOST_DOTS;
  }

  private List<Series.Point> all() {
    return plot.series().stream().flatMap(series -> series.points().stream()).toList();
  }

  Panel panel(int index) {
    List<Layer> layers = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    for (Series series : plot.series()) {
      if (series.panel() == index) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Series.Point point : series.points()) {
          int cell = values.part(point.value()) * COLUMNS + positions.part(point.position());
          counts.merge(cell, 1, Integer::sum);
        }
        add(series, counts, layers, spots);
        layers.addAll(new Fits(plot).layers(series));
      }
    }
    return new Panel(plot.panels().get(index), layers, spots);
  }

  private void add(
      Series series, Map<Integer, Integer> counts, List<Layer> layers, List<Spot> spots) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Layer.Bar> cells = new ArrayList<>();
    counts.forEach(
        (cell, count) -> {
          int column = cell % COLUMNS;
          int row = cell / COLUMNS;
          double from = positions.edge(column);
          double to = positions.edge(column + 1);
          double low = values.edge(row);
          double high = values.edge(row + 1);
          Paint paint = Paint.series(series.color());
          cells.add(new Layer.Bar(paint, opacity(count, most), from, to, low, high));
          String text = text(series, count, from, to, low, high);
          spots.add(new Spot(from, to, low, high, 0, text).of(series.color()));
        });
    cells.sort(Comparator.comparingDouble(Layer.Bar::opacity));
    layers.add(new Layer.Bars(cells));
  }

  private static double opacity(int count, int most) {
    double share = most == 1 ? 1 : StrictMath.log(count) / StrictMath.log(most);
    double level = StrictMath.rint(share * (LEVELS - 1)) / (LEVELS - 1);
    return StrictMath.rint((FAINTEST + (0.9 - FAINTEST) * level) * 100) / 100;
  }

  private String text(Series series, int count, double from, double to, double low, double high) {
    List<String> lines = new ArrayList<>();
    if (!series.name().isEmpty()) {
      lines.add(PointText.shortened(series.name()));
    }
    lines.add(range(plot.position(), from, to));
    lines.add(range(plot.value(), low, high));
    lines.add(count == 1 ? "1 point" : count + " points");
    return String.join("\n", lines);
  }

  private static String range(ChartAxis axis, double from, double to) {
    boolean date = axis.scale() == ChartAxis.Scale.DATE;
    return "%s: %s to %s"
        .formatted(
            PointText.shortened(axis.title()),
            date ? Figures.date(from) : Figures.number(from),
            date ? Figures.date(to) : Figures.number(to));
  }
}
