package org.labpress.statistics;

import java.util.Arrays;

/**
 * The percentile interval of a mean: Efron and Tibshirani, An Introduction to the Bootstrap (1993),
 * chapter 13.
 *
 * <p>The generator is seeded by the numbers themselves, so the same sample has the same interval on
 * every machine and in any order of its rows.
 */
public final class Bootstrap {
  /** How many samples are drawn from the sample. */
  public static final int RESAMPLES = 2_000;

  /** Of larger samples the mean is normal to more digits than resampling gives. */
  public static final int LARGEST = 10_000;

  private Bootstrap() {}

  /**
   * Returns the interval of the mean; {@link Interval#NONE} of fewer than two numbers. Of more than
   * {@link #LARGEST} numbers it is the normal interval.
   *
   * @param values without NaN
   */
  public static Interval ofMean(double[] values, Confidence confidence) {
    int n = values.length;
    if (n < 2) {
      return Interval.NONE;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    if (n > LARGEST) {
      return normal(sorted, confidence);
    }
    SplitMix random = SplitMix.seededBy(sorted);
    double[] means = new double[RESAMPLES];
    // Sums of differences from the median keep their digits where values are large and alike.
    double origin = sorted[n / 2];
    for (int i = 0; i < RESAMPLES; i++) {
      double sum = 0;
      for (int drawn = 0; drawn < n; drawn++) {
        sum += sorted[random.below(n)] - origin;
      }
      means[i] = origin + sum / n;
    }
    Arrays.sort(means);
    double tail = (1 - confidence.probability()) / 2;
    return new Interval(Quantile.ofSorted(means, tail), Quantile.ofSorted(means, 1 - tail));
  }

  private static Interval normal(double[] values, Confidence confidence) {
    double n = values.length;
    double mean = 0;
    double squares = 0;
    int seen = 0;
    for (double value : values) {
      // Welford, Technometrics 4 (1962).
      double off = value - mean;
      mean += off / ++seen;
      squares += off * (value - mean);
    }
    double half = confidence.normalQuantile() * StrictMath.sqrt(squares / (n - 1) / n);
    return Interval.around(mean, half);
  }
}
