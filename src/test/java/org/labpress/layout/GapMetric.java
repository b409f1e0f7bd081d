package org.labpress.layout;

import java.util.Arrays;
import java.util.List;

/**
 * How even the spaces between words are: the median gap of each full line of body text, over all
 * such lines. Lengths are points and belong to 10 pt text; other sizes are scaled to it.
 *
 * @param kept lines that were measured
 * @param median of the lines' gaps
 * @param deviation population standard deviation
 * @param p95 element at 0.95 n of the sorted values
 * @param p99 element at 0.99 n of the sorted values
 * @param over share of lines with a gap over {@value #WIDE} points, in [0, 1]
 * @param hyphenated share of lines that end in a hyphen that was added, in [0, 1]
 */
public record GapMetric(
    int kept,
    double median,
    double deviation,
    double p95,
    double p99,
    double largest,
    double over,
    double hyphenated) {
  /** A gap that is seen as a hole, in 10 pt text. */
  private static final double WIDE = 6;

  private static final int LEAST_WORDS = 4;

  /** Lines that are filled to this share of the measure are full lines. */
  private static final double FULL = 0.925;

  /**
   * Measures the lines of one measure and size. Shorter ones, such as last lines, are left out, and
   * so are lines of less than {@value #LEAST_WORDS} words.
   *
   * @param measure of the body text, in points
   * @param size of the body text, in points
   */
  static GapMetric of(List<SetLine> lines, double measure, double size) {
    List<SetLine> full =
        lines.stream()
            .filter(line -> line.words().size() >= LEAST_WORDS)
            .filter(line -> Math.abs(line.measure() - measure) < 1 && width(line) >= FULL * measure)
            .filter(line -> Math.abs(line.words().get(0).size() - size) < 0.01)
            .toList();
    double[] gaps = full.stream().mapToDouble(line -> gap(line) * 10 / size).sorted().toArray();
    int count = gaps.length;
    if (count == 0) {
      return new GapMetric(0, 0, 0, 0, 0, 0, 0, 0);
    }
    double mean = Arrays.stream(gaps).sum() / count;
    double variance = Arrays.stream(gaps).map(gap -> (gap - mean) * (gap - mean)).sum() / count;
    double over = Arrays.stream(gaps).filter(gap -> gap > WIDE).count();
    double hyphens = full.stream().filter(SetLine::hyphenated).count();
    return new GapMetric(
        count,
        quantile(gaps, 0.5),
        StrictMath.sqrt(variance),
        quantile(gaps, 0.95),
        quantile(gaps, 0.99),
        gaps[count - 1],
        over / count,
        hyphens / count);
  }

  private static double width(SetLine line) {
    return line.words().get(line.words().size() - 1).right() - line.words().get(0).left();
  }

  private static double gap(SetLine line) {
    double[] gaps = new double[line.words().size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = line.words().get(i + 1).left() - line.words().get(i).right();
    }
    Arrays.sort(gaps);
    int middle = gaps.length / 2;
    return gaps.length % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2;
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }
}
