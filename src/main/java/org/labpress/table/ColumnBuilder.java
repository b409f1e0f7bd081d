package org.labpress.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Finds the type of a column in one reading and collects its values in a second, so that only
 * columns of texts are ever held as text.
 */
final class ColumnBuilder {
  /** Texts that repeat share one object while a column has no more different ones than this. */
  private static final int SHARED = 4_096;

  private final boolean decimalComma;
  private boolean numbers = true;
  private boolean commaNumbers = true;
  private boolean dates = true;
  private boolean any;
  private int rows;

  private final Map<String, String> shared = new HashMap<>();
  private double[] numberValues = {};
  private long[] dateValues = {};
  private final List<String> textValues = new ArrayList<>();
  private int filled;

  /**
   * @param decimalComma whether a comma in a number may be a decimal comma
   */
  ColumnBuilder(boolean decimalComma) {
    this.decimalComma = decimalComma;
    this.commaNumbers = decimalComma;
  }

  /** First reading: notes what the cell may be. */
  void survey(String cell) {
    rows++;
    if (cell.isBlank()) {
      return;
    }
    any = true;
    numbers = numbers && NumberText.parse(cell).isPresent();
    commaNumbers =
        commaNumbers && cell.indexOf('.') < 0 && NumberText.parseDecimalComma(cell).isPresent();
    dates = dates && DateText.parse(cell).isPresent();
  }

  /** Ends the first reading. */
  void startFilling() {
    if (isNumbers()) {
      numberValues = new double[rows];
    } else if (isDates()) {
      dateValues = new long[rows];
    }
  }

  /** Second reading: keeps the cell. */
  void fill(String cell) {
    String text = cell.strip();
    if (isNumbers()) {
      OptionalDouble number =
          decimalComma && commaNumbers
              ? NumberText.parseDecimalComma(text)
              : NumberText.parse(text);
      numberValues[filled++] = number.orElse(Double.NaN);
    } else if (isDates()) {
      OptionalLong date = DateText.parse(text);
      dateValues[filled++] = date.orElse(Dates.MISSING);
    } else {
      boolean share = shared.size() < SHARED;
      textValues.add(
          share ? shared.computeIfAbsent(text, t -> t) : shared.getOrDefault(text, text));
    }
  }

  Values build() {
    if (isNumbers()) {
      return Numbers.of(numberValues);
    }
    return isDates() ? Dates.of(dateValues) : new Texts(textValues);
  }

  /** A column without a single value counts as numbers, all missing. */
  private boolean isNumbers() {
    return !any || numbers || commaNumbers;
  }

  private boolean isDates() {
    return dates;
  }
}
