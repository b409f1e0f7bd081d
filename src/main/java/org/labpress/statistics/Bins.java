package org.labpress.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Stretches of equal width, each from its lower end up to but without its upper end; the last holds
 * its upper end too.
 *
 * @param edges growing, one more than there are bins
 */
public record Bins(List<Double> edges) {
  /** More bins than this cannot be told apart in a drawing. */
  public static final int MOST = 200;

  /** Narrower bins have no edges that a double can tell apart. */
  private static final double LEAST = 1e-300;

  public Bins {
    edges = List.copyOf(edges);
  }

  /**
   * Returns bins for a sample: widths by Freedman and Diaconis (Zeitschrift für
   * Wahrscheinlichkeitstheorie 57, 1981), 2 IQR n^(-1/3), or where half of the numbers are equal by
   * Sturges (Journal of the American Statistical Association 21, 1926); rounded to 1, 2 or 5 times
   * a power of ten, and to no less than 1 if all numbers are whole.
   *
   * @param values at least one, finite
   */
  public static Bins of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double range = sorted[n - 1] - sorted[0];
    double spread = Quantile.ofSorted(sorted, 0.75) - Quantile.ofSorted(sorted, 0.25);
    double sturges = range / (1 + Math.ceil(StrictMath.log(n) / StrictMath.log(2)));
    double width = spread > 0 ? 2 * spread / StrictMath.cbrt(n) : sturges;
    boolean whole = Arrays.stream(sorted).allMatch(v -> v == StrictMath.rint(v));
    return rounded(sorted[0], sorted[n - 1], whole ? Math.max(1, width) : width);
  }

  /**
   * Returns about so many bins with round edges.
   *
   * @param values at least one, finite
   * @param count from 1 to {@link #MOST}
   */
  public static Bins of(double[] values, int count) {
    double low = Arrays.stream(values).min().orElseThrow();
    double high = Arrays.stream(values).max().orElseThrow();
    return rounded(low, high, (high - low) / count);
  }

  private static Bins rounded(double low, double high, double width) {
    double range = high - low;
    double largest = Math.max(Math.abs(low), Math.abs(high));
    // Edges that are closer would be the same number.
    double least = Math.max(Math.max(width, range / (MOST / 2.0)), largest * 1e-15);
    double usable = range > 0 || width > 0 ? least : largest * 0.1;
    BigDecimal step = nearestRound(usable < LEAST ? 1 : usable);
    double size = step.doubleValue();
    long first = (long) Math.floor(low / size);
    // A largest value on an edge closes the last bin.
    long last = Math.max(first + 1, (long) Math.ceil(high / size));
    List<Double> edges = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      edges.add(step.multiply(BigDecimal.valueOf(i)).doubleValue());
    }
    return new Bins(edges);
  }

  /** Returns the number of 1, 2 or 5 times a power of ten whose ratio to the width is smallest. */
  private static BigDecimal nearestRound(double width) {
    int exponent = (int) Math.floor(StrictMath.log10(width));
    BigDecimal nearest = BigDecimal.ONE.scaleByPowerOfTen(exponent);
    double best = Double.POSITIVE_INFINITY;
    for (int digit : new int[] {1, 2, 5, 10}) {
      BigDecimal candidate = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
      double off = Math.abs(StrictMath.log(candidate.doubleValue() / width));
      if (off < best) {
        best = off;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** Returns how many bins there are. */
  public int size() {
    return edges.size() - 1;
  }

  /** Returns the 0-based bin of a value; that at the nearer end if it lies outside. */
  public int indexOf(double value) {
    int found = Collections.binarySearch(edges, value);
    int bin = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(size() - 1, bin));
  }

  /** Returns how many values each bin holds. */
  public int[] counts(double... values) {
    int[] counts = new int[size()];
    for (double value : values) {
      counts[indexOf(value)]++;
    }
    return counts;
  }
}
