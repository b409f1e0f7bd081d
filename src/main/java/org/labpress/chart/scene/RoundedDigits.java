package org.labpress.chart.scene;

import java.util.Optional;

/**
 * Rounds a number of usual size to five significant digits with one multiplication. Charts write
 * thousands of numbers, and exact decimals cost most of that time.
 */
final class RoundedDigits {
  private static final double SMALLEST = 1e-4;
  private static final double LARGEST = 1e9;
  private static final int DIGITS = 5;
  private static final long MOST = 99_999;
  private static final long LEAST = 10_000;

  /** From the smallest number on; those from one on are exact. */
  private static final double[] POWERS = {
    1e-4, 1e-3, 1e-2, 1e-1, 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8
  };

  private static final int ONE = 4;

  /** The product is off by less than a unit in its last place, which is smaller than this. */
  private static final double CLOSE_TO_TIE = 1e-6;

  private RoundedDigits() {}

  /**
   * Returns the digits of a number above zero, without zeros at the end; empty if it is of an
   * unusual size, or so near the middle between two results that only exact decimals can tell.
   */
  static Optional<String> of(double size) {
    if (!(size >= SMALLEST && size < LARGEST)) {
      return Optional.empty();
    }
    int exponent = POWERS.length - 1 - ONE;
    while (size < POWERS[exponent + ONE]) {
      exponent--;
    }
    int decimals = DIGITS - 1 - exponent;
    double scaled = decimals >= 0 ? size * POWERS[ONE + decimals] : size / POWERS[ONE - decimals];
    long floor = (long) scaled;
    double rest = scaled - floor;
    long digits = rest > 0.5 ? floor + 1 : floor;
    boolean sure = Math.abs(rest - 0.5) > CLOSE_TO_TIE && digits >= LEAST && digits <= MOST;
    return sure ? Optional.of(written(digits, decimals)) : Optional.empty();
  }

  private static String written(long digits, int decimals) {
    if (decimals <= 0) {
      return Long.toString(digits * (long) POWERS[ONE - decimals]);
    }
    long left = digits;
    int places = decimals;
    while (places > 0 && left % 10 == 0) {
      left /= 10;
      places--;
    }
    String all = Long.toString(left);
    if (places == 0) {
      return all;
    }
    String padded = all.length() > places ? all : "0".repeat(places + 1 - all.length()) + all;
    int point = padded.length() - places;
    return padded.substring(0, point) + '.' + padded.substring(point);
  }
}
