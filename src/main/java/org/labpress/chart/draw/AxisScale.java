package org.labpress.chart.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Which stretch of an axis is shown, and where its marks stand.
 *
 * @param low where the axis begins, as JFreeChart sees it: a logarithm if the axis is logarithmic
 * @param high where it ends, in the same terms; above {@code low}
 * @param log whether the terms are logarithms to the base 10
 * @param ticks in growing order
 */
record AxisScale(double low, double high, boolean log, List<Ticks.Tick> ticks) {
  /** Free space beyond the outermost data, as a share of the axis. */
  private static final double MARGIN = 0.04;

  /** Of a shorter axis the marks would lie closer than numbers do. */
  private static final double LEAST = 1e-300;

  AxisScale {
    ticks = List.copyOf(ticks);
  }

  /** Returns a value in the terms of the axis; what a log axis cannot show is put at its foot. */
  double place(double value) {
    if (!log) {
      return value;
    }
    return value > 0 ? Math.max(low, StrictMath.log10(value)) : low;
  }

  /**
   * Returns the scale of an axis of numbers.
   *
   * @param values to be shown
   * @param fromZero whether zero has to be shown, as under bars
   * @param most about how many marks there is room for
   */
  static AxisScale numbers(List<Double> values, boolean fromZero, int most) {
    double smallest = min(values);
    double largest = max(values);
    if (fromZero) {
      smallest = Math.min(0, smallest);
      largest = Math.max(0, largest);
    }
    if (largest - smallest < LEAST) {
      double around = Math.abs(smallest) < LEAST ? 1 : Math.abs(smallest) * 0.1;
      smallest -= around;
      largest += around;
    }
    double margin = (largest - smallest) * MARGIN;
    boolean clampLow = smallest >= 0 && smallest - margin < 0;
    double low = (fromZero && smallest == 0) || clampLow ? 0 : smallest - margin;
    double high = fromZero && largest == 0 ? 0 : largest + margin;
    return new AxisScale(low, high, false, Ticks.linear(low, high, most));
  }

  /** Returns the scale of a logarithmic axis of numbers above 0; others are not shown. */
  static AxisScale logarithms(List<Double> values, int most) {
    List<Double> shown = values.stream().filter(v -> v > 0).toList();
    double low = StrictMath.log10(min(shown));
    double high = StrictMath.log10(max(shown));
    if (low == high) {
      low -= 0.5;
      high += 0.5;
    }
    double margin = (high - low) * MARGIN;
    return new AxisScale(
        low - margin, high + margin, true, Ticks.logarithmic(low - margin, high + margin, most));
  }

  /** Returns the scale of an axis of dates in milliseconds. */
  static AxisScale dates(List<Double> values, int most) {
    double smallest = min(values);
    double largest = max(values);
    double margin = smallest == largest ? 43_200_000 : (largest - smallest) * MARGIN;
    double low = smallest - margin;
    double high = largest + margin;
    return new AxisScale(low, high, false, DateTicks.between(low, high, most));
  }

  /** Returns the scale of an axis of categories, at 0, 1, 2 and so on. */
  static AxisScale categories(List<String> labels) {
    List<Ticks.Tick> ticks = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      ticks.add(new Ticks.Tick(i, labels.get(i)));
    }
    return new AxisScale(-0.6, labels.size() - 0.4, false, ticks);
  }

  /** Returns the scale with longer labels cut off at a width in points. */
  AxisScale withLabelsUpTo(double width) {
    List<Ticks.Tick> shorter =
        ticks.stream()
            .map(tick -> new Ticks.Tick(tick.at(), Lettering.cut(Style.SMALL, tick.label(), width)))
            .toList();
    return new AxisScale(low, high, log, shorter);
  }

  private static double min(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).min().orElse(1);
  }

  private static double max(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
  }
}
