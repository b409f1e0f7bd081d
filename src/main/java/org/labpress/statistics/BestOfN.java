package org.labpress.statistics;

import java.util.Arrays;

/**
 * The expected best of n samples drawn without replacement from N, an unbiased estimate: the i-th
 * smallest is the best of C(i-1, n-1) of all C(N, n) draws, the estimator that Chen and others,
 * Evaluating Large Language Models Trained on Code (2021), use for pass@k.
 */
public final class BestOfN {
  private final double[] sorted;

  private BestOfN(double[] sorted) {
    this.sorted = sorted;
  }

  /** Returns the estimates from a sample without NaN. */
  public static BestOfN of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new BestOfN(sorted);
  }

  /** Returns how many samples there are, the largest n that can be asked for. */
  public int size() {
    return sorted.length;
  }

  /**
   * Returns the expected largest of n.
   *
   * @param n from 1 to {@link #size}
   */
  public double largest(int n) {
    int total = sorted.length;
    if (n < 1 || n > total) {
      throw new IllegalArgumentException("the best of %d out of %d".formatted(n, total));
    }
    // The weights of neighbours have the ratio (i - n) / (i - 1): no factorial is ever computed.
    double weight = (double) n / total;
    double sum = 0;
    for (int i = total; i >= n && weight > 0; i--) {
      sum += weight * sorted[i - 1];
      weight *= (i - n) / (i - 1.0);
    }
    return sum;
  }
}
