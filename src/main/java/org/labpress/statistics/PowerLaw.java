package org.labpress.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * A power law y = a xᵇ, fitted as a line through the logarithms to the base 10.
 *
 * @param line over the logarithms; its slope is the exponent
 */
public record PowerLaw(LinearFit line) {
  /**
   * Returns the law; empty of fewer than two different x.
   *
   * @param x above 0
   * @param y above 0, as many as there are x
   */
  public static Optional<PowerLaw> of(double[] x, double[] y) {
    return LinearFit.of(logarithms(x), logarithms(y)).map(PowerLaw::new);
  }

  private static double[] logarithms(double... values) {
    if (Arrays.stream(values).anyMatch(v -> !(v > 0))) {
      throw new IllegalArgumentException("a power law through a number that is not above 0");
    }
    return Arrays.stream(values).map(StrictMath::log10).toArray();
  }

  /** Returns b. */
  public double exponent() {
    return line.slope();
  }

  /** Returns the standard error of b; NaN of two points. */
  public double exponentError() {
    return line.slopeError();
  }

  /** Returns a, the value at 1. */
  public double factor() {
    return StrictMath.pow(10, line.intercept());
  }

  /** Returns the value of the law. */
  public double at(double x) {
    return StrictMath.pow(10, line.at(StrictMath.log10(x)));
  }

  /** Returns where the true law lies at x; {@link Interval#NONE} of two points. */
  public Interval confidence(double x, Confidence confidence) {
    Interval logarithms = line.confidence(StrictMath.log10(x), confidence);
    return new Interval(
        StrictMath.pow(10, logarithms.low()), StrictMath.pow(10, logarithms.high()));
  }
}
