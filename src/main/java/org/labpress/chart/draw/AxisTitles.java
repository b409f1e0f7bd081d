package org.labpress.chart.draw;

import java.awt.Graphics2D;
import java.util.List;
import org.labpress.drawing.Ink;

/**
 * The titles of two axes where a plot does not write them itself: below and beside the plots.
 *
 * @param below lines of the title of the axis along the bottom
 * @param beside lines of the title of the axis along the side, read from below
 */
record AxisTitles(List<String> below, List<String> beside) {
  static final double LINE = 11;

  /** The height of a line with the space around it. */
  private static final double FIRST = 14;

  AxisTitles {
    below = List.copyOf(below);
    beside = List.copyOf(beside);
  }

  /** Returns the height that the title below needs, in points. */
  double height() {
    return room(below);
  }

  /** Returns the width that the title beside needs, in points. */
  double width() {
    return room(beside);
  }

  private static double room(List<String> lines) {
    return lines.stream().allMatch(String::isEmpty) ? 0 : FIRST + LINE * (lines.size() - 1);
  }

  /**
   * Writes the title below.
   *
   * @param middle of its lines
   * @param bottom below its last line
   */
  void drawBelow(Graphics2D g2, double middle, double bottom) {
    pen(g2);
    for (int i = 0; i < below.size(); i++) {
      double x = middle - Style.TEXT.advance(below.get(i)) / 2;
      double y = bottom - 3 - LINE * (below.size() - 1 - i);
      g2.drawString(below.get(i), (float) x, (float) y);
    }
  }

  /** Writes the title beside, its first line at the left. */
  void drawBeside(Graphics2D g2, double left, double middle) {
    for (int i = 0; i < beside.size(); i++) {
      turned(g2, beside.get(i), left + 9 + LINE * i, middle);
    }
  }

  /** Writes a line that is read from below. */
  static void turned(Graphics2D g2, String line, double edge, double middle) {
    pen(g2);
    double y = middle + Style.TEXT.advance(line) / 2;
    g2.rotate(-StrictMath.PI / 2, edge, y);
    g2.drawString(line, (float) edge, (float) y);
    g2.rotate(StrictMath.PI / 2, edge, y);
  }

  private static void pen(Graphics2D g2) {
    g2.setPaint(Style.paint(Ink.TEXT));
    g2.setFont(Style.TEXT);
  }
}
