package org.labpress.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A test of one cell of a row, such as {@code model=B} or {@code step>=100}.
 *
 * @param column by its name
 * @param operator how the cell is compared
 * @param literal with what; empty stands for a missing cell, {@code *} for anything
 */
public record RowTest(String column, Operator operator, String literal) {
  private static final Pattern TEST =
      Pattern.compile(
          "\\s*(?:'([^']*)'|([^'=!<>]*[^'=!<>\\s]))\\s*(!=|<=|>=|=|<|>)(.*)", Pattern.DOTALL);

  /** Bounds the work of the pattern. */
  private static final int LONGEST = 1_000;

  private static final long MILLIS_PER_DAY = 86_400_000;

  /** How a cell is compared with a literal. */
  public enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** Returns the sign that authors write. */
    public String sign() {
      return sign;
    }

    boolean holds(int comparison) {
      return switch (this) {
        case EQUAL -> comparison == 0;
        case NOT_EQUAL -> comparison != 0;
        case LESS -> comparison < 0;
        case LESS_OR_EQUAL -> comparison <= 0;
        case GREATER -> comparison > 0;
        case GREATER_OR_EQUAL -> comparison >= 0;
      };
    }

    private boolean orders() {
      return this != EQUAL && this != NOT_EQUAL;
    }
  }

  /**
   * Returns the test that a text writes: a column, in single quotes if it holds a sign, an operator
   * and a literal, which may stand in single quotes. Empty if the text has another form.
   */
  public static Optional<RowTest> parse(String text) {
    Matcher test = TEST.matcher(text);
    if (text.length() > LONGEST || !test.matches()) {
      return Optional.empty();
    }
    String column = test.group(1) == null ? test.group(2) : test.group(1);
    Operator operator =
        Arrays.stream(Operator.values())
            .filter(o -> o.sign.equals(test.group(3)))
            .findFirst()
            .orElseThrow();
    return Optional.of(new RowTest(column, operator, unquoted(test.group(4).strip())));
  }

  private static String unquoted(String literal) {
    boolean quoted = literal.length() >= 2 && literal.startsWith("'") && literal.endsWith("'");
    return quoted ? literal.substring(1, literal.length() - 1) : literal;
  }

  /**
   * Returns whether the literal can be compared with the cells of a column. An order needs a number
   * for numbers and a date for dates; equality takes anything.
   */
  public boolean fits(Values values) {
    return values.accept(
        new Values.Visitor<Boolean>() {
          @Override
          public Boolean numbers(Numbers numbers) {
            return !operator.orders() || NumberText.parse(literal).isPresent();
          }

          @Override
          public Boolean texts(Texts texts) {
            return true;
          }

          @Override
          public Boolean dates(Dates dates) {
            return !operator.orders() || DateText.parse(literal).isPresent();
          }
        });
  }

  /**
   * Returns the rows, 0-based and growing, that pass all tests. A missing cell passes only {@code
   * =} with an empty literal, {@code !=} with another, and {@code =*}. Numbers are compared by
   * value; a date with a day by days; texts by their characters.
   *
   * @param tests of columns that the table has, with literals that fit
   */
  public static int[] rows(Table table, List<RowTest> tests) {
    List<IntPredicate> predicates = new ArrayList<>();
    for (RowTest test : tests) {
      Column column = table.column(test.column).orElseThrow();
      predicates.add(column.values().accept(new Predicate(test)));
    }
    return IntStream.range(0, table.rows())
        .filter(predicates.stream().reduce(row -> true, IntPredicate::and))
        .toArray();
  }

  /** Returns the test as it may be written. */
  @Override
  public String toString() {
    return column + operator.sign + literal;
  }

  private record Predicate(RowTest test) implements Values.Visitor<IntPredicate> {
    @Override
    public IntPredicate numbers(Numbers values) {
      OptionalDouble number = NumberText.parse(test.literal);
      return orMissing(
          values,
          number.isPresent(),
          row -> Double.compare(values.at(row) + 0.0, number.getAsDouble() + 0.0));
    }

    @Override
    public IntPredicate texts(Texts values) {
      return orMissing(values, true, row -> values.at(row).compareTo(test.literal));
    }

    @Override
    public IntPredicate dates(Dates values) {
      OptionalLong date = DateText.parse(test.literal);
      long unit = date.isPresent() && DateText.isDay(test.literal) ? MILLIS_PER_DAY : 1;
      return orMissing(
          values,
          date.isPresent(),
          row ->
              Long.compare(
                  Math.floorDiv(values.at(row), unit), Math.floorDiv(date.getAsLong(), unit)));
    }

    private IntPredicate orMissing(Values values, boolean comparable, Comparison comparison) {
      if (test.literal.equals("*") && test.operator == Operator.EQUAL) {
        return row -> true;
      }
      boolean asksForMissing = test.literal.isEmpty();
      return row -> {
        if (asksForMissing || values.isMissing(row)) {
          boolean same = asksForMissing && values.isMissing(row);
          return test.operator.holds(same ? 0 : 1) && !test.operator.orders();
        }
        return comparable
            ? test.operator.holds(comparison.of(row))
            : test.operator == Operator.NOT_EQUAL;
      };
    }
  }

  @FunctionalInterface
  private interface Comparison {
    int of(int row);
  }
}
