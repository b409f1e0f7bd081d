package org.labpress.statistics;

/**
 * The score interval of a proportion: Wilson, Journal of the American Statistical Association 22
 * (1927), without a correction for continuity. It stays within [0, 1] and has a width also where
 * all or none succeed.
 */
public final class Wilson {
  private Wilson() {}

  /**
   * Returns the interval of the probability of success; {@link Interval#NONE} without a trial.
   *
   * @param successes in [0, trials]; not whole if it comes from a rounded share
   * @param trials at least 0
   */
  public static Interval interval(double successes, double trials, Confidence confidence) {
    if (!(successes >= 0 && successes <= trials)) {
      throw new IllegalArgumentException("%s of %s trials".formatted(successes, trials));
    }
    if (trials == 0) {
      return Interval.NONE;
    }
    double z = confidence.normalQuantile();
    double share = successes / trials;
    double scale = 1 + z * z / trials;
    double centre = (share + z * z / (2 * trials)) / scale;
    double variance = share * (1 - share) / trials + z * z / (4 * trials * trials);
    double half = z * StrictMath.sqrt(variance) / scale;
    double low = successes == 0 ? 0 : Math.max(0, centre - half);
    double high = successes == trials ? 1 : Math.min(1, centre + half);
    return new Interval(low, high);
  }
}
