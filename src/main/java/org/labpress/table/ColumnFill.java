package org.labpress.table;

import java.util.OptionalDouble;

/** Collects the cells of a column whose kind is known. */
final class ColumnFill {
  private final ColumnSurvey.Kind kind;
  private final Dialect dialect;
  private final boolean commas;
  private final PlainNumber number = new PlainNumber();
  private final double[] numbers;
  private final long[] dates;
  private final TextFill texts;
  private int filled;

  ColumnFill(ColumnSurvey.Kind kind, Dialect dialect, char separator, int rows) {
    this.kind = kind;
    this.dialect = dialect;
    this.commas = kind == ColumnSurvey.Kind.COMMA_NUMBERS || separator != ',';
    boolean isText = kind == ColumnSurvey.Kind.TEXTS;
    boolean isDate = kind == ColumnSurvey.Kind.DATES;
    this.numbers = new double[isText || isDate ? 0 : rows];
    this.dates = new long[isDate ? rows : 0];
    this.texts = new TextFill(isText ? rows : 0);
  }

  void take(CellText cell) {
    int row = filled++;
    boolean missing =
        cell.isEmpty()
            || (!dialect.missing().isEmpty() && dialect.missing().contains(cell.toString()));
    switch (kind) {
      case NUMBERS, COMMA_NUMBERS, PERCENT -> numbers[row] = missing ? Double.NaN : number(cell);
      case DATES ->
          dates[row] =
              missing ? Dates.MISSING : DateText.parse(cell.toString()).orElse(Dates.MISSING);
      case TEXTS -> {
        if (missing) {
          cell.clear();
        }
        texts.take(cell);
      }
    }
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
      case NUMBERS, COMMA_NUMBERS, PERCENT -> Numbers.owning(numbers);
      case DATES -> Dates.owning(dates);
      case TEXTS -> texts.values();
    };
  }
}
