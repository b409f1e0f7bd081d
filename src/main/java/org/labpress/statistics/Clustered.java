package org.labpress.statistics;

import java.util.Arrays;

/**
 * The mean of numbers of which those of one cluster are alike, such as answers to one question.
 *
 * <p>The standard error is that of Liang and Zeger (Biometrika 73, 1986) for a mean, with the
 * factor G / (G - 1) of G clusters; if every cluster has one number it is that of independent
 * numbers.
 */
public final class Clustered {
  private final double[] sums;
  private final int[] counts;
  private final double mean;
  private final int n;

  private Clustered(double[] sums, int... counts) {
    this.sums = sums;
    this.counts = counts;
    this.n = Arrays.stream(counts).sum();
    this.mean = Arrays.stream(sums).sum() / n;
  }

  /**
   * Returns the numbers by cluster.
   *
   * @param values without NaN
   * @param cluster any whole number for each value, the same for those of one cluster
   */
  public static Clustered of(double[] values, int... cluster) {
    if (values.length != cluster.length) {
      throw new IllegalArgumentException(
          "%d values but %d clusters".formatted(values.length, cluster.length));
    }
    int[] names = Arrays.stream(cluster).sorted().distinct().toArray();
    double[] sums = new double[names.length];
    int[] counts = new int[names.length];
    for (int i = 0; i < values.length; i++) {
      int at = Arrays.binarySearch(names, cluster[i]);
      sums[at] += values[i];
      counts[at]++;
    }
    return new Clustered(sums, counts);
  }

  /** Returns how many clusters there are. */
  public int clusters() {
    return counts.length;
  }

  /** Returns the mean of all numbers; NaN of none. */
  public double mean() {
    return mean;
  }

  /** Returns the standard error of the mean; NaN of fewer than two clusters. */
  public double standardError() {
    int g = counts.length;
    if (g < 2) {
      return Double.NaN;
    }
    double squares = 0;
    for (int i = 0; i < g; i++) {
      double off = sums[i] - counts[i] * mean;
      squares += off * off;
    }
    return StrictMath.sqrt(squares * g / (g - 1)) / n;
  }

  /**
   * Returns Student's interval of the mean, with one degree of freedom less than there are
   * clusters; {@link Interval#NONE} of fewer than two clusters.
   */
  public Interval student(Confidence confidence) {
    return counts.length < 2
        ? Interval.NONE
        : Interval.around(mean, StudentT.quantile(confidence, counts.length - 1) * standardError());
  }

  /**
   * Returns the percentile interval of the mean over resampled clusters; {@link Interval#NONE} of
   * fewer than two. Of more than {@link Bootstrap#LARGEST} clusters it is Student's interval.
   */
  public Interval bootstrap(Confidence confidence) {
    int g = counts.length;
    if (g < 2 || g > Bootstrap.LARGEST) {
      return student(confidence);
    }
    Integer[] order = new Integer[g];
    Arrays.setAll(order, i -> i);
    // The same clusters in another order of rows are resampled alike.
    Arrays.sort(
        order,
        (a, b) ->
            sums[a] == sums[b]
                ? Integer.compare(counts[a], counts[b])
                : Double.compare(sums[a], sums[b]));
    double[] sorted = Arrays.stream(order).mapToDouble(i -> sums[i]).toArray();
    SplitMix random = SplitMix.seededBy(sorted);
    double[] means = new double[Bootstrap.RESAMPLES];
    for (int i = 0; i < means.length; i++) {
      double sum = 0;
      double drawn = 0;
      for (int k = 0; k < g; k++) {
        int cluster = order[random.below(g)];
        sum += sums[cluster] - counts[cluster] * mean;
        drawn += counts[cluster];
      }
      means[i] = mean + sum / drawn;
    }
    Arrays.sort(means);
    double tail = (1 - confidence.probability()) / 2;
    return new Interval(Quantile.ofSorted(means, tail), Quantile.ofSorted(means, 1 - tail));
  }
}
