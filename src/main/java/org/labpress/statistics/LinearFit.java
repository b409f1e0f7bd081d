package org.labpress.statistics;

import java.util.Optional;

/**
 * The line of least squares through points: Draper and Smith, Applied Regression Analysis (1998),
 * chapters 1 and 3.
 *
 * @param n how many points there are, at least 2
 * @param slope of the line
 * @param intercept of the line at 0
 * @param meanX of the points
 * @param spreadX sum of squared distances from {@code meanX}, above 0
 * @param residual standard deviation of the points about the line, with n - 2; NaN of two points
 * @param explained the share of the variance that the line explains, R²
 */
public record LinearFit(
    int n,
    double slope,
    double intercept,
    double meanX,
    double spreadX,
    double residual,
    double explained) {

  /**
   * Returns the line; empty of fewer than two different x.
   *
   * @param x finite
   * @param y finite, as many as there are x
   */
  public static Optional<LinearFit> of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException("%d x but %d y".formatted(x.length, y.length));
    }
    int n = x.length;
    double meanX = mean(x);
    double meanY = mean(y);
    double spreadX = 0;
    double spreadY = 0;
    double together = 0;
    for (int i = 0; i < n; i++) {
      spreadX += (x[i] - meanX) * (x[i] - meanX);
      spreadY += (y[i] - meanY) * (y[i] - meanY);
      together += (x[i] - meanX) * (y[i] - meanY);
    }
    if (n < 2 || !(spreadX > 0)) {
      return Optional.empty();
    }
    double slope = together / spreadX;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double off = y[i] - meanY - slope * (x[i] - meanX);
      squares += off * off;
    }
    double residual = n > 2 ? StrictMath.sqrt(squares / (n - 2)) : Double.NaN;
    double explained = spreadY > 0 ? 1 - squares / spreadY : 1;
    return Optional.of(
        new LinearFit(n, slope, meanY - slope * meanX, meanX, spreadX, residual, explained));
  }

  private static double mean(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double first = sum / values.length;
    double rest = 0;
    for (double value : values) {
      rest += value - first;
    }
    return first + rest / values.length;
  }

  /** Returns the height of the line. */
  public double at(double x) {
    return intercept + slope * x;
  }

  /** Returns the standard error of the slope; NaN of two points. */
  public double slopeError() {
    return residual / StrictMath.sqrt(spreadX);
  }

  /** Returns where the true line lies at x; {@link Interval#NONE} of two points. */
  public Interval confidence(double x, Confidence confidence) {
    return band(x, 0, confidence);
  }

  /** Returns where a further point would lie at x; {@link Interval#NONE} of two points. */
  public Interval prediction(double x, Confidence confidence) {
    return band(x, 1, confidence);
  }

  private Interval band(double x, double ownVariance, Confidence confidence) {
    if (n < 3) {
      return Interval.NONE;
    }
    double off = x - meanX;
    double variance = ownVariance + 1.0 / n + off * off / spreadX;
    double half = StudentT.quantile(confidence, n - 2) * residual * StrictMath.sqrt(variance);
    return Interval.around(at(x), half);
  }
}
