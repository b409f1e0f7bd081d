package org.labpress.math.layout;

import java.util.List;

/**
 * A formula on lines of its own.
 *
 * @param rows that can have numbers, from top to bottom; at least one
 * @param divisible whether it consists of its rows alone, so that a page may end after one
 */
public record DisplayedMath(MathBox box, List<Row> rows, boolean divisible) {
  public DisplayedMath {
    rows = List.copyOf(rows);
  }

  /** A row; lengths in points below the baseline of the box, so those above it are negative. */
  public record Row(double baseline, double top, double bottom) {}
}
