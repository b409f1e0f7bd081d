package org.labpress.statistics;

import java.util.OptionalDouble;

/**
 * The temperature that calibrates stated probabilities of yes or no: the log-odds divided by it
 * have the largest likelihood. Guo, Pleiss, Sun and Weinberger, On Calibration of Modern Neural
 * Networks (ICML 2017), section 4.2.
 */
public final class Temperature {
  /** Certainty has no log-odds; a double tells no more from certain. */
  private static final double LARGEST_ODDS = 36;

  private static final double COLDEST = 1e-3;
  private static final double HOTTEST = 1e3;

  private Temperature() {}

  /**
   * Returns the temperature; empty if the likelihood has no maximum, as when all answers are right
   * or those with the higher log-odds always are.
   *
   * @param stated probabilities in [0, 1]
   * @param right 1 or 0 for each of them
   */
  public static OptionalDouble fit(double[] stated, double[] right) {
    double[] odds = new double[stated.length];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = odds(stated[i]);
    }
    // The slope of the loss grows with the inverse temperature, so that it has one root.
    double low = 1 / HOTTEST;
    double high = 1 / COLDEST;
    if (!(slope(odds, right, low) < 0 && slope(odds, right, high) > 0)) {
      return OptionalDouble.empty();
    }
    for (int i = 0; i < 100; i++) {
      double middle = StrictMath.sqrt(low * high);
      if (slope(odds, right, middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return OptionalDouble.of(1 / low);
  }

  /** Returns a stated probability at a temperature. */
  public static double applied(double stated, double temperature) {
    return 1 / (1 + StrictMath.exp(-odds(stated) / temperature));
  }

  private static double odds(double probability) {
    double odds = StrictMath.log(probability) - StrictMath.log1p(-probability);
    return Math.max(-LARGEST_ODDS, Math.min(LARGEST_ODDS, odds));
  }

  private static double slope(double[] odds, double[] right, double inverse) {
    double slope = 0;
    for (int i = 0; i < odds.length; i++) {
      slope += odds[i] * (1 / (1 + StrictMath.exp(-odds[i] * inverse)) - right[i]);
    }
    return slope;
  }
}
