package org.labpress.query.remote;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers of a database so that they read back as the same, on every version of Java. */
final class NumberCell {
  /** Decimals with more zeros at either end keep their exponent. */
  private static final int MOST_ZEROS = 1_000;

  private static final double LARGE = 1e15;
  private static final double SMALL = 1e-5;

  private NumberCell() {}

  /** Returns every digit that the database gave: 1.50 stays 1.50. */
  static String text(BigDecimal value) {
    return Math.abs((long) value.scale()) > MOST_ZEROS ? value.toString() : value.toPlainString();
  }

  /** Returns the digits that tell a number from its neighbours; NaN, Infinity, -Infinity. */
  static String text(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal shortest = BigDecimal.valueOf(value);
    // Before JDK 19, Double.toString gives a digit too many for some numbers (JDK-4511638).
    for (int digits = 15; shortest.precision() > digits && digits <= 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        shortest = rounded;
      }
    }
    return text(shortest, Math.abs(value));
  }

  /** Returns the digits that tell a number of single precision from its neighbours. */
  static String text(float value) {
    if (!Float.isFinite(value)) {
      return Float.toString(value);
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal shortest = new BigDecimal(Float.toString(value));
    for (int digits = 6; shortest.precision() > digits && digits <= 9; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.floatValue() == value) {
        shortest = rounded;
      }
    }
    return text(shortest, Math.abs(value));
  }

  private static String text(BigDecimal shortest, double size) {
    if (size == 0) {
      return "0";
    }
    BigDecimal plain = shortest.stripTrailingZeros();
    return size >= SMALL && size < LARGE
        ? plain.toPlainString()
        : new BigDecimal(plain.unscaledValue(), plain.precision() - 1).toPlainString()
            + "e"
            + (plain.precision() - plain.scale() - 1);
  }
}
