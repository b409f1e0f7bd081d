package org.labpress.tabular;

import org.labpress.metric.Metric;

/**
 * Which values of a column are the best: the best one, and those that lie within its error or whose
 * error it lies in. If that holds for all of them, the column has no best value.
 */
final class BestValues {
  private final Measured column;
  private final boolean higher;
  private final int best;
  private final boolean tellsApart;

  BestValues(Measured column, Metric.Better better) {
    this.column = column;
    this.higher = better == Metric.Better.HIGHER;
    this.best = best();
    this.tellsApart = tellsApart();
  }

  private int best() {
    int found = -1;
    for (int unit = 0; unit < column.size(); unit++) {
      double value = column.value(unit);
      if (!Double.isNaN(value) && (found < 0 || isBetter(value, column.value(found)))) {
        found = unit;
      }
    }
    return found;
  }

  private boolean isBetter(double one, double other) {
    return higher ? one > other : one < other;
  }

  private boolean tellsApart() {
    for (int unit = 0; unit < column.size(); unit++) {
      if (!Double.isNaN(column.value(unit)) && !isAlike(unit)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAlike(int unit) {
    double value = column.value(unit);
    double gap = Math.abs(column.value(best) - value);
    return value == column.value(best)
        || gap <= column.error(best, !higher)
        || gap <= column.error(unit, higher);
  }

  /** Returns whether a row of the table has one of the best values. */
  boolean holds(int unit) {
    return best >= 0 && tellsApart && !Double.isNaN(column.value(unit)) && isAlike(unit);
  }
}
