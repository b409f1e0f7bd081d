package org.labpress.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as an author has written it in a sentence, with the signs and marks around it: {@code
 * 84.2%}, {@code 1,204}, {@code -0.31 ± 0.02}, {@code p < 0.001}, {@code $1.2 \times 10^{-4}$}.
 *
 * @param text all of it
 * @param number the number, or what stands before ±
 * @param spread what stands behind ±
 * @param bound which numbers it stands for
 * @param from where the sign of the bound begins, or the number
 * @param percent whether a percent sign belongs to it
 * @param power of ten that a word or letter behind the number stands for: 3 for {@code k}
 */
public record NumberLiteral(
    String text,
    WrittenNumber number,
    Optional<WrittenNumber> spread,
    Bound bound,
    int from,
    boolean percent,
    int power) {
  private static final int LONGEST = 200;
  private static final String GAP =
      "(?:[\\s\\u00A0\\u2009\\u202F~(){}$*_]|\\\\[,;!() ]|&nbsp;|&thinsp;)*+";
  private static final Pattern PLUS_MINUS =
      Pattern.compile(GAP + "(?:\\\\?%)?" + GAP + "(?:±|\\\\pm|&plusmn;|\\+/?-?)" + GAP);
  private static final Pattern PERCENT = Pattern.compile(GAP + "(?:\\\\?%|percent\\b|per cent\\b)");
  private static final Pattern POWER =
      Pattern.compile(
          "(?:([kKMBGT])(?![\\p{L}])|[\\s\\u00A0\\u202F](thousand|million|billion|trillion)\\b)");
  private static final Map<String, Integer> POWERS =
      Map.of(
          "k",
          3,
          "K",
          3,
          "M",
          6,
          "B",
          9,
          "G",
          9,
          "T",
          12,
          "thousand",
          3,
          "million",
          6,
          "billion",
          9,
          "trillion",
          12);
  private static final Pattern BOUND =
      Pattern.compile(
          "(<|>|≤|≥|&lt;|&gt;|\\\\leq?|\\\\geq?|\\\\lt|\\\\gt)(?:[\\s\\u00A0~]|\\\\,)*$");

  /** Which numbers a literal stands for. */
  public enum Bound {
    NONE,
    BELOW,
    AT_MOST,
    ABOVE,
    AT_LEAST
  }

  /** Returns the number that the text holds; a fault if it holds none, or several. */
  public static Parsed<NumberLiteral> parse(String text) {
    if (text.length() > LONGEST) {
      return Parsed.fault(
          0,
          "%d characters stand for one number, the limit is %d".formatted(text.length(), LONGEST));
    }
    List<WrittenNumber> numbers = WrittenNumber.in(text);
    if (numbers.isEmpty()) {
      return Parsed.fault(0, "\"%s\" holds no number".formatted(text.strip()));
    }
    WrittenNumber first = numbers.get(0);
    boolean spread =
        numbers.size() == 2
            && PLUS_MINUS.matcher(text.substring(first.end(), numbers.get(1).start())).matches();
    if (numbers.size() > 1 && !spread) {
      return Parsed.fault(
          first.start(),
          "\"%s\" holds %d numbers, expected one".formatted(text.strip(), numbers.size()));
    }
    WrittenNumber last = numbers.get(numbers.size() - 1);
    boolean percent = isPercent(text, first) || isPercent(text, last);
    Matcher sign = BOUND.matcher(text).region(0, first.start());
    boolean bounded = !spread && sign.find();
    return Parsed.of(
        new NumberLiteral(
            text,
            first,
            spread ? Optional.of(last) : Optional.empty(),
            bounded ? bound(sign.group(1)) : Bound.NONE,
            bounded ? sign.start() : first.start(),
            percent,
            power(text, last)));
  }

  private static boolean isPercent(String text, WrittenNumber number) {
    return PERCENT.matcher(text).region(number.end(), text.length()).lookingAt();
  }

  private static int power(String text, WrittenNumber number) {
    Matcher power = POWER.matcher(text).region(number.end(), text.length());
    if (!power.lookingAt()) {
      return 0;
    }
    String word = power.group(1) == null ? power.group(2) : power.group(1);
    return POWERS.getOrDefault(word, 0);
  }

  private static Bound bound(String sign) {
    return switch (sign) {
      case "<", "&lt;", "\\lt" -> Bound.BELOW;
      case "≤", "\\le", "\\leq" -> Bound.AT_MOST;
      case ">", "&gt;", "\\gt" -> Bound.ABOVE;
      default -> Bound.AT_LEAST;
    };
  }

  /** Returns whether the quantity, rounded to the digits of this literal, is what it says. */
  public boolean agrees(Quantity quantity) {
    return factors(quantity.unit()).stream().anyMatch(factor -> agrees(quantity, factor));
  }

  private boolean agrees(Quantity quantity, BigDecimal factor) {
    BigDecimal value = BigDecimal.valueOf(quantity.value()).multiply(factor);
    boolean same =
        switch (bound) {
          case NONE -> number.rounds(value);
          case BELOW -> value.compareTo(number.value()) < 0;
          case AT_MOST -> value.compareTo(number.value()) <= 0;
          case ABOVE -> value.compareTo(number.value()) > 0;
          case AT_LEAST -> value.compareTo(number.value()) >= 0;
        };
    return same
        && (spread.isEmpty()
            || quantity.spread().isEmpty()
            || spread
                .get()
                .rounds(BigDecimal.valueOf(quantity.spread().getAsDouble()).multiply(factor)));
  }

  /**
   * Returns the text with the numbers of the quantity, in the form of this literal: its decimals,
   * percent sign, separators and exponent. A bound that does not hold becomes the number.
   */
  public String corrected(Quantity quantity) {
    BigDecimal factor =
        factors(quantity.unit()).stream()
            .min(Comparator.comparingDouble(f -> distance(quantity.value() * f.doubleValue())))
            .orElse(BigDecimal.ONE);
    StringBuilder result = new StringBuilder(text);
    if (spread.isPresent() && quantity.spread().isPresent()) {
      BigDecimal value = BigDecimal.valueOf(quantity.spread().getAsDouble()).multiply(factor);
      result.replace(spread.get().start(), spread.get().end(), spread.get().withValue(value));
    }
    String rounded = number.withValue(BigDecimal.valueOf(quantity.value()).multiply(factor));
    boolean symbol = text.substring(0, from).chars().anyMatch(Character::isLetter);
    String equals = bound == Bound.NONE || !symbol ? "" : "= ";
    return result.replace(from, number.end(), equals + rounded).toString();
  }

  /** How far two numbers are apart, in powers of ten. */
  private double distance(double value) {
    double written = Math.abs(number.value().doubleValue());
    return written == 0 || value == 0
        ? Math.abs(written - Math.abs(value))
        : Math.abs(StrictMath.log10(Math.abs(value) / written));
  }

  /** By what the quantity may be multiplied to give the number that is written. */
  private List<BigDecimal> factors(Quantity.Unit unit) {
    List<BigDecimal> factors = new ArrayList<>();
    if (unit == Quantity.Unit.OPEN || (percent && unit == Quantity.Unit.NUMBER)) {
      factors.add(BigDecimal.valueOf(100));
    }
    if (!percent || unit != Quantity.Unit.NUMBER) {
      factors.add(BigDecimal.ONE);
    }
    if (power > 0) {
      factors.addAll(factors.stream().map(f -> f.movePointLeft(power)).toList());
    }
    return factors;
  }
}
