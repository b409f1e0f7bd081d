package org.labpress.drawing;

import java.util.List;

/**
 * How a path is stroked.
 *
 * @param width in points; 0 draws nothing
 * @param dashes lengths in points of dash, gap, dash ...; empty for a solid line
 * @param dashPhase points into the dashes at which the line starts
 * @param cap how open ends look
 * @param join how corners look
 */
public record Pen(double width, List<Double> dashes, double dashPhase, Cap cap, Join join) {
  public Pen {
    dashes = List.copyOf(dashes);
  }

  /** Returns a solid pen with butt ends and mitred corners. */
  public static Pen solid(double width) {
    return new Pen(width, List.of(), 0, Cap.BUTT, Join.MITER);
  }

  /** The end of an open line; the order is that of PDF's line cap styles. */
  public enum Cap {
    BUTT,
    ROUND,
    SQUARE
  }

  /** The corner of a line; the order is that of PDF's line join styles. */
  public enum Join {
    MITER,
    ROUND,
    BEVEL
  }
}
