package org.labpress.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** Draws the marks of single points. */
final class Markers {
  private Markers() {}

  /**
   * Draws a marker. A round one is a line of no length with a round pen, which SVG and PDF both
   * show as a dot and which takes a fifth of the bytes of four curves.
   */
  static void draw(Graphics2D g2, int shape, Color color, double x, double y, double radius) {
    g2.setPaint(color);
    if (Style.isRound(shape)) {
      g2.setStroke(
          new BasicStroke((float) (2 * radius), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g2.draw(new Line2D.Double(x, y, x, y));
    } else {
      g2.fill(Style.marker(shape, x, y, radius));
    }
  }
}
