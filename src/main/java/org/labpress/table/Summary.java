package org.labpress.table;

import java.util.Arrays;
import org.labpress.statistics.Confidence;
import org.labpress.statistics.StudentT;

/**
 * What a sample of numbers comes to. Missing numbers (NaN) are left out first; what a sample is too
 * small for is NaN.
 */
public final class Summary {
  private final double[] values;

  private Summary(double[] values) {
    this.values = values;
  }

  /** Returns the summary of the numbers that are not NaN, in their order. */
  public static Summary of(double... values) {
    int count = 0;
    for (double value : values) {
      count += Double.isNaN(value) ? 0 : 1;
    }
    if (count == values.length) {
      return new Summary(values.clone());
    }
    double[] present = new double[count];
    int next = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        present[next++] = value;
      }
    }
    return new Summary(present);
  }

  /** Returns the numbers in their order. */
  public double[] toArray() {
    return values.clone();
  }

  /** Returns how many numbers there are. */
  public int n() {
    return values.length;
  }

  /** Returns the sum, with Neumaier's compensation (ZAMM 54, 1974), so order hardly matters. */
  public double sum() {
    double sum = 0;
    double lost = 0;
    for (double value : values) {
      double next = sum + value;
      boolean larger = Math.abs(sum) >= Math.abs(value);
      lost += larger ? (sum - next) + value : (value - next) + sum;
      sum = next;
    }
    return sum + lost;
  }

  public double mean() {
    return n() == 0 ? Double.NaN : sum() / n();
  }

  /** Returns the middle number, or the mean of the two in the middle. */
  public double median() {
    if (n() == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = n() / 2;
    return n() % 2 == 1 ? sorted[half] : sorted[half - 1] + (sorted[half] - sorted[half - 1]) / 2;
  }

  public double min() {
    return Arrays.stream(values).min().orElse(Double.NaN);
  }

  public double max() {
    return Arrays.stream(values).max().orElse(Double.NaN);
  }

  public double first() {
    return n() == 0 ? Double.NaN : values[0];
  }

  public double last() {
    return n() == 0 ? Double.NaN : values[n() - 1];
  }

  /** Returns the standard deviation of the sample, with n - 1; NaN of fewer than two numbers. */
  public double sd() {
    if (n() < 2) {
      return Double.NaN;
    }
    double mean = mean();
    double[] squares = new double[n()];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = (values[i] - mean) * (values[i] - mean);
    }
    return StrictMath.sqrt(new Summary(squares).sum() / (n() - 1));
  }

  /** Returns the standard error of the mean; NaN of fewer than two numbers. */
  public double se() {
    return sd() / StrictMath.sqrt(n());
  }

  /** Returns half the width of Student's interval of the mean; NaN of fewer than two numbers. */
  public double halfWidth(Confidence confidence) {
    return n() < 2 ? Double.NaN : StudentT.quantile(confidence, n() - 1) * se();
  }
}
