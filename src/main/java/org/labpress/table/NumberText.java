package org.labpress.table;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads numbers as people and programs write them in tables. */
public final class NumberText {
  // Groups of three, or no groups: "1,23" is not a number.
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(?:(?:\\d{1,3}(?:(?:,\\d{3})++|(?:[ \u00A0\u202F]\\d{3})++)(?!\\d)|\\d++)(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d{1,6})?");

  private static final Pattern DECIMAL_COMMA =
      Pattern.compile(
          "[+-]?(?:\\d{1,3}(?:(?:\\.\\d{3})++|(?:[ \u00A0\u202F]\\d{3})++)|\\d*+),\\d++(?:[eE][+-]?\\d{1,6})?");

  private static final Pattern GROUPS = Pattern.compile("[, \u00A0\u202F]");
  private static final Pattern POINTS = Pattern.compile("[. \u00A0\u202F]");

  /** Longer texts are no numbers; it also bounds the work on a hostile cell. */
  private static final int LONGEST = 400;

  private static final char MINUS_SIGN = '\u2212';

  private NumberText() {}

  /**
   * Returns the number that a text stands for: {@code -1.5e-3}, {@code .5}, {@code 1,234.56},
   * {@code 1 234.56}, a minus sign U+2212 in place of the hyphen; NaN for {@code NaN} in any case.
   * Empty if the text is no number or lies beyond the range of a double.
   */
  public static OptionalDouble parse(String text) {
    String plain = text.strip().replace(MINUS_SIGN, '-');
    if (plain.equalsIgnoreCase("nan")) {
      return OptionalDouble.of(Double.NaN);
    }
    boolean number = plain.length() <= LONGEST && NUMBER.matcher(plain).matches();
    return number ? finite(GROUPS.matcher(plain).replaceAll("")) : OptionalDouble.empty();
  }

  /**
   * Returns the number that a text with a decimal comma stands for, such as {@code 0,25}; numbers
   * without a comma are read as {@link #parse} does.
   */
  public static OptionalDouble parseDecimalComma(String text) {
    String plain = text.strip().replace(MINUS_SIGN, '-');
    boolean comma = plain.length() <= LONGEST && DECIMAL_COMMA.matcher(plain).matches();
    return comma ? finite(POINTS.matcher(plain).replaceAll("").replace(',', '.')) : parse(text);
  }

  private static OptionalDouble finite(String text) {
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
