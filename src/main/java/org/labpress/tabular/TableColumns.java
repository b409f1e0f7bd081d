package org.labpress.tabular;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.labpress.chart.bind.Columns;
import org.labpress.chart.spec.DataFence;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.table.Aggregate;
import org.labpress.table.Dates;
import org.labpress.table.NumberText;
import org.labpress.table.Numbers;
import org.labpress.table.Table;
import org.labpress.table.Texts;
import org.labpress.table.Values;

/** Finds the columns of data that a table names, and their numbers. */
final class TableColumns {
  private final Table table;
  private final List<String> missing;
  private final UnaryOperator<SourceSpan> places;
  private final List<Diagnostic> diagnostics;

  /**
   * @param missing texts that stand for a missing value
   * @param places gives the place to name for a place in the data
   */
  TableColumns(
      Table table,
      List<String> missing,
      UnaryOperator<SourceSpan> places,
      List<Diagnostic> diagnostics) {
    this.places = places;
    this.table = table;
    this.missing = missing;
    this.diagnostics = diagnostics;
  }

  /** Returns the index of a column; empty, and reported, if there is none. */
  OptionalInt find(Written written) {
    String name = written.text().strip();
    OptionalInt index = table.indexOf(name);
    if (index.isEmpty()) {
      diagnostics.add(Columns.noColumn(DataFence.TABLE, name, table, written.span()));
    }
    return index;
  }

  /** Returns the index of the column of a field; empty, and reported, if there is none. */
  OptionalInt find(Field field) {
    OptionalInt index = table.indexOf(field.column());
    if (index.isPresent()) {
      return index;
    }
    Optional<String> function = field.unknownFunction();
    if (function.isEmpty()) {
      diagnostics.add(Columns.noColumn(DataFence.TABLE, field.column(), table, field.span()));
      return index;
    }
    if (function.get().equals("quantile")) {
      diagnostics.add(
          Diagnostic.error(
                  TableSpecReader.BAD_VALUE,
                  field.span(),
                  "a quantile needs a share between 0 and 1")
              .withHint("write it behind the column, as in quantile(loss, 0.9)"));
      return index;
    }
    diagnostics.add(
        Diagnostic.error(
                TableSpecReader.BAD_VALUE,
                field.span(),
                "\"%s\" is no way to summarise rows".formatted(Written.shortened(function.get())))
            .withHint(
                "use one of " + String.join(", ", Aggregate.names()) + " or quantile(loss, 0.9)"));
    return index;
  }

  /** Returns the numbers of a column, dates as milliseconds; empty if it holds other texts. */
  Optional<Numbers> numbersIfAny(int column) {
    return table
        .columns()
        .get(column)
        .values()
        .accept(
            new Values.Visitor<Optional<Numbers>>() {
              @Override
              public Optional<Numbers> numbers(Numbers values) {
                return Optional.of(values);
              }

              @Override
              public Optional<Numbers> dates(Dates values) {
                return Optional.of(values.asNumbers());
              }

              @Override
              public Optional<Numbers> texts(Texts values) {
                return firstText(values) < 0 ? Optional.of(parsed(values)) : Optional.empty();
              }
            });
  }

  /**
   * Returns the numbers of a column; empty, and reported as {@code table/not-numeric}, if a cell is
   * neither a number nor missing.
   *
   * @param asked where the table names the column
   */
  Optional<Numbers> numbers(int column, SourceSpan asked) {
    Optional<Numbers> numbers = numbersIfAny(column);
    if (numbers.isEmpty() && table.columns().get(column).values() instanceof Texts texts) {
      int row = firstText(texts);
      String cell = Written.shortened(texts.at(row));
      diagnostics.add(
          Diagnostic.error(
                  "table/not-numeric",
                  place(row, column),
                  "\"%s\" in column \"%s\" is not a number"
                      .formatted(cell, table.columns().get(column).name()))
              .withLabel(asked, "shown as numbers here")
              .withHint(
                  "write a number, or add \"na: %s\" to the table if it stands for a missing value"
                      .formatted(cell))
              .withHint(
                  "where all of \"%1$s\" is text, add it to \"group\", or leave it out"
                      .formatted(table.columns().get(column).name())));
    }
    return numbers;
  }

  private int firstText(Texts texts) {
    for (int row = 0; row < texts.size(); row++) {
      if (!isMissing(texts.at(row)) && NumberText.parse(texts.at(row)).isEmpty()) {
        return row;
      }
    }
    return -1;
  }

  private Numbers parsed(Texts texts) {
    double[] numbers = new double[texts.size()];
    for (int row = 0; row < numbers.length; row++) {
      OptionalDouble number = NumberText.parse(texts.at(row));
      numbers[row] = isMissing(texts.at(row)) ? Double.NaN : number.orElse(Double.NaN);
    }
    return Numbers.of(numbers);
  }

  private boolean isMissing(String text) {
    return text.isEmpty() || missing.contains(text);
  }

  /** Returns what a cell says, as it is written; empty if it stands for a missing value. */
  String text(int row, int column) {
    String text = table.places().text(row, column);
    return isMissing(text) ? "" : text;
  }

  /** Returns the place to name for a cell. */
  SourceSpan place(int row, int column) {
    return places.apply(table.places().cell(row, column));
  }

  boolean isDates(int column) {
    return table.columns().get(column).values() instanceof Dates;
  }
}
