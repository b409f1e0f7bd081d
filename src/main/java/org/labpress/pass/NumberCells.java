package org.labpress.pass;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.labpress.table.Aggregate;
import org.labpress.table.Dates;
import org.labpress.table.NumberText;
import org.labpress.table.Numbers;
import org.labpress.table.Summary;
import org.labpress.table.Table;
import org.labpress.table.Texts;
import org.labpress.table.Values;

/** The numbers in some rows of a column, also of one that holds texts elsewhere. */
final class NumberCells {
  private final int column;
  private final int[] rows;
  private final double[] numbers;
  private final boolean percent;
  private final OptionalInt fault;

  private NumberCells(
      int column, int[] rows, double[] numbers, boolean percent, OptionalInt fault) {
    this.column = column;
    this.rows = rows;
    this.numbers = numbers;
    this.percent = percent;
    this.fault = fault;
  }

  /**
   * Reads cells.
   *
   * @param rows 0-based
   */
  static NumberCells of(Table table, int column, int[] rows) {
    return table.columns().get(column).values().accept(new Reader(column, rows));
  }

  int column() {
    return column;
  }

  /** Returns whether all cells have percent signs. */
  boolean percent() {
    return percent;
  }

  /** Returns the first row with a cell that is no number. */
  OptionalInt fault() {
    return fault;
  }

  /** Returns what the numbers come to. */
  Summary summary() {
    return Summary.of(numbers);
  }

  /** Returns the row whose cell is the number that an aggregate gives, if it is only one. */
  OptionalInt rowOf(Aggregate function) {
    int[] present =
        IntStream.range(0, numbers.length).filter(i -> !Double.isNaN(numbers[i])).toArray();
    if (present.length == 1 && function != Aggregate.N) {
      return OptionalInt.of(rows[present[0]]);
    }
    boolean isCell =
        switch (function) {
          case MIN, MAX, FIRST, LAST -> true;
          default -> false;
        };
    double value = function.of(summary());
    return isCell
        ? IntStream.of(present).filter(i -> numbers[i] == value).map(i -> rows[i]).findFirst()
        : OptionalInt.empty();
  }

  private static final class Reader implements Values.Visitor<NumberCells> {
    private final int column;
    private final int[] rows;

    Reader(int column, int[] rows) {
      this.column = column;
      this.rows = rows;
    }

    @Override
    public NumberCells numbers(Numbers values) {
      double[] numbers = IntStream.of(rows).mapToDouble(values::at).toArray();
      return new NumberCells(column, rows, numbers, false, OptionalInt.empty());
    }

    @Override
    public NumberCells dates(Dates values) {
      return new NumberCells(column, rows, new double[0], false, OptionalInt.of(rows[0]));
    }

    @Override
    public NumberCells texts(Texts values) {
      double[] numbers = new double[rows.length];
      boolean percent = true;
      for (int i = 0; i < rows.length; i++) {
        String text = values.at(rows[i]).strip();
        boolean sign = text.endsWith("%");
        String bare = sign ? text.substring(0, text.length() - 1) : text;
        OptionalDouble number =
            text.isEmpty() ? OptionalDouble.of(Double.NaN) : NumberText.parse(bare.strip());
        percent &= sign || text.isEmpty();
        if (number.isEmpty()) {
          return new NumberCells(column, rows, numbers, false, OptionalInt.of(rows[i]));
        }
        numbers[i] = number.getAsDouble();
      }
      return new NumberCells(column, rows, numbers, percent, OptionalInt.empty());
    }
  }
}
