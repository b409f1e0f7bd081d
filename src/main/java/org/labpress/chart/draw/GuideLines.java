package org.labpress.chart.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.labpress.chart.scene.Scene;
import org.labpress.drawing.Ink;

/**
 * Dashed lines at values, each with its word where it ends: beside the plot, or above it if the
 * values run along x. Words that would touch each other are moved apart.
 */
record GuideLines(List<Scene.Guide> guides, boolean horizontal) {
  private static final float[] DASHES = {3, 2};
  private static final double ROW = 10;
  private static final double GAP = 6;
  private static final int MOST_ROWS = 4;
  private static final double WIDEST = 110;

  GuideLines {
    guides = guides.stream().sorted(Comparator.comparingDouble(Scene.Guide::value)).toList();
  }

  private static String word(Scene.Guide guide) {
    return Lettering.cut(Style.SMALL, guide.label(), WIDEST);
  }

  private static double share(Scene.Guide guide, AxisScale scale) {
    return (scale.place(guide.value()) - scale.low()) / (scale.high() - scale.low());
  }

  /** Returns the width that words beside the plot need, in points. */
  double width() {
    return horizontal
        ? 0
        : guides.stream().mapToDouble(g -> Style.SMALL.advance(word(g))).max().orElse(0);
  }

  /**
   * Returns the height that words above the plot need, in points.
   *
   * @param width of the plot, about
   */
  double height(AxisScale scale, double width) {
    int rows = rows(scale, 0, width).stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    return horizontal && rows > 0 ? rows * ROW + 1 : 0;
  }

  /** Returns the row above the plot of each word; 0 is the lowest. */
  private List<Integer> rows(AxisScale scale, double left, double width) {
    List<Integer> rows = new ArrayList<>();
    double[] ends = new double[MOST_ROWS];
    Arrays.fill(ends, Double.NEGATIVE_INFINITY);
    for (Scene.Guide guide : guides) {
      double half = Style.SMALL.advance(word(guide)) / 2;
      double middle = left + share(guide, scale) * width;
      int row = 0;
      while (row < MOST_ROWS - 1 && ends[row] + GAP > middle - half) {
        row++;
      }
      ends[row] = middle + half;
      rows.add(row);
    }
    return rows;
  }

  /**
   * Draws the lines.
   *
   * @param scale of the axis of values
   * @param named whether the words are drawn
   */
  void draw(Graphics2D g2, Rectangle2D plot, AxisScale scale, boolean named) {
    g2.setPaint(Style.paint(Ink.AXIS));
    g2.setStroke(new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
    g2.setFont(Style.SMALL);
    List<Integer> rows = rows(scale, plot.getMinX(), plot.getWidth());
    double below = Double.POSITIVE_INFINITY;
    for (int i = 0; i < guides.size(); i++) {
      Scene.Guide guide = guides.get(i);
      String word = named ? word(guide) : "";
      double share = share(guide, scale);
      if (horizontal) {
        double x = plot.getMinX() + share * plot.getWidth();
        g2.draw(new Line2D.Double(x, plot.getMinY(), x, plot.getMaxY()));
        double half = Style.SMALL.advance(word) / 2;
        double left = Math.max(plot.getMinX(), Math.min(plot.getMaxX() - 2 * half, x - half));
        g2.drawString(word, (float) left, (float) (plot.getMinY() - 3 - ROW * rows.get(i)));
      } else {
        double y = plot.getMaxY() - share * plot.getHeight();
        g2.draw(new Line2D.Double(plot.getMinX(), y, plot.getMaxX(), y));
        double base = Math.min(y + 2.5, below - ROW);
        below = base;
        g2.drawString(word, (float) (plot.getMaxX() + 4), (float) base);
      }
    }
  }
}
