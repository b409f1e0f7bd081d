package org.labpress.table;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Collects the cells of a column whose kind is known. */
final class ColumnFill {
  private final ColumnSurvey.Kind kind;
  private final Dialect dialect;
  private final boolean commas;
  private final PlainNumber number = new PlainNumber();
  private final boolean hasMissingWords;
  private double[] numbers;
  private long[] dates;
  private final TextFill texts;
  private int filled;

  /**
   * Collects the cells of a column.
   *
   * @param rows how many to make room for; there may be more
   */
  ColumnFill(ColumnSurvey.Kind kind, Dialect dialect, char separator, int rows) {
    this.kind = kind;
    this.hasMissingWords = !dialect.missing().isEmpty();
    this.dialect = dialect;
    this.commas = kind == ColumnSurvey.Kind.COMMA_NUMBERS || separator != ',';
    boolean isText = kind == ColumnSurvey.Kind.TEXTS;
    boolean isDate = kind == ColumnSurvey.Kind.DATES;
    this.numbers = new double[isText || isDate ? 0 : rows];
    this.dates = new long[isDate ? rows : 0];
    this.texts = new TextFill(isText ? rows : 0);
  }

  /** Takes a cell that holds a number in plain digits. */
  void take(CellText cell, double value) {
    if (kind == ColumnSurvey.Kind.NUMBERS || kind == ColumnSurvey.Kind.COMMA_NUMBERS) {
      add(value);
    } else {
      take(cell);
    }
  }

  private void add(double value) {
    int row = filled++;
    if (row == numbers.length) {
      numbers = Arrays.copyOf(numbers, larger(row));
    }
    numbers[row] = value;
  }

  void take(CellText cell) {
    boolean missing =
        cell.isEmpty() || (hasMissingWords && dialect.missing().contains(cell.toString()));
    switch (kind) {
      case NUMBERS, COMMA_NUMBERS, PERCENT -> add(missing ? Double.NaN : number(cell));
      case DATES -> {
        int row = filled++;
        if (row == dates.length) {
          dates = Arrays.copyOf(dates, larger(row));
        }
        dates[row] =
            missing ? Dates.MISSING : DateText.parse(cell.toString()).orElse(Dates.MISSING);
      }
      case TEXTS -> {
        if (missing) {
          cell.clear();
        }
        texts.take(cell);
      }
    }
  }

  private static int larger(int size) {
    return Math.max(64, size + size / 2);
  }

  /** Returns how the cells are read. */
  ColumnSurvey.Kind kind() {
    return kind;
  }

  private double number(CellText cell) {
    if (number.read(cell)) {
      return number.value();
    }
    String text = cell.toString();
    OptionalDouble read =
        switch (kind) {
          case COMMA_NUMBERS -> NumberText.parseDecimalComma(text);
          case PERCENT -> {
            String bare = text.substring(0, text.length() - 1);
            yield commas ? NumberText.parseDecimalComma(bare) : NumberText.parse(bare);
          }
          default -> NumberText.parse(text);
        };
    return read.orElse(Double.NaN);
  }

  Values values() {
    return switch (kind) {
      case NUMBERS, COMMA_NUMBERS, PERCENT -> Numbers.owning(numbers, filled);
      case DATES -> Dates.owning(Arrays.copyOf(dates, filled));
      case TEXTS -> texts.values();
    };
  }
}
