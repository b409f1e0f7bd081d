package org.labpress.statistics;

/**
 * A stretch of numbers.
 *
 * @param low not above {@code high}; NaN if there is no interval
 * @param high NaN if there is no interval
 */
public record Interval(double low, double high) {
  /** What a sample is too small for. */
  public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

  /** Returns the part of the interval between two limits; {@link #NONE} stays so. */
  public Interval within(double least, double most) {
    return Double.isNaN(low)
        ? this
        : new Interval(Math.max(least, Math.min(most, low)), Math.max(least, Math.min(most, high)));
  }

  /** Returns the interval around a value; {@link #NONE} if one of the two is NaN. */
  public static Interval around(double value, double half) {
    boolean known = !Double.isNaN(value) && !Double.isNaN(half);
    return known ? new Interval(value - half, value + half) : NONE;
  }
}
