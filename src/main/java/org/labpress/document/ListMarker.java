package org.labpress.document;

import java.util.Locale;

/**
 * How the numbers of an ordered list are written.
 *
 * @param delimiter what stands around them
 */
public record ListMarker(Style style, Delimiter delimiter) {
  /** What a list has that says nothing else: {@code 1.} */
  public static final ListMarker DECIMAL = new ListMarker(Style.DECIMAL, Delimiter.PERIOD);

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  /** Beyond this a roman number is written with digits; its signs end there. */
  private static final int LARGEST_ROMAN = 3_999;

  /** The signs of the numbers. */
  public enum Style {
    DECIMAL,
    LOWER_ALPHA,
    UPPER_ALPHA,
    LOWER_ROMAN,
    UPPER_ROMAN
  }

  /** What stands around a number. */
  public enum Delimiter {
    /** {@code 1.} */
    PERIOD,
    /** {@code 1)} */
    PAREN,
    /** {@code (1)} */
    PARENS
  }

  /**
   * Returns a number as it is printed.
   *
   * @param number at least 0; 0 has neither letter nor roman sign and is printed as a digit
   */
  public String label(long number) {
    String text =
        switch (style) {
          case DECIMAL -> Long.toString(number);
          case LOWER_ALPHA -> letters(number);
          case UPPER_ALPHA -> letters(number).toUpperCase(Locale.ROOT);
          case LOWER_ROMAN -> roman(number);
          case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
        };
    return switch (delimiter) {
      case PERIOD -> text + ".";
      case PAREN -> text + ")";
      case PARENS -> "(" + text + ")";
    };
  }

  /** Returns a, b, … z, aa, ab, … */
  private static String letters(long number) {
    if (number < 1) {
      return Long.toString(number);
    }
    StringBuilder letters = new StringBuilder();
    for (long rest = number; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('a' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  private static String roman(long number) {
    if (number < 1 || number > LARGEST_ROMAN) {
      return Long.toString(number);
    }
    StringBuilder roman = new StringBuilder();
    long rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        roman.append(SIGNS[i]);
        rest -= VALUES[i];
      }
    }
    return roman.toString();
  }
}
