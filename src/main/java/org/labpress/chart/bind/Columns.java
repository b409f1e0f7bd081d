package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.labpress.chart.spec.DataFence;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;
import org.labpress.table.Aggregate;
import org.labpress.table.Column;
import org.labpress.table.Dates;
import org.labpress.table.NumberText;
import org.labpress.table.Numbers;
import org.labpress.table.Table;
import org.labpress.table.Texts;
import org.labpress.table.Values;

/** Finds the columns of a table that a chart names, and their numbers. */
public final class Columns {
  private static final int LISTED = 12;

  /** Squares of larger numbers, and their sums, are beyond those of a computer. */
  private static final double LARGEST = 1e150;

  private final Table table;
  private final List<String> missing;
  private final List<Diagnostic> diagnostics;

  /**
   * Columns of one table.
   *
   * @param missing texts that stand for a missing value
   */
  Columns(Table table, List<String> missing, List<Diagnostic> diagnostics) {
    this.table = table;
    this.missing = missing;
    this.diagnostics = diagnostics;
  }

  /** Returns the index of the column; empty, and reported, if there is none. */
  OptionalInt find(Written written) {
    OptionalInt index = table.indexOf(written.text().strip());
    if (index.isEmpty()) {
      diagnostics.add(noColumn(written.text().strip(), table, written.span()));
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
    if (function.filter("quantile"::equals).isPresent()) {
      diagnostics.add(
          Diagnostic.error(
                  "chart/bad-value", field.span(), "a quantile needs a share between 0 and 1")
              .withHint("write it behind the column, as in quantile(loss, 0.9)"));
    } else if (function.isPresent()) {
      String near =
          Suggestions.nearest(function.get(), Aggregate.names())
              .map("did you mean %s? there are "::formatted)
              .orElse("use one of ");
      diagnostics.add(
          Diagnostic.error(
                  "chart/bad-value",
                  field.span(),
                  "\"%s\" is no way to summarise rows".formatted(function.get()))
              .withHint(near + String.join(", ", Aggregate.names())));
    } else {
      diagnostics.add(noColumn(field.column(), table, field.span()));
    }
    return OptionalInt.empty();
  }

  /** Returns the diagnostic of a column that a table does not have. */
  static Diagnostic noColumn(String name, Table table, SourceSpan asked) {
    return noColumn(DataFence.CHART, name, table, asked);
  }

  /** Returns the diagnostic of a column that a table does not have. */
  public static Diagnostic noColumn(DataFence fence, String name, Table table, SourceSpan asked) {
    List<String> names = table.names();
    String list = String.join(", ", names.subList(0, Math.min(LISTED, names.size())));
    Diagnostic diagnostic =
        Diagnostic.error(
            fence.noColumn(),
            asked,
            "%s has no column \"%s\" (has: %s%s)"
                .formatted(
                    table.places().file().path(),
                    Written.shortened(name),
                    list,
                    names.size() > LISTED ? ", ..." : ""));
    return Suggestions.nearest(name, names)
        .map(near -> diagnostic.withHint("did you mean \"%s\"?".formatted(near)))
        .orElse(diagnostic);
  }

  /**
   * Returns whether the column is meant to be one of numbers or dates: more of its cells than not
   * are.
   */
  boolean isMostlyNumbers(int column) {
    return column(column)
        .values()
        .accept(
            new Values.Visitor<Boolean>() {
              @Override
              public Boolean numbers(Numbers values) {
                return true;
              }

              @Override
              public Boolean dates(Dates values) {
                return true;
              }

              @Override
              public Boolean texts(Texts values) {
                long present = values.count(t -> !isMissing(t));
                long numbers = values.count(t -> !isMissing(t) && NumberText.parse(t).isPresent());
                return numbers * 2 > present;
              }
            });
  }

  /**
   * Returns the numbers of a column, dates as milliseconds. Empty if a cell is neither a number nor
   * missing, or too large to be drawn; the first such cell is reported as {@code chart/not-numeric}
   * or {@code chart/bad-value}.
   *
   * @param asked where the chart names the column
   */
  Optional<Numbers> numbers(int column, SourceSpan asked) {
    Optional<Numbers> numbers = anyNumbers(column, asked);
    for (int row = 0; numbers.isPresent() && row < numbers.get().size(); row++) {
      if (Math.abs(numbers.get().at(row)) > LARGEST) {
        diagnostics.add(
            Diagnostic.error(
                    "chart/bad-value",
                    table.places().cell(row, column),
                    "%s in \"%s\" is too large to be drawn"
                        .formatted(
                            Written.shortened(table.places().text(row, column)),
                            column(column).name()))
                .withLabel(asked, "drawn here")
                .withHint(
                    "leave such rows out with a filter: %s<1e150"
                        .formatted(column(column).name())));
        return Optional.empty();
      }
    }
    return numbers;
  }

  private Optional<Numbers> anyNumbers(int column, SourceSpan asked) {
    return column(column)
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
                return parsed(values, column, asked);
              }
            });
  }

  private Optional<Numbers> parsed(Texts texts, int column, SourceSpan asked) {
    double[] numbers = new double[texts.size()];
    List<Integer> others = new ArrayList<>();
    for (int row = 0; row < numbers.length; row++) {
      OptionalDouble number = NumberText.parse(texts.at(row));
      if (number.isEmpty() && !isMissing(texts.at(row))) {
        others.add(row);
      }
      numbers[row] = number.orElse(Double.NaN);
    }
    if (others.isEmpty()) {
      return Optional.of(Numbers.of(numbers));
    }
    int first = others.get(0);
    String cell = Written.shortened(texts.at(first));
    String more = others.size() == 1 ? "" : ", nor are %d others".formatted(others.size() - 1);
    diagnostics.add(
        Diagnostic.error(
                "chart/not-numeric",
                table.places().cell(first, column),
                "\"%s\" in column \"%s\" is not a number%s"
                    .formatted(cell, column(column).name(), more))
            .withLabel(asked, "drawn as numbers here")
            .withHint(
                "write a number, or add \"na: %s\" to the chart if it stands for a missing value"
                    .formatted(cell)));
    return Optional.empty();
  }

  /** Returns the place of the first number of a column that is not above 0. */
  Optional<SourceSpan> firstNonPositive(int column) {
    if (column(column).values() instanceof Numbers numbers) {
      // A large file is not read again for this.
      return IntStream.range(0, numbers.size())
          .filter(row -> numbers.at(row) <= 0)
          .mapToObj(row -> table.places().cell(row, column))
          .findFirst();
    }
    for (int row = 0; row < table.rows(); row++) {
      OptionalDouble number = NumberText.parse(table.places().text(row, column));
      if (number.isPresent() && number.getAsDouble() <= 0) {
        return Optional.of(table.places().cell(row, column));
      }
    }
    return Optional.empty();
  }

  boolean isMissing(String text) {
    return text.isEmpty() || missing.contains(text);
  }

  Column column(int index) {
    return table.columns().get(index);
  }
}
