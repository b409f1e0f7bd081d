package org.labpress.math;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths as TeX writes them. */
final class Lengths {
  private static final Pattern LENGTH =
      Pattern.compile(
          "([-+]?)\\s*(\\d{1,6}(?:[.,]\\d{0,6})?|[.,]\\d{1,6})\\s*([a-z]{2})(?:\\s+plus.*)?");

  /** The largest length, in em; more would only push the formula off the page. */
  private static final double MOST = 100;

  /** Em of each unit in text of 10 points; TeX's points ("The TeXbook", chapter 10). */
  private static final Map<String, Double> EM =
      Map.ofEntries(
          Map.entry("em", 1.0),
          Map.entry("ex", 0.431),
          Map.entry("mu", AtomSpacing.MU),
          Map.entry("pt", 0.1),
          Map.entry("bp", 0.1 * 72.27 / 72),
          Map.entry("px", 0.1 * 72.27 / 96),
          Map.entry("pc", 1.2),
          Map.entry("in", 7.227),
          Map.entry("cm", 7.227 / 2.54),
          Map.entry("mm", 0.7227 / 2.54),
          Map.entry("dd", 0.1 * 1238 / 1157),
          Map.entry("cc", 1.2 * 1238 / 1157),
          Map.entry("sp", 0.1 / 65536));

  private Lengths() {}

  /** Returns a length in em, at most {@value #MOST}; empty if the tokens are no length. */
  static OptionalDouble em(List<Token> tokens) {
    StringBuilder written = new StringBuilder();
    tokens.stream().limit(60).forEach(token -> written.append(token.written()));
    Matcher matcher = LENGTH.matcher(written.toString().strip());
    if (!matcher.matches() || !EM.containsKey(matcher.group(3))) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(matcher.group(2).replace(',', '.'));
    double em = Math.min(value * EM.getOrDefault(matcher.group(3), 0.0), MOST);
    return OptionalDouble.of(matcher.group(1).equals("-") ? -em : em);
  }
}
