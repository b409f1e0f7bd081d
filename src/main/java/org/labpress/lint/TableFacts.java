package org.labpress.lint;

import java.util.List;
import java.util.Optional;
import org.labpress.metric.Metric;
import org.labpress.source.SourceSpan;
import org.labpress.table.DataNotes;

/**
 * What rules need to know of a table that was made of data.
 *
 * @param rows how many are shown
 * @param notes what the rows of data say of themselves
 * @param caption as plain text; empty if there is none
 * @param span the table on the page
 */
public record TableFacts(
    List<ColumnFacts> columns, int rows, DataNotes notes, String caption, SourceSpan span) {
  public TableFacts {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param name in the data
   * @param title as the head names it
   * @param unit of its numbers as printed; empty text for none
   * @param metric that its cells hold
   * @param value whether its cells are values of what is measured, not their number or spread
   * @param most the most rows of data that a mean in it stands for; 1 if its cells are no means
   * @param interval what the intervals in it mean; empty text if the data give them without saying,
   *     empty if there are none
   * @param digits how many more digits its author asks for than two of its errors; 0 or less if the
   *     errors support all
   * @param span where the table names the column
   * @param cells from the top down
   */
  public record ColumnFacts(
      String name,
      String title,
      String unit,
      Optional<Metric> metric,
      boolean value,
      int most,
      Optional<String> interval,
      int digits,
      SourceSpan span,
      List<CellFacts> cells) {
    public ColumnFacts {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell, and where it stands in the data.
   *
   * @param value in the unit of the column; NaN if it is no number
   */
  public record CellFacts(String text, double value, SourceSpan place) {}
}
