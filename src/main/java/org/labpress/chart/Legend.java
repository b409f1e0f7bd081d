package org.labpress.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.labpress.drawing.Ink;

/** The names of the series in rows above the plot, each behind a sample of its line or marker. */
final class Legend {
  private static final double ROW = 13;
  private static final double GAP = 14;
  private static final double SAMPLE_GAP = 5;
  private static final int LONGEST = 60;

  private final BoundChart chart;
  private final List<Item> items = new ArrayList<>();
  private int rows;

  /** A name, or the title before the names, at its place from the upper left corner. */
  private record Item(String text, int series, double x, int row) {}

  private Legend(BoundChart chart) {
    this.chart = chart;
  }

  /** Returns the legend, set into rows of a width in points; empty for a single series. */
  static Legend of(BoundChart chart, double width) {
    Legend legend = new Legend(chart);
    if (chart.series().size() < 2) {
      return legend;
    }
    double x = 0;
    int row = 0;
    String title = chart.facts().grouping().orElse("");
    if (!title.isEmpty()) {
      legend.items.add(new Item(title, -1, 0, 0));
      x = Style.TEXT.advance(title) + GAP;
    }
    for (int i = 0; i < chart.series().size(); i++) {
      String name = shortened(chart.series().get(i).name());
      double needed = legend.sampleWidth() + SAMPLE_GAP + Style.TEXT.advance(name);
      if (x > 0 && x + needed > width) {
        x = 0;
        row++;
      }
      legend.items.add(new Item(name, i, x, row));
      x += needed + GAP;
    }
    legend.rows = row + 1;
    return legend;
  }

  /** Returns the height in points, the space below included. */
  double height() {
    return rows == 0 ? 0 : rows * ROW + 6;
  }

  private double sampleWidth() {
    return chart.mark() == Mark.LINE ? 20 : 8;
  }

  void draw(Graphics2D g2, double left, double top) {
    for (Item item : items) {
      double x = left + item.x;
      double middle = top + item.row * ROW + ROW / 2;
      double textX = x;
      if (item.series >= 0) {
        sample(g2, chart.series().get(item.series), x, middle);
        textX = x + sampleWidth() + SAMPLE_GAP;
      }
      g2.setPaint(Style.paint(item.series < 0 ? Ink.AXIS : Ink.TEXT));
      g2.setFont(Style.TEXT);
      g2.drawString(item.text, (float) textX, (float) (middle + 3));
    }
  }

  private void sample(Graphics2D g2, Series series, double x, double middle) {
    g2.setPaint(Style.color(series.color()));
    double centre = x + sampleWidth() / 2;
    switch (chart.mark()) {
      case BAR -> g2.fill(new Rectangle2D.Double(x, middle - 4, 8, 8));
      case LINE -> {
        g2.setStroke(Style.line(series.shape()));
        g2.draw(new Line2D.Double(x, middle, x + sampleWidth(), middle));
        boolean marked = series.points().size() <= SeriesRenderer.MOST_MARKERS;
        if (marked) {
          marker(g2, series, centre, middle);
        }
      }
      case SCATTER, DOT -> marker(g2, series, centre, middle);
    }
  }

  private static void marker(Graphics2D g2, Series series, double x, double y) {
    Markers.draw(g2, series.shape(), Style.color(series.color()), x, y, Style.MARKER_RADIUS);
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
  }
}
