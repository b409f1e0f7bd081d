package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.table.Column;
import org.labpress.table.Numbers;
import org.labpress.table.RowList;
import org.labpress.table.Summary;
import org.labpress.table.Table;

/** What a point has besides its place: the area of its marker, and more lines to tell. */
final class PointExtras {
  private final ChartSpec spec;
  private final Table table;
  private final Columns columns;
  private final Roles roles;
  private final List<Integer> told;
  private Optional<Numbers> sizes = Optional.empty();

  /**
   * The extras of the rows of a table.
   *
   * @param told indexes of columns of numbers whose means the hover text of a point tells
   */
  PointExtras(ChartSpec spec, Table table, Columns columns, Roles roles, List<Integer> told) {
    this.spec = spec;
    this.table = table;
    this.columns = columns;
    this.roles = roles;
    this.told = List.copyOf(told);
  }

  /** Reads the areas of markers; returns whether they can be drawn, if not that is reported. */
  boolean read(List<Diagnostic> diagnostics) {
    if (roles.size().isEmpty()) {
      return true;
    }
    Written asked = spec.styling().size().orElseThrow();
    int column = roles.size().getAsInt();
    sizes = columns.numbers(column, asked.span());
    for (int row = 0; sizes.isPresent() && row < sizes.get().size(); row++) {
      if (sizes.get().at(row) < 0) {
        diagnostics.add(
            Diagnostic.error(
                    "chart/bad-value",
                    table.places().cell(row, column),
                    "%s in \"%s\" cannot be the size of a marker"
                        .formatted(table.places().text(row, column), columns.column(column).name()))
                .withLabel(asked.span(), "asked for here")
                .withHint("leave such rows out with a filter, or name another column"));
        return false;
      }
    }
    return sizes.isPresent();
  }

  /** Returns what the area of a row's marker stands for; NaN if for nothing. */
  double size(int row) {
    return sizes.map(s -> s.at(row)).orElse(Double.NaN);
  }

  /** Returns whether a row should have a size but has none that can be drawn. */
  boolean lacksSize(int row) {
    return sizes.isPresent() && !Double.isFinite(sizes.get().at(row));
  }

  /** Returns the means of the columns that are told, a line for each. */
  List<String> lines(List<Integer> rows) {
    List<String> lines = new ArrayList<>();
    for (int index : told) {
      Column column = columns.column(index);
      if (column.values() instanceof Numbers numbers) {
        double mean = Summary.of(RowList.copyOf(rows).of(numbers)).mean();
        String which = rows.size() == 1 ? "" : "mean ";
        lines.add("%s%s: %s".formatted(which, column.name(), Figures.number(mean)));
      }
    }
    return lines;
  }
}
