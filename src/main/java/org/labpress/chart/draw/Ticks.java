package org.labpress.chart.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.labpress.chart.scene.Figures;

/** Marks of axes at round numbers. */
final class Ticks {
  private Ticks() {}

  /**
   * A mark of an axis.
   *
   * @param at in the terms of {@link AxisScale}
   * @param label empty for a minor mark
   */
  record Tick(double at, String label) {}

  /**
   * Returns marks at 1, 2 or 5 times a power of ten.
   *
   * @param most how many labels there is room for, at least 2
   */
  static List<Tick> linear(double low, double high, int most) {
    BigDecimal step = step((high - low) / Math.max(1, most));
    long first = (long) Math.ceil(low / step.doubleValue() - 1e-9);
    long last = (long) Math.floor(high / step.doubleValue() + 1e-9);
    double largest = Math.max(Math.abs(low), Math.abs(high));
    int exponent = (int) Math.floor(StrictMath.log10(largest));
    boolean powers = exponent >= 6 || exponent < -3;
    List<Tick> ticks = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      BigDecimal value = step.multiply(BigDecimal.valueOf(i));
      ticks.add(new Tick(value.doubleValue(), label(value, step, powers ? exponent : 0)));
    }
    return ticks;
  }

  /** Returns the smallest round number that is at least as large. */
  private static BigDecimal step(double least) {
    int exponent = (int) Math.floor(StrictMath.log10(least));
    for (int digit : new int[] {1, 2, 5}) {
      BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
      if (step.doubleValue() >= least * (1 - 1e-9)) {
        return step;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
  }

  /** All labels of an axis have the same number of decimals, and the same power of ten. */
  private static String label(BigDecimal value, BigDecimal step, int exponent) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal mantissa = value.scaleByPowerOfTen(-exponent);
    BigDecimal steps = step.scaleByPowerOfTen(-exponent);
    int decimals = Math.max(0, steps.stripTrailingZeros().scale());
    String digits = Figures.toDecimals(mantissa.doubleValue(), decimals);
    return exponent == 0 ? digits : digits + " × " + Figures.powerOfTen(exponent);
  }

  /**
   * Returns marks of a logarithmic axis, in logarithms: labels at the decades; over less than two
   * decades at 1, 2 and 5 times each; over less than half of one as on a linear axis. Minor marks
   * stand between the decades.
   */
  static List<Tick> logarithmic(double low, double high, int most) {
    double decades = high - low;
    if (decades < 0.5) {
      return linear(StrictMath.pow(10, low), StrictMath.pow(10, high), Math.max(2, most - 2))
          .stream()
          .filter(tick -> tick.at() > 0)
          .map(tick -> new Tick(StrictMath.log10(tick.at()), tick.label()))
          .toList();
    }
    int first = (int) Math.floor(low);
    int last = (int) Math.ceil(high);
    int every = Math.max(1, (int) Math.ceil(decades / Math.max(2, most)));
    boolean powers = low < -3.5 || high > 5.5;
    boolean withinDecades = decades < 2 && most >= 4;
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = first; exponent <= last; exponent++) {
      for (int digit = 1; digit <= 9; digit++) {
        double at = exponent + StrictMath.log10(digit);
        boolean labelled =
            digit == 1
                ? Math.floorMod(exponent, every) == 0
                : withinDecades && (digit == 2 || digit == 5);
        boolean minor = digit == 1 || every == 1;
        if (at >= low && at <= high && (labelled || minor)) {
          ticks.add(new Tick(at, labelled ? logLabel(digit, exponent, powers) : ""));
        }
      }
    }
    return ticks;
  }

  private static String logLabel(int digit, int exponent, boolean powers) {
    if (!powers) {
      return Figures.number(BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent).doubleValue());
    }
    String power = Figures.powerOfTen(exponent);
    return digit == 1 ? power : digit + " × " + power;
  }
}
