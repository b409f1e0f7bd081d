package org.labpress.chart.scene;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Numbers and dates as readers see them, the same whatever the locale. */
public final class Figures {
  private static final String MINUS = "\u2212";
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Enough to tell values of a table apart, few enough to read. */
  private static final int DIGITS = 5;

  /** From here on a number is written with a power of ten. */
  private static final double LONG = 1e15;

  private static final long MILLIS_PER_DAY = 86_400_000;

  private Figures() {}

  /** Returns the number with at most five significant digits; a dash for NaN. */
  public static String number(double value) {
    if (value == 0) {
      return "0";
    }
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "–" : value > 0 ? "∞" : MINUS + "∞";
    }
    return RoundedDigits.of(Math.abs(value))
        .map(digits -> grouped(value < 0 ? "-" + digits : digits))
        .orElseGet(() -> plain(new BigDecimal(value).round(new MathContext(DIGITS))));
  }

  /**
   * Returns a number with so many digits as its interval supports: two digits of half its width.
   */
  public static String number(double value, double low, double high) {
    double half = Math.abs(high - low) / 2;
    return half > 0 && Double.isFinite(half)
        ? toDecimals(value, decimals(half) + 1)
        : number(value);
  }

  /**
   * Returns the place of the first digit behind the point: 2 for 0.05, 0 for 5, -1 for 50.
   *
   * @param value finite
   */
  public static int decimals(double value) {
    // Six digits first, so that 0.3 - 0.2, a little less than 0.1, counts as 0.1.
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(6));
    return rounded.scale() + 1 - rounded.precision();
  }

  /** Returns the number with exactly so many decimals, or fewer if it is long otherwise. */
  public static String toDecimals(double value, int decimals) {
    if (Math.abs(decimals) > 12 || !(Math.abs(value) < LONG)) {
      return number(value);
    }
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    boolean zero = rounded.signum() == 0;
    BigDecimal shown = zero ? BigDecimal.ZERO.setScale(Math.max(0, decimals)) : rounded;
    return grouped(shown.setScale(Math.max(0, shown.scale())).toPlainString());
  }

  private static String plain(BigDecimal rounded) {
    BigDecimal bare = rounded.stripTrailingZeros();
    int exponent = bare.precision() - bare.scale() - 1;
    if (exponent >= 15 || exponent < -6) {
      String digits = bare.unscaledValue().abs().toString();
      String mantissa =
          digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
      return (bare.signum() < 0 ? MINUS : "") + mantissa + " × " + powerOfTen(exponent);
    }
    return grouped(bare.toPlainString());
  }

  /** Sets commas between groups of three from five digits on, and a true minus sign. */
  private static String grouped(String plain) {
    String unsigned = plain.startsWith("-") ? plain.substring(1) : plain;
    int point = unsigned.indexOf('.');
    String whole = point < 0 ? unsigned : unsigned.substring(0, point);
    if (whole.length() <= 4 && unsigned.length() == plain.length()) {
      return plain;
    }
    StringBuilder grouped = new StringBuilder(whole);
    if (whole.length() > 4) {
      for (int at = whole.length() - 3; at > 0; at -= 3) {
        grouped.insert(at, ',');
      }
    }
    String sign = plain.startsWith("-") ? MINUS : "";
    return sign + grouped + (point < 0 ? "" : unsigned.substring(point));
  }

  /** Returns a power of ten such as 10⁻⁴. */
  public static String powerOfTen(int exponent) {
    StringBuilder power = new StringBuilder("10");
    if (exponent < 0) {
      power.append('⁻');
    }
    Integer.toString(Math.abs(exponent))
        .chars()
        .forEach(digit -> power.append(SUPERSCRIPTS.charAt(digit - '0')));
    return power.toString();
  }

  /** Returns a day as 2026-03-02, with the time of day unless it is midnight. */
  public static String date(double millis) {
    long exact = (long) millis;
    LocalDateTime moment = LocalDateTime.ofInstant(Instant.ofEpochMilli(exact), ZoneOffset.UTC);
    String day = moment.toLocalDate().toString();
    if (Math.floorMod(exact, MILLIS_PER_DAY) == 0) {
      return day;
    }
    String time = moment.toLocalTime().withNano(0).toString();
    return day + " " + time;
  }

  /** Returns the names joined as in a sentence: a, b and c. */
  public static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
