package org.labpress.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;
import org.labpress.chart.scene.Figures;
import org.labpress.statistics.Interval;
import org.labpress.table.Aggregate;

/** Chooses how many digits behind the point a column has where its author names none. */
final class Decimals {
  /** Cells that are looked at; more would not change the choice. */
  private static final int LOOKED_AT = 1_000;

  private static final int SIGNIFICANT = 4;
  private static final int MOST = 12;

  private Decimals() {}

  /**
   * Returns the digits that the data support: two of the middle one of the errors or, where no
   * error is known, those of the data, and one more for means; but four significant ones of the
   * largest value at most.
   */
  static int of(Measured column) {
    int[] ofErrors =
        IntStream.range(0, Math.min(LOOKED_AT, column.size()))
            .mapToObj(column::interval)
            .mapToDouble(Decimals::half)
            .filter(half -> half > 0 && Double.isFinite(half))
            .mapToInt(half -> Figures.decimals(half) + 1)
            .sorted()
            .toArray();
    if (ofErrors.length > 0) {
      return bounded(ofErrors[ofErrors.length / 2]);
    }
    if (column.counts()) {
      return 0;
    }
    double largest =
        IntStream.range(0, Math.min(LOOKED_AT, column.size()))
            .mapToDouble(column::value)
            .filter(Double::isFinite)
            .map(Math::abs)
            .max()
            .orElse(0);
    int supported = largest == 0 ? 0 : SIGNIFICANT - 1 + Figures.decimals(largest);
    return bounded(Math.min(written(column) + more(column), Math.max(0, supported)));
  }

  private static double half(Interval interval) {
    return (interval.high() - interval.low()) / 2;
  }

  private static int bounded(int decimals) {
    return Math.max(0, Math.min(MOST, decimals));
  }

  /** Means and their like have a digit more than what they are made of. */
  private static int more(Measured column) {
    boolean between =
        switch (column.field().aggregate().orElse(Aggregate.MEAN)) {
          case MEAN, MEDIAN, SD, SE, CI95 -> true;
          case SUM, MIN, MAX, N, FIRST, LAST -> false;
        };
    boolean several =
        IntStream.range(0, Math.min(LOOKED_AT, column.size())).anyMatch(unit -> column.n(unit) > 1);
    return between && several ? 1 : 0;
  }

  /** Returns the most digits behind the point that the data have. */
  private static int written(Measured column) {
    int most = 0;
    for (int row = 0; row < Math.min(LOOKED_AT, column.numbers().size()); row++) {
      double value = column.numbers().at(row) * column.factor();
      if (Double.isFinite(value)) {
        // Twelve digits, so that 0.07 * 100 does not count as 7.000000000000001.
        BigDecimal digits = BigDecimal.valueOf(value).round(new MathContext(MOST));
        most = Math.max(most, digits.stripTrailingZeros().scale());
      }
    }
    return most;
  }
}
