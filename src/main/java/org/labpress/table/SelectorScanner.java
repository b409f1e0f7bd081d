package org.labpress.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.source.Suggestions;
import org.labpress.table.Parsed.FaultException;

/** Reads the selector that begins at a place of a text. */
final class SelectorScanner {
  /** A path that stands bare in a formula, and the colon behind it. */
  static final Pattern BARE_PATH =
      Pattern.compile(
          "(?:'[^'\\n]{1,300}+'|[^\\s'\"{}()\\[\\],*+^:]{1,300}\\.(?:csv|tsv|tab|txt|dat|jsonl|ndjson|json)):");

  /** What ends the name of a column in a formula. */
  private static final String OPERATORS = " \t\r\n[]{}()+-*/^,%";

  private static final Pattern AGGREGATE = Pattern.compile("\\.([A-Za-z_]\\w{0,30})");
  private static final int MOST_TESTS = 50;
  private static final int SHOWN = 40;

  private final String text;
  private final boolean operand;

  /**
   * @param operand whether something of a formula may follow
   */
  SelectorScanner(String text, boolean operand) {
    this.text = text;
    this.operand = operand;
  }

  /** Reports what stands behind a selector. */
  void expectEnd(int end) throws FaultException {
    int at = skip(end);
    if (at < text.length()) {
      throw new FaultException(
          at,
          "expected the end of the selector, found \"%s\"".formatted(shown(text.substring(at))));
    }
  }

  Selector scan(int from) throws FaultException {
    Selector.Name path = path(skip(from));
    int at = skip(path.end() + 1);
    boolean quoted = at < text.length() && text.charAt(at) == '\'';
    Selector.Name column = quoted ? quoted(at) : bareColumn(at);
    Optional<Aggregate> aggregate = Optional.empty();
    int end = column.end();
    List<Selector.Test> tests = new ArrayList<>();
    if (end < text.length() && text.charAt(end) == '[') {
      end = tests(end, tests);
    } else if (!quoted) {
      int dot = column.text().lastIndexOf('.');
      aggregate = dot < 1 ? aggregate : Aggregate.named(column.text().substring(dot + 1));
      if (aggregate.isPresent()) {
        String name = column.text().substring(0, dot);
        column = new Selector.Name(name, column.start(), column.start() + dot);
      }
      return new Selector(path, column, tests, aggregate, end);
    }
    Matcher function = AGGREGATE.matcher(text).region(end, text.length());
    if (function.lookingAt()) {
      aggregate = Optional.of(aggregate(function.group(1), function.start(1)));
      end = function.end();
    }
    return new Selector(path, column, tests, aggregate, end);
  }

  private static Aggregate aggregate(String name, int at) throws FaultException {
    Optional<Aggregate> known = Aggregate.named(name);
    if (known.isEmpty()) {
      throw new FaultException(at, noAggregate(name));
    }
    return known.get();
  }

  /** Returns the message about a name that is no aggregate. */
  static String noAggregate(String name) {
    String known = String.join(", ", Aggregate.names());
    return Suggestions.nearest(name, Aggregate.names())
        .map(near -> "there is no aggregate \"%s\"; did you mean \"%s\"?".formatted(name, near))
        .orElse("there is no aggregate \"%s\", only %s".formatted(name, known));
  }

  private Selector.Name path(int start) throws FaultException {
    if (start < text.length() && text.charAt(start) == '\'') {
      Selector.Name path = quoted(start);
      if (path.end() < text.length() && text.charAt(path.end()) == ':') {
        return path;
      }
      throw new FaultException(path.end(), "expected \":\" and a column behind the path");
    }
    int colon = text.indexOf(':', start);
    if (colon < 0) {
      throw new FaultException(
          start, "expected a selector such as results/eval.csv:acc[model=B].mean, found no colon");
    }
    String path = text.substring(start, colon).strip();
    if (path.isEmpty()) {
      throw new FaultException(start, "expected the path of a CSV file before the colon");
    }
    return new Selector.Name(path, start, colon);
  }

  private Selector.Name quoted(int start) throws FaultException {
    int close = text.indexOf('\'', start + 1);
    if (close < 0) {
      throw new FaultException(start, "the quote is never closed");
    }
    return new Selector.Name(text.substring(start + 1, close), start, close + 1);
  }

  private Selector.Name bareColumn(int start) throws FaultException {
    int end = start;
    while (end < text.length() && !endsColumn(text.charAt(end))) {
      end++;
    }
    String name = text.substring(start, end).strip();
    if (name.isEmpty()) {
      throw new FaultException(start, "expected the name of a column behind the colon");
    }
    return new Selector.Name(name, start, operand ? end : start + trimmedEnd(start, end));
  }

  private int trimmedEnd(int start, int end) {
    boolean bracket = end < text.length();
    return bracket ? end - start : text.substring(start, end).stripTrailing().length();
  }

  private boolean endsColumn(char c) {
    return operand ? OPERATORS.indexOf(c) >= 0 : c == '[';
  }

  /** Reads the tests in brackets and returns the offset behind them. */
  private int tests(int open, List<Selector.Test> tests) throws FaultException {
    int start = open + 1;
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == ']')) {
        tests.add(test(start, i));
        start = i + 1;
        if (tests.size() > MOST_TESTS) {
          throw new FaultException(i, "more than %d tests".formatted(MOST_TESTS));
        }
        if (c == ']') {
          return start;
        }
      }
    }
    throw new FaultException(open, "\"[\" is never closed");
  }

  private Selector.Test test(int start, int end) throws FaultException {
    String written = text.substring(start, end);
    Optional<RowTest> test = RowTest.parse(written);
    if (test.isEmpty()) {
      throw new FaultException(
          start, "expected a test such as model=B, found \"%s\"".formatted(shown(written.strip())));
    }
    int leading = written.length() - written.stripLeading().length();
    return new Selector.Test(
        test.get(), start + leading, start + leading + written.strip().length());
  }

  private int skip(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN - 3) + "..." : text;
  }
}
