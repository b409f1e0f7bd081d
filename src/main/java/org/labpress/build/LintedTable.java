package org.labpress.build;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.labpress.chart.spec.Spread;
import org.labpress.document.PlainText;
import org.labpress.document.TableBlock;
import org.labpress.lint.TableFacts;
import org.labpress.table.DataNotes;
import org.labpress.tabular.BoundTable;

/** What the linter asks of a table that was made of data. */
final class LintedTable {
  private LintedTable() {}

  /**
   * Returns the facts of a table.
   *
   * @param block where it stands, with its caption
   */
  static TableFacts facts(BoundTable table, TableBlock block) {
    List<BoundTable.Row> rows = table.allRows();
    boolean query = !rows.isEmpty() && rows.get(0).place().equals(block.span());
    DataNotes notes = query ? table.notes().at(block.span()) : table.notes();
    return new TableFacts(
        IntStream.range(0, table.columns().size())
            .mapToObj(i -> column(table.columns().get(i), i, rows, block))
            .toList(),
        rows.size(),
        notes,
        PlainText.of(block.caption()),
        block.span());
  }

  private static TableFacts.ColumnFacts column(
      BoundTable.Column column, int index, List<BoundTable.Row> rows, TableBlock block) {
    List<BoundTable.Cell> cells = rows.stream().map(row -> row.cells().get(index)).toList();
    int most = column.mean() ? cells.stream().mapToInt(BoundTable.Cell::n).max().orElse(1) : 1;
    Optional<String> interval =
        column.spread().map(spread -> spread == Spread.GIVEN ? "" : spread.label());
    boolean named = block.span().contains(column.span());
    return new TableFacts.ColumnFacts(
        column.column(),
        column.title(),
        column.unit().orElse(""),
        column.metric(),
        column.isValue(),
        most,
        interval,
        column.surplusDigits(cells),
        named ? column.span() : block.span(),
        cells.stream()
            .map(cell -> new TableFacts.CellFacts(cell.text(), cell.value(), cell.place()))
            .toList());
  }
}
