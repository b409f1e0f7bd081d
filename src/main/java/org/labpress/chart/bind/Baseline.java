package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.table.NumberText;
import org.labpress.table.Numbers;
import org.labpress.table.RowList;
import org.labpress.table.RowTest;
import org.labpress.table.Summary;
import org.labpress.table.Table;

/** Computes the line of a baseline that is named by its rows, such as {@code model=B}. */
final class Baseline {
  private final ChartSpec spec;
  private final Table table;
  private final List<Diagnostic> diagnostics;
  private final Columns columns;

  /**
   * The baseline of a chart.
   *
   * @param table with all rows, also those that the chart does not draw
   */
  Baseline(ChartSpec spec, Table table, List<Diagnostic> diagnostics) {
    this.spec = spec;
    this.table = table;
    this.diagnostics = diagnostics;
    this.columns = new Columns(table, spec.selection().missing(), diagnostics);
  }

  /** Returns the specification with the values of all its lines; one without rows is left out. */
  ChartSpec resolved() {
    List<ChartSpec.ReferenceLine> lines = new ArrayList<>();
    for (ChartSpec.ReferenceLine line : spec.guides().lines()) {
      if (line.value().isPresent()) {
        lines.add(line);
      } else {
        line.rows().flatMap(this::line).ifPresent(lines::add);
      }
    }
    return spec.withLines(lines);
  }

  private Optional<ChartSpec.ReferenceLine> line(ChartSpec.Filter rows) {
    OptionalInt column = columns.find(new Written(rows.test().column(), rows.span()));
    Optional<Field> field = measured();
    if (column.isEmpty() || field.isEmpty()) {
      return Optional.empty();
    }
    boolean fits = rows.test().fits(columns.column(column.getAsInt()).values());
    int[] found = fits ? RowTest.rows(table, List.of(rows.test())) : new int[0];
    int values = table.indexOf(field.get().column()).orElseThrow();
    Optional<Numbers> numbers =
        found.length == 0 ? Optional.empty() : columns.numbers(values, field.get().span());
    double value =
        numbers.map(n -> field.get().of(Summary.of(RowList.of(found).of(n)))).orElse(Double.NaN);
    if (found.length == 0 || (numbers.isPresent() && Double.isNaN(value))) {
      diagnostics.add(
          Diagnostic.error(
                  "chart/empty",
                  rows.span(),
                  "baseline %s has none of %d rows"
                      .formatted(Written.shortened(rows.test().toString()), table.rows()))
              .withHint("name rows of the file that have a value"));
    }
    return Double.isNaN(value)
        ? Optional.empty()
        : Optional.of(new ChartSpec.ReferenceLine(value, PointText.shortened(label(rows.test()))));
  }

  /** A name says what the line is, a number only with the name of its column. */
  private static String label(RowTest test) {
    boolean number = NumberText.parse(test.literal()).isPresent();
    return number ? Axes.readable(test.column()) + " " + test.literal() : test.literal();
  }

  /** Returns what is measured: y, or x if y holds names. */
  private Optional<Field> measured() {
    List<Field> fields = new ArrayList<>(spec.y());
    spec.x().ifPresent(fields::add);
    return fields.stream()
        .filter(field -> table.indexOf(field.column()).isPresent())
        .filter(field -> columns.isMostlyNumbers(table.indexOf(field.column()).getAsInt()))
        .findFirst();
  }
}
