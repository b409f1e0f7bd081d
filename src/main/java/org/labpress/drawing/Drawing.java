package org.labpress.drawing;

import java.util.List;

/**
 * A picture in points, origin top left, y down; coordinates are rounded to 1/100 pt.
 *
 * <p>A drawing is made once and placed in HTML, deck and PDF alike, so the outputs cannot differ.
 */
public record Drawing(Size size, List<DrawOp> ops) {
  public Drawing {
    ops = List.copyOf(ops);
  }
}
