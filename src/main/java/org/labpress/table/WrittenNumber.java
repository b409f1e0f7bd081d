package org.labpress.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One number in a text, with what its form is made of.
 *
 * @param start of its sign or first digit
 * @param end behind its last digit
 * @param value what it says
 * @param scale digits behind the point that count: the last digit is worth 10 to the minus scale
 * @param form how it is written
 */
record WrittenNumber(int start, int end, BigDecimal value, int scale, Form form) {
  private static final String SEPARATOR =
      "[,'\\u2019\\u00A0\\u2009\\u202F ]|\\\\,|\\{,\\}|&nbsp;|&thinsp;";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.,_])(?<sign>(?<![\\p{L}\\d+/])[-+\\u2212])?"
              + "(?:(?<whole>\\d{1,3}(?<separator>"
              + SEPARATOR
              + ")\\d{3}(?:\\k<separator>\\d{3})*+(?!\\d)|\\d++)(?:(?<point>\\.|,(?!\\d{3}(?!\\d)))(?<decimals>\\d++))?"
              + "|\\.(?<bare>\\d++))"
              + "(?:(?<times>[eE]\\+?|\\s?(?:×|·|\\\\times|\\\\cdot|&times;)\\s?10(?:\\^\\{?)?)"
              + "(?<power>[-\\u2212\\u207B]?[\\d\\u2070\\u00B9\\u00B2\\u00B3\\u2074-\\u2079]{1,3})"
              + "(?<tail>\\}?\\^?))?");

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Makes up for the last bits that arithmetic loses, so that an exact half rounds both ways. */
  private static final BigDecimal LOST = new BigDecimal("1e-12");

  private static final BigDecimal SHARE = new BigDecimal("1e-3");

  /**
   * How a number is written.
   *
   * @param sign as written, or empty
   * @param separator between thousands, or empty
   * @param point before the decimals; empty where there are none
   * @param leadingZero whether a number below 1 begins with its point
   * @param times what stands between digits and exponent; empty where there is none
   * @param power the exponent as written
   * @param tail what stands behind the exponent
   */
  record Form(
      String sign,
      String separator,
      String point,
      boolean leadingZero,
      String times,
      String power,
      String tail) {}

  /** Returns the numbers in a text; digits in words, as in {@code F1}, are none. */
  static List<WrittenNumber> in(String text) {
    List<WrittenNumber> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(text);
    while (found.find()) {
      numbers.add(of(found));
    }
    return numbers;
  }

  private static WrittenNumber of(Matcher found) {
    boolean bare = found.group("bare") != null;
    String whole = bare ? "" : found.group("whole").replaceAll("\\D", "");
    String decimals = bare ? found.group("bare") : orEmpty(found.group("decimals"));
    String power = orEmpty(found.group("power"));
    int exponent = power.isEmpty() ? 0 : Integer.parseInt(plain(power));
    BigDecimal size = new BigDecimal(whole + "." + decimals + "e" + exponent);
    String sign = orEmpty(found.group("sign"));
    boolean negative = !sign.isEmpty() && !sign.equals("+");
    return new WrittenNumber(
        found.start(),
        found.end(),
        negative ? size.negate() : size,
        decimals.length() - exponent,
        new Form(
            sign,
            orEmpty(found.group("separator")),
            bare ? "." : orEmpty(found.group("point")),
            !bare,
            orEmpty(found.group("times")),
            power,
            orEmpty(found.group("tail"))));
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  private static String plain(String power) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < power.length(); i++) {
      char c = power.charAt(i);
      int raised = RAISED.indexOf(c);
      digits.append(c == '\u2212' || c == '\u207B' ? "-" : raised < 0 ? c : (Object) raised);
    }
    return digits.toString();
  }

  /** Returns whether a number, rounded to the digits of this one, is this one. */
  boolean rounds(BigDecimal other) {
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-scale);
    BigDecimal slack = other.abs().multiply(LOST).min(unit.multiply(SHARE));
    BigDecimal limit = unit.multiply(HALF).add(slack);
    return other.subtract(value).abs().compareTo(limit) <= 0;
  }

  /** Returns another number in the form of this one, with as many digits behind the point. */
  String withValue(BigDecimal other) {
    int exponent = form.power().isEmpty() ? 0 : Integer.parseInt(plain(form.power()));
    int decimals = scale + exponent;
    BigDecimal mantissa = other;
    if (!form.power().isEmpty() && other.signum() != 0) {
      int moved = value.signum() == 0 ? 0 : magnitude(other) - magnitude(value);
      BigDecimal rounded =
          other.scaleByPowerOfTen(-exponent - moved).setScale(decimals, RoundingMode.HALF_UP);
      boolean grown = magnitude(rounded) > magnitude(value) - exponent && value.signum() != 0;
      exponent += moved + (grown ? 1 : 0);
      mantissa = other.scaleByPowerOfTen(-exponent);
    }
    BigDecimal rounded = mantissa.setScale(decimals, RoundingMode.HALF_UP);
    String digits = rounded.abs().toPlainString();
    int dot = digits.indexOf('.');
    String whole = dot < 0 ? digits : digits.substring(0, dot);
    String fraction = dot < 0 ? "" : form.point() + digits.substring(dot + 1);
    String shown = whole.equals("0") && !form.leadingZero() ? "" : grouped(whole);
    String power = form.power().isEmpty() ? "" : form.times() + power(exponent) + form.tail();
    return sign(rounded.signum()) + shown + fraction + power;
  }

  /** Returns the exponent of a number written with one digit before the point. */
  private static int magnitude(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }

  private String sign(int signum) {
    boolean negative = !form.sign().isEmpty() && !form.sign().equals("+");
    if (signum < 0) {
      return negative ? form.sign() : "-";
    }
    return negative ? "" : form.sign();
  }

  private String grouped(String whole) {
    return form.separator().isEmpty()
        ? whole
        : whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", Matcher.quoteReplacement(form.separator()));
  }

  private String power(int exponent) {
    String digits = Integer.toString(Math.abs(exponent));
    boolean raised = form.power().codePoints().anyMatch(c -> RAISED.indexOf(c) >= 0);
    if (raised) {
      StringBuilder signs = new StringBuilder(exponent < 0 ? "\u207B" : "");
      digits.chars().forEach(c -> signs.append(RAISED.charAt(c - '0')));
      return signs.toString();
    }
    String minus = form.power().startsWith("\u2212") ? "\u2212" : "-";
    return (exponent < 0 ? minus : "") + digits;
  }
}
