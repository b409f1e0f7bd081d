package org.labpress.statistics;

import java.util.Arrays;

/**
 * Quantiles of a sample between its numbers: type 7 of Hyndman and Fan, The American Statistician
 * 50 (1996), as NumPy and R have it.
 */
public final class Quantile {
  private Quantile() {}

  /**
   * Returns the quantile; NaN of no numbers.
   *
   * @param values in any order, without NaN
   * @param share in [0, 1]
   */
  public static double of(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, share);
  }

  /**
   * Returns the quantile; NaN of no numbers.
   *
   * @param sorted growing, without NaN
   * @param share in [0, 1]
   */
  static double ofSorted(double[] sorted, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a quantile at %s".formatted(share));
    }
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = (sorted.length - 1) * share;
    int below = (int) place;
    double low = sorted[below];
    double high = sorted[Math.min(below + 1, sorted.length - 1)];
    return low == high ? low : low + (place - below) * (high - low);
  }
}
