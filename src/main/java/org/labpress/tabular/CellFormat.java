package org.labpress.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.chart.scene.Figures;

/**
 * How the cells of a column are written: {@code 2}, {@code 3 digits}, {@code percent 1}, {@code
 * thousands}, {@code scientific 2}, {@code compact}, {@code plain}, {@code date long}.
 *
 * @param digits after the point, or significant ones of {@link Kind#SIGNIFICANT}; empty to let them
 *     follow from the data
 */
public record CellFormat(Kind kind, OptionalInt digits) {
  /** The forms that authors can name; their order is that of messages. */
  static final List<String> EXAMPLES =
      List.of(
          "2",
          "3 digits",
          "percent 1",
          "thousands",
          "scientific 2",
          "compact",
          "plain",
          "date long");

  private static final int MOST_DIGITS = 12;
  private static final Pattern FORM =
      Pattern.compile("(?:(\\d{1,2})\\s*)?([a-z]+(?: [a-z]+)?)?(?:\\s+(\\d{1,2}))?");
  private static final String[] COMPACT = {"", "k", "M", "B", "T"};
  private static final double BEYOND_COMPACT = 1e15;

  /** What is done with a number or a date. */
  public enum Kind {
    /** A number with groups of three from five digits on. */
    DECIMALS,
    SIGNIFICANT,
    /** Shares as percentages. */
    PERCENT,
    /** Groups of three from four digits on. */
    THOUSANDS,
    SCIENTIFIC,
    /** 1.2k, 70M, 7B. */
    COMPACT,
    /** No groups, for years and identifiers. */
    PLAIN,
    DATE,
    DATE_SHORT,
    DATE_LONG,
    MONTH
  }

  /** Returns the format that a text names; empty if it names none. */
  static Optional<CellFormat> parse(String written) {
    Matcher form = FORM.matcher(written.strip().toLowerCase(Locale.ROOT));
    if (!form.matches() || (form.group(1) != null && form.group(3) != null)) {
      return Optional.empty();
    }
    String number = form.group(1) == null ? form.group(3) : form.group(1);
    OptionalInt digits =
        number == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number));
    String word = form.group(2) == null ? "decimals" : form.group(2);
    if (digits.orElse(0) > MOST_DIGITS || (number == null && form.group(2) == null)) {
      return Optional.empty();
    }
    return kind(word)
        .filter(kind -> kind != Kind.SIGNIFICANT || digits.orElse(0) > 0)
        .filter(kind -> !(word.equals("decimals") && digits.isEmpty()))
        .map(kind -> new CellFormat(kind, digits));
  }

  private static Optional<Kind> kind(String word) {
    return Optional.ofNullable(
        switch (word) {
          case "decimals", "decimal" -> Kind.DECIMALS;
          case "digits", "digit", "significant", "significant digits" -> Kind.SIGNIFICANT;
          case "percent" -> Kind.PERCENT;
          case "thousands" -> Kind.THOUSANDS;
          case "scientific" -> Kind.SCIENTIFIC;
          case "compact" -> Kind.COMPACT;
          case "plain" -> Kind.PLAIN;
          case "date" -> Kind.DATE;
          case "date short" -> Kind.DATE_SHORT;
          case "date long" -> Kind.DATE_LONG;
          case "month" -> Kind.MONTH;
          default -> null;
        });
  }

  /** Returns whether the format is one of dates. */
  boolean ofDates() {
    return switch (kind) {
      case DATE, DATE_SHORT, DATE_LONG, MONTH -> true;
      default -> false;
    };
  }

  /** Returns by what values are multiplied before they are written. */
  double factor(Optional<String> unit) {
    return kind == Kind.PERCENT && unit.filter("%"::equals).isEmpty() ? 100 : 1;
  }

  /**
   * Returns a number as the format writes it.
   *
   * @param decimals after the point, for formats that name none
   */
  String write(double value, int decimals) {
    if (!Double.isFinite(value)) {
      // A sum of numbers of a file may be larger than any number.
      return Figures.number(value);
    }
    int places = digits.orElse(decimals);
    return switch (kind) {
      case DECIMALS, PERCENT -> Figures.toDecimals(value, places);
      case SIGNIFICANT -> significant(value, places);
      case THOUSANDS -> groups(Figures.toDecimals(value, digits.orElse(0)));
      case PLAIN -> Figures.toDecimals(value, places).replace(",", "");
      case SCIENTIFIC -> scientific(value, digits.orElse(2));
      case COMPACT -> compact(value, digits);
      case DATE, DATE_SHORT, DATE_LONG, MONTH -> DateForm.write(kind, value);
    };
  }

  private static String significant(double value, int digits) {
    return value == 0
        ? Figures.toDecimals(0, digits - 1)
        : Figures.toDecimals(
            rounded(value, digits), Math.max(0, digits - 1 - exponent(value, digits)));
  }

  private static double rounded(double value, int digits) {
    return new BigDecimal(value)
        .setScale(digits - 1 - exponent(value, digits), RoundingMode.HALF_EVEN)
        .doubleValue();
  }

  /** Returns the power of ten of the first digit, once the number is rounded to so many digits. */
  private static int exponent(double value, int digits) {
    BigDecimal exact = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    return exact.precision() - exact.scale() - 1;
  }

  /** Returns a mantissa with so many decimals, and its power of ten. */
  static String scientific(double value, int decimals) {
    if (value == 0) {
      return "0";
    }
    int exponent = exponent(value, decimals + 1);
    return mantissa(value, exponent, decimals) + " × " + Figures.powerOfTen(exponent);
  }

  static int exponentOf(double value, int decimals) {
    return value == 0 ? 0 : exponent(value, decimals + 1);
  }

  static String mantissa(double value, int exponent, int decimals) {
    return Figures.toDecimals(
        new BigDecimal(value).scaleByPowerOfTen(-exponent).doubleValue(), decimals);
  }

  private static String compact(double value, OptionalInt digits) {
    if (Math.abs(value) >= BEYOND_COMPACT) {
      return Figures.number(value);
    }
    int step = 0;
    double shown = value;
    while (Math.abs(shown) >= 999.5 && step < COMPACT.length - 1) {
      shown /= 1000;
      step++;
    }
    String number =
        digits.isPresent()
            ? Figures.toDecimals(shown, digits.getAsInt())
            : Figures.number(rounded(shown == 0 ? 0 : shown, 3, shown == 0));
    return number + COMPACT[step];
  }

  private static double rounded(double value, int digits, boolean zero) {
    return zero ? 0 : rounded(value, digits);
  }

  private static String groups(String written) {
    int point = written.indexOf('.');
    String whole = point < 0 ? written : written.substring(0, point);
    boolean four = whole.replace("\u2212", "").length() == 4;
    return four
        ? whole.substring(0, whole.length() - 3) + "," + written.substring(whole.length() - 3)
        : written;
  }
}
