package org.labpress.chart.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.labpress.chart.scene.Scene;
import org.labpress.drawing.Ink;

/** A dashed line at one value, with its word where it ends, beside or above the plot. */
record GuideLine(Scene.Guide guide, boolean horizontal) {
  private static final float[] DASHES = {3, 2};

  /**
   * Draws the line.
   *
   * @param scale of the axis of values
   * @param named whether the word is drawn
   */
  void draw(Graphics2D g2, Rectangle2D plot, AxisScale scale, boolean named) {
    double share = (scale.place(guide.value()) - scale.low()) / (scale.high() - scale.low());
    g2.setPaint(Style.paint(Ink.AXIS));
    g2.setStroke(new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
    g2.setFont(Style.SMALL);
    String word = named ? guide.label() : "";
    if (horizontal) {
      double x = plot.getMinX() + share * plot.getWidth();
      g2.draw(new Line2D.Double(x, plot.getMinY(), x, plot.getMaxY()));
      double left = x - Style.SMALL.advance(word) / 2;
      g2.drawString(word, (float) left, (float) (plot.getMinY() - 3));
    } else {
      double y = plot.getMaxY() - share * plot.getHeight();
      g2.draw(new Line2D.Double(plot.getMinX(), y, plot.getMaxX(), y));
      g2.drawString(word, (float) (plot.getMaxX() + 4), (float) (y + 2.5));
    }
  }
}
