package org.labpress.math.layout;

/**
 * A part of a formula in running text that stays on one line, and the space after it.
 *
 * @param space natural width in points; dropped if the line ends there
 * @param stretch by how much the space may grow
 * @param shrink by how much it may shrink
 * @param penalty for ending the line after the part; {@link #NO_BREAK} forbids it
 */
public record MathPiece(MathBox box, double space, double stretch, double shrink, double penalty) {
  /** Forbids the end of a line. */
  public static final double NO_BREAK = 10_000;
}
