package org.labpress.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.source.Suggestions;
import org.labpress.table.Formula.Term;
import org.labpress.table.Parsed.FaultException;

/** Reads a {@link Formula} by recursive descent. */
final class FormulaParser {
  private static final int DEEPEST = 50;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:\\d{1,3}(?:[,\\u2009\\u202F]\\d{3})++(?!\\d)|\\d++)(?:\\.\\d*+)?+(?:[eE][+-]?+\\d{1,3}+)?+"
              + "|\\.\\d++(?:[eE][+-]?+\\d{1,3}+)?+");

  /** Between the parentheses of a function a comma parts arguments. */
  private static final Pattern NUMBER_IN_CALL =
      Pattern.compile("(?:\\d++(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][+-]?+\\d{1,3}+)?+");

  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\d_]{0,30}");

  private final String text;
  private final List<Selector> selectors = new ArrayList<>();
  private int at;
  private int depth;
  private int calls;
  private boolean percent;

  FormulaParser(String text) {
    this.text = text;
  }

  Formula parse() throws FaultException {
    Term root = sum();
    if (peek() != 0) {
      throw unexpected("an operator or the end");
    }
    return new Formula(root, selectors, percent);
  }

  private Term sum() throws FaultException {
    Term left = product();
    for (char sign = peek(); sign == '+' || sign == '-'; sign = peek()) {
      int place = at++;
      left = binary(sign, left, product(), place);
    }
    return left;
  }

  private Term product() throws FaultException {
    Term left = signed();
    for (char sign = peek(); sign == '*' || sign == '/'; sign = peek()) {
      int place = at;
      at += text.startsWith("**", at) ? 2 : 1;
      left = binary(sign, left, signed(), place);
    }
    return left;
  }

  private Term signed() throws FaultException {
    char sign = peek();
    if (sign != '-' && sign != '+') {
      return power();
    }
    at++;
    deeper();
    Term operand = signed();
    depth--;
    return sign == '+' ? operand : cells -> -operand.value(cells);
  }

  private Term power() throws FaultException {
    Term base = percented(operand());
    boolean stars = peek() == '*' && text.startsWith("**", at);
    if (peek() != '^' && !stars) {
      return base;
    }
    int place = at;
    at += stars ? 2 : 1;
    deeper();
    Term exponent = signed();
    depth--;
    return binary('^', base, exponent, place);
  }

  private Term percented(Term number) {
    if (peek() != '%') {
      return number;
    }
    at++;
    percent = true;
    return cells -> number.value(cells) / 100;
  }

  private Term operand() throws FaultException {
    char next = peek();
    int start = at;
    if (next == '(') {
      at++;
      return inParentheses(start);
    }
    if (text.startsWith("{{", at)) {
      return braced();
    }
    Matcher path = SelectorScanner.BARE_PATH.matcher(text).region(at, text.length());
    if (path.lookingAt()) {
      return cell(new SelectorScanner(text, true).scan(at));
    }
    Matcher number = (calls > 0 ? NUMBER_IN_CALL : NUMBER).matcher(text).region(at, text.length());
    if (number.lookingAt()) {
      at = number.end();
      double value = Double.parseDouble(number.group().replaceAll("[,\\u2009\\u202F]", ""));
      return cells -> finite(value, start);
    }
    Matcher name = NAME.matcher(text).region(at, text.length());
    if (name.lookingAt()) {
      return call(name.group(), name.end());
    }
    throw unexpected("a number");
  }

  private Term inParentheses(int open) throws FaultException {
    int outer = calls;
    calls = 0;
    deeper();
    Term inner = sum();
    depth--;
    calls = outer;
    if (peek() != ')') {
      throw at < text.length()
          ? unexpected("an operator or \")\"")
          : new FaultException(open, "\"(\" is never closed");
    }
    at++;
    return inner;
  }

  private Term braced() throws FaultException {
    int close = text.indexOf("}}", at);
    if (close < 0) {
      throw new FaultException(at, "\"{{\" is never closed");
    }
    Selector selector = new SelectorScanner(text.substring(0, close), false).scan(at + 2);
    if (!text.substring(selector.end(), close).isBlank()) {
      throw new FaultException(selector.end(), "expected \"}}\" behind the selector");
    }
    Term cell = cell(selector);
    at = close + 2;
    return cell;
  }

  private Term cell(Selector selector) {
    at = selector.end();
    selectors.add(selector);
    return cells -> finite(Objects.requireNonNull(cells.get(selector)), selector.path().start());
  }

  private Term call(String name, int end) throws FaultException {
    int start = at;
    Optional<MathFunction> function = MathFunction.named(name.toLowerCase(Locale.ROOT));
    if (function.isEmpty()) {
      List<String> names = MathFunction.names();
      throw new FaultException(
          start,
          Suggestions.nearest(name, names)
              .map(near -> "\"%s\" is no function; did you mean \"%s\"?".formatted(name, near))
              .orElse(
                  "\"%s\" is no number and no function (%s)"
                      .formatted(name, String.join(", ", names))));
    }
    at = end;
    if (peek() != '(') {
      throw unexpected("\"(\" behind " + name);
    }
    int open = at++;
    deeper();
    calls++;
    List<Term> arguments = new ArrayList<>(List.of(sum()));
    while (peek() == ',') {
      at++;
      arguments.add(sum());
    }
    calls--;
    depth--;
    if (peek() != ')') {
      throw at < text.length()
          ? unexpected("\",\" or \")\"")
          : new FaultException(open, "\"(\" is never closed");
    }
    at++;
    if (!function.get().takes(arguments.size())) {
      throw new FaultException(start, "%s takes %s".formatted(name, function.get().arguments()));
    }
    return cells -> {
      double[] values = new double[arguments.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = arguments.get(i).value(cells);
      }
      return finite(function.get().of(values), start);
    };
  }

  private static Term binary(char sign, Term left, Term right, int place) {
    return cells -> {
      double a = left.value(cells);
      double b = right.value(cells);
      if (sign == '/' && b == 0) {
        throw new FaultException(place, "this divides by 0");
      }
      return finite(
          switch (sign) {
            case '+' -> a + b;
            case '-' -> a - b;
            case '*' -> a * b;
            case '/' -> a / b;
            default -> StrictMath.pow(a, b);
          },
          place);
    };
  }

  private static double finite(double value, int place) throws FaultException {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new FaultException(
          place, Double.isNaN(value) ? "this is no real number" : "this is too large for a number");
    }
    return value;
  }

  private void deeper() throws FaultException {
    if (++depth > DEEPEST) {
      throw new FaultException(at, "nested deeper than %d".formatted(DEEPEST));
    }
  }

  /** Returns the next character that is no space, signs in one spelling; 0 at the end. */
  private char peek() {
    while (at < text.length()
        && (Character.isSpaceChar(text.charAt(at)) || Character.isWhitespace(text.charAt(at)))) {
      at++;
    }
    return at == text.length()
        ? 0
        : switch (text.charAt(at)) {
          case '\u2212', '\u2013' -> '-';
          case '\u00D7', '\u00B7' -> '*';
          case '\u00F7' -> '/';
          default -> text.charAt(at);
        };
  }

  private FaultException unexpected(String expected) {
    String found =
        at >= text.length()
            ? "the end"
            : "\"%s\"".formatted(Character.toString(text.codePointAt(at)));
    return new FaultException(
        Math.min(at, text.length()), "expected %s, found %s".formatted(expected, found));
  }
}
