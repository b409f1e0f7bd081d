package org.labpress.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * What a box plot shows: Tukey, Exploratory Data Analysis (1977), chapter 2, with quartiles as
 * {@link Quantile} has them.
 *
 * @param n how many numbers there are, at least 1
 * @param lowWhisker the smallest number not further than 1.5 times the box below it
 * @param q1 the lower end of the box
 * @param median the middle
 * @param q3 the upper end of the box
 * @param highWhisker the largest number not further than 1.5 times the box above it
 * @param outliers the numbers beyond the whiskers, growing
 */
public record BoxSummary(
    int n,
    double lowWhisker,
    double q1,
    double median,
    double q3,
    double highWhisker,
    List<Double> outliers) {
  private static final double REACH = 1.5;

  public BoxSummary {
    outliers = List.copyOf(outliers);
  }

  /**
   * Returns the summary.
   *
   * @param values at least one, in any order, without NaN
   */
  public static BoxSummary of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a box of no numbers");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double q1 = Quantile.ofSorted(sorted, 0.25);
    double q3 = Quantile.ofSorted(sorted, 0.75);
    double lowFence = q1 - REACH * (q3 - q1);
    double highFence = q3 + REACH * (q3 - q1);
    // Quartiles lie between numbers: a box may reach further than the last number inside a fence.
    double low = Arrays.stream(sorted).filter(v -> v >= lowFence).findFirst().orElse(q1);
    double high = Arrays.stream(sorted).filter(v -> v <= highFence).max().orElse(q3);
    List<Double> outliers =
        Arrays.stream(sorted).filter(v -> v < lowFence || v > highFence).boxed().toList();
    return new BoxSummary(
        sorted.length,
        Math.min(low, q1),
        q1,
        Quantile.ofSorted(sorted, 0.5),
        q3,
        Math.max(high, q3),
        outliers);
  }
}
