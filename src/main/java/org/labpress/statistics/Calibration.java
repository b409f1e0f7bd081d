package org.labpress.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * How well stated probabilities agree with what happened, in bins of equal width, each without its
 * lower and with its upper end: Guo, Pleiss, Sun and Weinberger, On Calibration of Modern Neural
 * Networks (ICML 2017), section 2.
 *
 * @param bins from 0 to 1
 */
public record Calibration(List<Bin> bins) {
  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * The answers whose stated probability lies in one stretch.
   *
   * @param low lower end
   * @param high upper end
   * @param n how many there are
   * @param stated their mean stated probability; NaN of none
   * @param right the share that is right; NaN of none
   */
  public record Bin(double low, double high, int n, double stated, double right) {}

  /**
   * Returns the bins.
   *
   * @param stated probabilities in [0, 1]
   * @param right 1 or 0 for each of them
   * @param count of bins, at least 1
   */
  public static Calibration of(double[] stated, double[] right, int count) {
    int[] n = new int[count];
    double[] sumStated = new double[count];
    double[] sumRight = new double[count];
    for (int i = 0; i < stated.length; i++) {
      if (!(stated[i] >= 0 && stated[i] <= 1)) {
        throw new IllegalArgumentException("a probability of %s".formatted(stated[i]));
      }
      int bin = Math.max(0, (int) Math.ceil(stated[i] * count) - 1);
      n[bin]++;
      sumStated[bin] += stated[i];
      sumRight[bin] += right[i];
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double low = (double) i / count;
      double high = (i + 1.0) / count;
      bins.add(new Bin(low, high, n[i], sumStated[i] / n[i], sumRight[i] / n[i]));
    }
    return new Calibration(bins);
  }

  /** Returns how many answers there are. */
  public int n() {
    return bins.stream().mapToInt(Bin::n).sum();
  }

  /** Returns the expected calibration error, in [0, 1]; NaN of no answers. */
  public double error() {
    double weighted = 0;
    for (Bin bin : bins) {
      weighted += bin.n == 0 ? 0 : bin.n * Math.abs(bin.stated - bin.right);
    }
    return weighted / n();
  }
}
