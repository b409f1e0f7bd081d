package org.labpress.table;

/**
 * Reads the numbers that most cells hold, digits with a point and an exponent, without making a
 * text of them. The value is exact where this succeeds: up to 2^53 digits and powers of ten are
 * doubles, so that there is one rounding (W. D. Clinger, "How to read floating point numbers
 * accurately", PLDI 1990).
 */
final class PlainNumber {
  private static final long MOST_EXACT = 1L << 53;
  private static final int MOST_DIGITS = 18;
  private static final double[] POWERS = new double[23];

  static {
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = Double.parseDouble("1e" + i);
    }
  }

  private double value;

  /** Returns whether the cell is such a number; what is not may still be one. */
  boolean read(CellText cell) {
    char[] text = cell.text();
    int end = cell.end();
    int i = cell.start();
    char first = i < end ? text[i] : 0;
    boolean negative = first == '-';
    if (negative || first == '+') {
      i++;
    }
    long mantissa = 0;
    int digits = 0;
    int afterPoint = 0;
    boolean point = false;
    for (; i < end; i++) {
      char c = text[i];
      if (c >= '0' && c <= '9' && digits < MOST_DIGITS) {
        mantissa = 10 * mantissa + (c - '0');
        digits++;
        afterPoint += point ? 1 : 0;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    int exponent = i < end ? exponent(text, i, end) : 0;
    if (digits == 0 || exponent == Integer.MIN_VALUE || mantissa > MOST_EXACT) {
      return false;
    }
    int power = exponent - afterPoint;
    if (Math.abs(power) >= POWERS.length) {
      return false;
    }
    double size = power < 0 ? mantissa / POWERS[-power] : mantissa * POWERS[power];
    value = negative ? -size : size;
    return true;
  }

  /** Returns the exponent that takes the rest of the cell, or the least integer. */
  private static int exponent(char[] text, int from, int end) {
    if ((text[from] | 0x20) != 'e') {
      return Integer.MIN_VALUE;
    }
    int i = from + 1;
    boolean negative = i < end && text[i] == '-';
    if (negative || (i < end && text[i] == '+')) {
      i++;
    }
    if (i == end || end - i > 3) {
      return Integer.MIN_VALUE;
    }
    int exponent = 0;
    for (; i < end; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return Integer.MIN_VALUE;
      }
      exponent = 10 * exponent + digit;
    }
    return negative ? -exponent : exponent;
  }

  /** Returns the number that was read last. */
  double value() {
    return value;
  }
}
