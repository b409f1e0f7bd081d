package org.labpress.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Scene;
import org.labpress.drawing.Ink;

/** The names of the series in rows above the plot, each behind a sample of its line or marker. */
final class Legend {
  private static final double ROW = 13;
  private static final double GAP = 14;
  private static final double SAMPLE_GAP = 5;
  private static final int LONGEST = 60;

  private final List<Item> items = new ArrayList<>();
  private int rows;

  /** A name, or the title before the names, at its place from the upper left corner. */
  private record Item(String text, Optional<LegendKey> key, double x, int row) {}

  private Legend() {}

  /** Returns the legend, set into rows of a width in points. */
  static Legend of(Scene scene, double width) {
    Legend legend = new Legend();
    if (scene.legend().isEmpty()) {
      return legend;
    }
    double x = 0;
    int row = 0;
    String title = scene.legendTitle();
    if (!title.isEmpty() && scene.legend().stream().anyMatch(LegendKey::namesSeries)) {
      legend.items.add(new Item(title, Optional.empty(), 0, 0));
      x = Style.TEXT.advance(title) + GAP;
    }
    for (LegendKey key : scene.legend()) {
      String name = shortened(key.label());
      double needed = sampleWidth(key) + Style.TEXT.advance(name);
      if (x > 0 && x + needed > width) {
        x = 0;
        row++;
      }
      legend.items.add(new Item(name, Optional.of(key), x, row));
      x += needed + GAP;
    }
    legend.rows = row + 1;
    return legend;
  }

  /** Returns the height in points, the space below included. */
  double height() {
    return rows == 0 ? 0 : rows * ROW + 6;
  }

  /** Returns the width of the sample and the space behind it. */
  private static double sampleWidth(LegendKey key) {
    return switch (key.sample()) {
      case LINE, MARKED_LINE -> 20 + SAMPLE_GAP;
      case BAR, MARKER -> 8 + SAMPLE_GAP;
      case AREA -> 2 * key.radius() + SAMPLE_GAP - 1;
      case NONE -> 0;
    };
  }

  void draw(Recorder g2, double left, double top) {
    boolean toggles = toggles();
    for (Item item : items) {
      double x = left + item.x;
      double middle = top + item.row * ROW + ROW / 2;
      double textX = x;
      if (item.key.isPresent()) {
        sample(g2, item.key.get(), x, middle);
        textX = x + sampleWidth(item.key.get());
      }
      boolean named = item.key.filter(LegendKey::namesSeries).isPresent();
      g2.setPaint(Style.paint(named ? Ink.TEXT : Ink.AXIS));
      g2.setFont(Style.TEXT);
      g2.drawString(item.text, (float) textX, (float) (middle + 3));
      if (toggles && named) {
        double right = textX + Style.TEXT.advance(item.text);
        Rectangle2D region = new Rectangle2D.Double(x - 3, middle - ROW / 2, right - x + 6, ROW);
        g2.toggle(region, item.key.get().paint().index(), item.text);
      }
    }
  }

  /** Series are hidden by their colour, so every one needs its own. */
  private boolean toggles() {
    List<Paint> paints =
        items.stream()
            .flatMap(item -> item.key.stream())
            .filter(LegendKey::namesSeries)
            .map(LegendKey::paint)
            .toList();
    return paints.stream().allMatch(paint -> paint.kind() == Paint.Kind.SERIES)
        && paints.stream().distinct().count() == paints.size();
  }

  private static void sample(Graphics2D g2, LegendKey key, double x, double middle) {
    g2.setPaint(Style.paint(key.paint()));
    double centre = x + (sampleWidth(key) - SAMPLE_GAP) / 2;
    switch (key.sample()) {
      case BAR -> g2.fill(new Rectangle2D.Double(x, middle - 4, 8, 8));
      case LINE -> line(g2, key, x, middle);
      case MARKED_LINE -> {
        line(g2, key, x, middle);
        marker(g2, key, centre, middle);
      }
      case MARKER, AREA -> marker(g2, key, centre, middle);
      case NONE -> {}
    }
  }

  private static void line(Graphics2D g2, LegendKey key, double x, double middle) {
    g2.setStroke(Style.line(key.shape()));
    g2.draw(new Line2D.Double(x, middle, x + sampleWidth(key) - SAMPLE_GAP, middle));
  }

  private static void marker(Graphics2D g2, LegendKey key, double x, double y) {
    Markers.draw(g2, key.shape(), Style.paint(key.paint()), x, y, key.radius());
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
  }
}
