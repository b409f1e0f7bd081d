package org.labpress.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * A number that a text may state.
 *
 * @param value finite
 * @param spread what stands behind ±, if the number has such a part
 * @param unit how a percent sign counts
 */
public record Quantity(double value, OptionalDouble spread, Unit unit) {
  private static final MathContext PRINTED = new MathContext(4, RoundingMode.HALF_UP);
  private static final MathContext RAW = new MathContext(12, RoundingMode.HALF_EVEN);
  private static final double LARGE = 1e15;
  private static final double SMALL = 1e-5;

  /** What a number counts. */
  public enum Unit {
    /** A share of 1, or something that is no share: 84.2% is 0.842. */
    NUMBER,
    /** Percent already: 84.2% is 84.2. */
    PERCENT,
    /** A share of 1 or percent, with a percent sign or without: nobody said. */
    OPEN
  }

  /**
   * Returns a number as it is printed where the author names no digits: whole numbers as they are,
   * others with four significant digits, but all digits before the point.
   */
  public static String printed(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    boolean whole = Math.abs(value) < LARGE && value == StrictMath.rint(value);
    if (whole) {
      return exact.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
    BigDecimal rounded =
        Math.abs(value) >= 1000 && Math.abs(value) < LARGE
            ? exact.setScale(0, RoundingMode.HALF_UP)
            : exact.round(PRINTED);
    return text(rounded);
  }

  /** Returns a number with the digits that it really has, at most twelve. */
  public static String raw(double value) {
    return text(BigDecimal.valueOf(value).round(RAW));
  }

  private static String text(BigDecimal number) {
    double size = Math.abs(number.doubleValue());
    BigDecimal bare = number.stripTrailingZeros();
    boolean plain = size == 0 || (size < LARGE && size >= SMALL);
    return plain ? bare.toPlainString() : bare.toString().replace('E', 'e').replace("e+", "e");
  }
}
