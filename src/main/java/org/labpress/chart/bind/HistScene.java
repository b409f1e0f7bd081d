package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Scene;
import org.labpress.chart.scene.Series;
import org.labpress.chart.scene.Spot;
import org.labpress.statistics.Bins;

/** Counts of rows as shapes, as a table and in words. */
record HistScene(SeriesPlot plot, Bins bins) {
  /** Several groups shine through each other. */
  private static final double OVERLAID = 0.35;

  private static final double GAP = 0.03;

  Scene scene() {
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < plot.panels().size(); i++) {
      List<Layer> layers = new ArrayList<>();
      List<Spot> spots = new ArrayList<>();
      for (Series series : plot.series()) {
        if (series.panel() == i) {
          layers.addAll(layers(series));
        }
      }
      for (int bin = 0; bin < bins.size(); bin++) {
        spots.addAll(spots(i, bin));
      }
      panels.add(new Panel(plot.panels().get(i), layers, spots));
    }
    return SeriesScene.around(plot, true, panels, LegendKey.Sample.BAR);
  }

  private boolean alone() {
    return plot.names().size() == 1;
  }

  private double edge(int index) {
    return bins.edges().get(index);
  }

  private List<Layer> layers(Series series) {
    Paint paint = Paint.series(series.color());
    List<Layer.Bar> bars = new ArrayList<>();
    List<Layer.At> outline = new ArrayList<>();
    outline.add(new Layer.At(edge(0), 0));
    for (int bin = 0; bin < bins.size(); bin++) {
      double count = series.points().get(bin).value();
      double gap = alone() ? (edge(bin + 1) - edge(bin)) * GAP : 0;
      if (count > 0) {
        bars.add(
            new Layer.Bar(
                paint, alone() ? 1 : OVERLAID, edge(bin) + gap, edge(bin + 1) - gap, 0, count));
      }
      outline.add(new Layer.At(edge(bin), count));
      outline.add(new Layer.At(edge(bin + 1), count));
    }
    outline.add(new Layer.At(edge(bins.size()), 0));
    return alone()
        ? List.of(new Layer.Bars(bars))
        : List.of(new Layer.Bars(bars), new Layer.Line(paint, series.shape(), outline));
  }

  /** One region for each bin names the counts of all groups, of which some may be hidden. */
  private List<Spot> spots(int panel, int bin) {
    List<String> lines = new ArrayList<>();
    lines.add(plot.position().title() + ": " + range(bin));
    double highest = 0;
    for (Series series : plot.series()) {
      if (series.panel() == panel) {
        double count = series.points().get(bin).value();
        highest = Math.max(highest, count);
        String name = series.name().isEmpty() ? "rows" : PointText.shortened(series.name());
        lines.add("%s: %s".formatted(name, Figures.number(count)));
      }
    }
    return highest == 0
        ? List.of()
        : List.of(new Spot(edge(bin), edge(bin + 1), 0, highest, 0, String.join("\n", lines)));
  }

  private String range(int bin) {
    return "%s to %s".formatted(place(edge(bin)), place(edge(bin + 1)));
  }

  private String place(double at) {
    return plot.position().scale() == ChartAxis.Scale.DATE ? Figures.date(at) : Figures.number(at);
  }

  BoundChart.DataRows data() {
    boolean split = plot.panels().size() > 1;
    List<String> header = new ArrayList<>();
    if (split) {
      header.add("plot");
    }
    if (!alone()) {
      header.add(plot.facts().grouping().orElse("series"));
    }
    header.add(plot.position().label() + ", from");
    header.add("to");
    header.add("rows");
    List<List<String>> rows = new ArrayList<>();
    for (Series series : plot.series()) {
      for (int bin = 0; bin < bins.size(); bin++) {
        List<String> row = new ArrayList<>();
        if (split) {
          row.add(PointText.shortened(plot.panels().get(series.panel())));
        }
        if (!alone()) {
          row.add(PointText.shortened(series.name()));
        }
        row.add(place(edge(bin)));
        row.add(place(edge(bin + 1)));
        row.add(Figures.number(series.points().get(bin).value()));
        rows.add(row);
      }
    }
    return DataTable.limited(header, rows);
  }

  String description() {
    int n =
        plot.series().stream()
            .flatMap(series -> series.points().stream())
            .mapToInt(Series.Point::n)
            .sum();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "%d rows in %d bins from %s to %s."
            .formatted(n, bins.size(), place(edge(0)), place(edge(bins.size()))));
    int named = 0;
    for (Series series : plot.series()) {
      Series.Point most =
          series.points().stream()
              .max(Comparator.comparingDouble(Series.Point::value))
              .orElseThrow();
      String whose = alone() ? "Most rows" : "Most of " + PointText.shortened(series.name());
      String where = plot.panels().size() == 1 ? "" : ", " + plot.panels().get(series.panel());
      if (++named <= 8) {
        sentences.add(
            "%s, %d, lie from %s%s."
                .formatted(whose, most.n(), range(bins.indexOf(most.position())), where));
      }
    }
    return new Description(plot).around(sentences);
  }
}
