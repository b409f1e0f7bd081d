package org.labpress.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.IntervalSpec;
import org.labpress.chart.spec.Spread;
import org.labpress.statistics.Interval;
import org.labpress.table.Numbers;
import org.labpress.table.Summary;

/** The numbers of one column of a table: a value for each of its rows, and what is around it. */
final class Measured {
  private final Field field;
  private final Numbers numbers;
  private final Optional<IntervalSpec> asked;
  private final List<Numbers> ends;
  private final Units units;
  private final double whole;
  private final double factor;
  private final Map<Integer, Interval> intervals = new HashMap<>();
  private final Map<Integer, Summarised> summarised = new HashMap<>();

  /** What is asked for again and again, as when all rows are compared with the best of them. */
  private record Summarised(double value, int n) {}

  /**
   * @param numbers of the data; 1 for each cell that has a value, if they are counted
   * @param ends columns that the interval names: half widths, lower and upper ends, or trials
   * @param units the rows of the table
   * @param whole what stands for all of the trials: 100 in a column of percentages, else 1
   * @param factor by which values are multiplied before they are written
   */
  Measured(
      Field field,
      Numbers numbers,
      Optional<IntervalSpec> asked,
      List<Numbers> ends,
      Units units,
      double whole,
      double factor) {
    this.field = field;
    this.numbers = numbers;
    this.asked = asked;
    this.ends = List.copyOf(ends);
    this.units = units;
    this.whole = whole;
    this.factor = factor;
  }

  int size() {
    return units.size();
  }

  Optional<Spread> spread() {
    return asked.map(IntervalSpec::spread);
  }

  boolean counts() {
    return field.counts();
  }

  boolean isMean() {
    return isSummarised() && field.isMean();
  }

  boolean isSummarised() {
    return units.summarised();
  }

  Field field() {
    return field;
  }

  private Summary summary(int unit) {
    return Summary.of(units.rows(unit).of(numbers));
  }

  /** Returns the same numbers for other rows of the table. */
  Measured of(Units other) {
    return new Measured(field, numbers, asked, ends, other, whole, factor);
  }

  /** Returns the value of a row of the table as it is printed; NaN if there is none. */
  double value(int unit) {
    double value = isSummarised() ? summarised(unit).value : numbers.at(units.first(unit));
    return value * factor;
  }

  /** Returns how many values a row of the table is made of. */
  int n(int unit) {
    return summarised(unit).n;
  }

  private Summarised summarised(int unit) {
    return summarised.computeIfAbsent(
        unit,
        u -> {
          Summary summary = summary(u);
          return new Summarised(field.of(summary), summary.n());
        });
  }

  /** Returns the interval around the value, in its unit; none for a row with too few values. */
  Interval interval(int unit) {
    return asked.isEmpty()
        ? Interval.NONE
        : intervals.computeIfAbsent(unit, u -> scaled(around(asked.get().spread(), u)));
  }

  private Interval scaled(Interval interval) {
    return new Interval(interval.low() * factor, interval.high() * factor);
  }

  private Interval around(Spread spread, int unit) {
    Summary summary = summary(unit);
    if (summary.n() == 0) {
      return Interval.NONE;
    }
    int first =
        units.rows(unit).stream().filter(row -> !numbers.isMissing(row)).findFirst().orElseThrow();
    if (spread.ofShares()) {
      double trials = ends.isEmpty() ? summary.n() : ends.get(0).at(first);
      double successes = Math.min(trials, summary.mean() / whole * trials);
      boolean sound = trials >= 1 && successes >= 0;
      Interval share = sound ? spread.ofShare(successes, trials) : Interval.NONE;
      return new Interval(share.low() * whole, share.high() * whole);
    }
    if (ends.size() == 2) {
      return new Interval(ends.get(0).at(first), ends.get(1).at(first));
    }
    return ends.isEmpty()
        ? spread.around(summary)
        : Interval.around(field.of(summary), ends.get(0).at(first));
  }

  /**
   * Returns how far a value may be off in the direction of another; 0 if nobody knows. Of a
   * standard deviation that is the error of the mean, which it is not itself.
   */
  double error(int unit, boolean upwards) {
    Interval interval = interval(unit);
    double value = value(unit);
    double side = upwards ? interval.high() - value : value - interval.low();
    if (Double.isNaN(side)) {
      return 0;
    }
    boolean deviation = spread().filter(Spread.STANDARD_DEVIATION::equals).isPresent();
    return deviation ? side / StrictMath.sqrt(Math.max(1, n(unit))) : side;
  }

  /** Returns the numbers of data behind the values, for choosing their digits. */
  Numbers numbers() {
    return numbers;
  }

  double factor() {
    return factor;
  }
}
