package org.labpress.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names one number in a file: {@code results/eval.csv:acc[model=B,seed=*].mean}.
 *
 * @param path as written
 * @param column whose cells count
 * @param tests that a row has to pass
 * @param aggregate how several cells become one number; without it one row has to be left
 */
public record Selector(
    Name path, Name column, List<Test> tests, Optional<Aggregate> aggregate, int end) {
  /** A longer text is no selector. */
  static final int LONGEST = 2_000;

  /**
   * A word of a selector and its place in the text.
   *
   * @param start offset in the text that was read
   * @param end behind its last character, quotes included
   */
  public record Name(String text, int start, int end) {}

  /** A test and its place in the text. */
  public record Test(RowTest test, int start, int end) {}

  public Selector {
    tests = List.copyOf(tests);
  }

  /** Returns the selector that the whole of a text writes. */
  public static Parsed<Selector> parse(String text) {
    if (text.length() > LONGEST) {
      return Parsed.fault(
          0, "a selector of %d characters, the limit is %d".formatted(text.length(), LONGEST));
    }
    try {
      SelectorScanner scanner = new SelectorScanner(text, false);
      Selector selector = scanner.scan(0);
      scanner.expectEnd(selector.end());
      return Parsed.of(selector);
    } catch (Parsed.FaultException e) {
      return e.parsed();
    }
  }

  /** Returns the tests without their places. */
  public List<RowTest> rowTests() {
    return tests.stream().map(Test::test).toList();
  }

  /** Returns column and tests without those that let every row pass: {@code acc[model=B]}. */
  public String cells() {
    String shown =
        tests.stream()
            .map(Test::test)
            .filter(test -> !test.literal().equals("*"))
            .map(RowTest::toString)
            .collect(Collectors.joining(", "));
    return shown.isEmpty() ? column.text() : "%s[%s]".formatted(column.text(), shown);
  }

  /** Returns what the selector asks for, as a message says it: {@code acc[model=B] mean}. */
  public String shown() {
    return aggregate.map(function -> cells() + " " + function.label()).orElseGet(this::cells);
  }
}
