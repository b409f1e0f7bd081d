package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.Mark;

/** The values of a chart as a table, for readers who cannot see it, or want the numbers. */
final class DataTable {
  /** Limit of hostile-input section 3 for a table shown in a page. */
  static final int MOST_ROWS = 1_000;

  private final SeriesPlot chart;
  private final PointText text;
  private final boolean split;
  private final boolean named;
  private final boolean intervals;

  DataTable(SeriesPlot chart) {
    this.chart = chart;
    this.text = new PointText(chart);
    this.split = chart.panels().size() > 1;
    this.named = chart.series().stream().anyMatch(series -> !series.name().isEmpty());
    this.intervals =
        chart.series().stream()
            .flatMap(series -> series.points().stream())
            .anyMatch(Series.Point::hasInterval);
  }

  private boolean sized() {
    return new MarkerSizes(chart).vary();
  }

  BoundChart.DataRows data() {
    List<List<String>> rows = rows();
    if (Pairs.drawnBy(chart.mark())) {
      rows.add(change());
    }
    return limited(header(), rows);
  }

  /** Returns the last row of a chart of pairs: their mean change in the column of the values. */
  private List<String> change() {
    Pairs pairs = Pairs.of(chart);
    List<String> row = new ArrayList<>(header().stream().map(name -> "").toList());
    int value = (split ? 1 : 0) + (named ? 1 : 0) + 1;
    row.set(0, "mean change of %d".formatted(pairs.pairs().size()));
    row.set(value, pairs.change());
    return row;
  }

  private List<String> header() {
    List<String> header = new ArrayList<>();
    if (split) {
      header.add("plot");
    }
    if (named) {
      header.add(chart.facts().grouping().orElse("series"));
    }
    header.add(chart.position().label());
    header.add(chart.value().label());
    if (intervals) {
      header.add(text.spread() + ", from");
      header.add("to");
    }
    if (sized()) {
      header.add(text.sizeTitle());
    }
    if (chart.mark() == Mark.FRONTIER) {
      header.add("on the frontier");
    }
    if (chart.facts().repeated()) {
      header.add("n");
    }
    return header;
  }

  /** Returns a table of at most {@link #MOST_ROWS} rows, and a last one that says how many more. */
  static BoundChart.DataRows limited(List<String> header, List<List<String>> rows) {
    if (rows.size() <= MOST_ROWS) {
      return new BoundChart.DataRows(header, rows);
    }
    List<List<String>> shown = new ArrayList<>(rows.subList(0, MOST_ROWS));
    List<String> rest = new ArrayList<>(header.stream().map(name -> "").toList());
    rest.set(0, "%d more".formatted(rows.size() - MOST_ROWS));
    shown.add(rest);
    return new BoundChart.DataRows(header, shown);
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Series series : chart.series()) {
      Set<Series.Point> frontier =
          chart.mark() == Mark.FRONTIER
              ? Set.copyOf(new FrontierShapes(chart).frontier(series))
              : Set.of();
      for (Series.Point point : series.points()) {
        rows.add(row(series, point, frontier.contains(point)));
      }
    }
    return rows;
  }

  private List<String> row(Series series, Series.Point point, boolean frontier) {
    List<String> row = new ArrayList<>();
    if (split) {
      row.add(PointText.shortened(chart.panels().get(series.panel())));
    }
    if (named) {
      row.add(PointText.shortened(series.name()));
    }
    row.add(PointText.shortened(text.position(point)));
    row.add(text.value(point));
    if (intervals) {
      row.add(text.low(point));
      row.add(text.high(point));
    }
    if (sized()) {
      row.add(Figures.number(point.size()));
    }
    if (chart.mark() == Mark.FRONTIER) {
      row.add(frontier ? "yes" : "no");
    }
    if (chart.facts().repeated()) {
      row.add(Integer.toString(point.n()));
    }
    return row;
  }
}
