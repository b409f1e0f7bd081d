package org.labpress.layout;

/**
 * The horizontal place of a block.
 *
 * @param left from the left edge of the text
 * @param width in points, positive
 */
record Frame(double left, double width) {
  /** Narrower than this a line holds no word; deep nesting stops there. */
  private static final double LEAST_WIDTH = 60;

  /** Returns the frame less an indentation on both sides. */
  Frame inset(double leftBy, double rightBy) {
    double spare = Math.max(0, width - LEAST_WIDTH);
    double wanted = leftBy + rightBy;
    double share = wanted <= spare ? 1 : spare / wanted;
    return new Frame(left + share * leftBy, width - share * wanted);
  }
}
