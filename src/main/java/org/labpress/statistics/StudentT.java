package org.labpress.statistics;

/**
 * Student's t distribution.
 *
 * <p>Abramowitz and Stegun, Handbook of Mathematical Functions: the probability by the finite sums
 * 26.7.3 and 26.7.4, exact for whole degrees of freedom; the quantile of many degrees by the
 * expansion 26.7.5 about the normal quantile.
 */
public final class StudentT {
  /**
   * From here on the expansion is as exact as a double: its first term left out is of order ν⁻⁵.
   */
  private static final int MANY_DEGREES = 1_000;

  private StudentT() {}

  /**
   * Returns t such that a value lies in [-t, t] with the given confidence.
   *
   * @param degrees of freedom, at least 1
   */
  public static double quantile(Confidence confidence, int degrees) {
    if (degrees < 1) {
      throw new IllegalArgumentException("%d degrees of freedom".formatted(degrees));
    }
    return degrees > MANY_DEGREES
        ? expansion(confidence.normalQuantile(), degrees)
        : root(confidence.probability(), degrees);
  }

  /** Bisection: the probability grows with t. */
  private static double root(double probability, int degrees) {
    double low = 0;
    double high = 1;
    while (central(high, degrees) < probability) {
      high *= 2;
    }
    for (double middle = (low + high) / 2;
        low < middle && middle < high;
        middle = (low + high) / 2) {
      if (central(middle, degrees) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** A(t|ν), the probability of [-t, t]. */
  private static double central(double t, int degrees) {
    double angle = StrictMath.atan(t / StrictMath.sqrt(degrees));
    double cosine = StrictMath.cos(angle);
    double sine = StrictMath.sin(angle);
    boolean odd = degrees % 2 == 1;
    if (degrees == 1) {
      return 2 * angle / StrictMath.PI;
    }
    double term = odd ? cosine : 1;
    double sum = term;
    for (int k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
      term *= cosine * cosine * (k - 1) / k;
      sum += term;
    }
    return odd ? 2 / StrictMath.PI * (angle + sine * sum) : sine * sum;
  }

  private static double expansion(double x, double degrees) {
    double x2 = x * x;
    double g1 = x * (x2 + 1) / 4;
    double g2 = x * ((5 * x2 + 16) * x2 + 3) / 96;
    double g3 = x * (((3 * x2 + 19) * x2 + 17) * x2 - 15) / 384;
    double g4 = x * ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) / 92_160;
    return x + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees;
  }
}
