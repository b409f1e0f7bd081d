package org.labpress.tabular;

import java.util.List;
import java.util.Optional;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.spec.Spread;
import org.labpress.metric.Metric;
import org.labpress.source.SourceSpan;
import org.labpress.statistics.Interval;
import org.labpress.table.DataNotes;

/**
 * A table with its data: what every cell says, and what rules ask about it.
 *
 * @param sections at least one; with an empty name if the rows are not divided
 * @param notes what the rows of data say of themselves, those that pass the filter
 * @param kept how many these are
 * @param rows in the data, before the filter
 * @param left rows of the table that the limit left out
 * @param columnsLeft columns that are more than a table can show
 */
public record BoundTable(
    TableSpec spec,
    List<Column> columns,
    List<Section> sections,
    DataNotes notes,
    int kept,
    int rows,
    int left,
    int columnsLeft) {
  public BoundTable {
    columns = List.copyOf(columns);
    sections = List.copyOf(sections);
  }

  /**
   * A column.
   *
   * @param index in the data
   * @param column name in the data
   * @param title as the head names it, unit and direction left out
   * @param part what the rows of the column have in common, as {@code MMLU}; empty if nothing
   * @param unit of the numbers as they are written
   * @param metric that its cells hold; empty if none is known, or if they hold something else of it
   * @param better which of its values are better; empty if nobody says
   * @param spread what the intervals mean; empty if there are none
   * @param number whether its cells are numbers
   * @param mean whether its cells are means of several rows
   */
  public record Column(
      TableSpec.ColumnSpec spec,
      int index,
      String column,
      String title,
      Optional<String> part,
      Optional<String> unit,
      Optional<Metric> metric,
      Optional<Metric.Better> better,
      Optional<Spread> spread,
      boolean number,
      boolean mean) {
    /** Returns whether the cells are values of what is measured, not their number or spread. */
    public boolean isValue() {
      return number && spec.field().isValue();
    }

    /** Returns how many more digits the author asks for than two of the middle error. */
    public int surplusDigits(List<Cell> cells) {
      int asked =
          spec.format()
              .filter(
                  format ->
                      format.kind() == CellFormat.Kind.DECIMALS
                          || format.kind() == CellFormat.Kind.PERCENT)
              .map(format -> format.digits().orElse(0))
              .orElse(0);
      int[] supported =
          cells.stream()
              .mapToDouble(cell -> (cell.interval().high() - cell.interval().low()) / 2)
              .filter(half -> half > 0 && Double.isFinite(half))
              .mapToInt(half -> Math.max(0, Figures.decimals(half) + 1))
              .sorted()
              .toArray();
      return supported.length == 0 ? 0 : asked - supported[supported.length / 2];
    }

    /** Returns where the author names the column, or the whole specification. */
    public SourceSpan span() {
      return spec.field().span();
    }
  }

  /** Rows that stand together. */
  public record Section(String name, List<Row> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param n rows of data that it stands for
   */
  public record Row(List<Cell> cells, int n, SourceSpan place) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param text as printed; empty if there is no value
   * @param value in the unit of the column as printed; NaN if it is no number
   * @param interval around the value, in the same unit
   * @param n values of which it is made
   * @param best whether no other value of the column is better by more than the error
   * @param place of the cell in the data, or of its first row
   */
  public record Cell(
      String text, double value, Interval interval, int n, boolean best, SourceSpan place) {
    Cell marked() {
      return new Cell(text, value, interval, n, true, place);
    }
  }

  /** Returns the rows of all sections, from the top down. */
  public List<Row> allRows() {
    return sections.stream().flatMap(section -> section.rows().stream()).toList();
  }
}
