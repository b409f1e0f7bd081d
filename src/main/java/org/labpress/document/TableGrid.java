package org.labpress.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.labpress.source.SourceSpan;

/**
 * The places of the cells in the head, the body or the foot of a table, by the rule of HTML (the
 * section "Forming a table" of its standard): a cell takes the first column that no cell from a row
 * above takes. What sticks out of the columns or rows is cut off.
 */
public final class TableGrid {
  private final List<Place> places;

  private TableGrid(List<Place> places) {
    this.places = List.copyOf(places);
  }

  /**
   * A cell at its place.
   *
   * @param row of its first row, from 0
   * @param column of its first column, from 0
   * @param rowSpan rows that it takes here, at least 1
   * @param columnSpan columns that it takes here, at least 1
   */
  public record Place(TableCell cell, int row, int column, int rowSpan, int columnSpan) {
    /** Returns the first row below the cell. */
    public int rowEnd() {
      return row + rowSpan;
    }

    /** Returns the first column to the right of the cell. */
    public int columnEnd() {
      return column + columnSpan;
    }
  }

  /**
   * Returns the places of the cells of some rows.
   *
   * @param columns of the table; cells to the right of them have no place
   */
  public static TableGrid of(List<TableRow> rows, int columns) {
    List<Place> places = new ArrayList<>();
    // For each column, the first row that is free again.
    int[] freeFrom = new int[columns];
    for (int row = 0; row < rows.size(); row++) {
      int column = 0;
      for (TableCell cell : rows.get(row).cells()) {
        while (column < columns && freeFrom[column] > row) {
          column++;
        }
        if (column == columns) {
          break;
        }
        int end = column + 1;
        int wanted = (int) Math.min(columns, (long) column + cell.columnSpan());
        while (end < wanted && freeFrom[end] <= row) {
          end++;
        }
        int rowEnd = (int) Math.min(rows.size(), (long) row + cell.rowSpan());
        places.add(new Place(cell, row, column, rowEnd - row, end - column));
        Arrays.fill(freeFrom, column, end, rowEnd);
        column = end;
      }
    }
    return new TableGrid(places);
  }

  /**
   * Returns the places of the cells of some rows, with an empty cell wherever the author wrote
   * none: readers of a tagged PDF want as many in each row.
   */
  public static TableGrid filled(List<TableRow> rows, int columns) {
    List<Place> written = of(rows, columns).places();
    boolean[][] taken = new boolean[rows.size()][columns];
    for (Place place : written) {
      for (int row = place.row(); row < place.rowEnd(); row++) {
        Arrays.fill(taken[row], place.column(), place.columnEnd(), true);
      }
    }
    List<Place> places = new ArrayList<>();
    int next = 0;
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns; column++) {
        if (next < written.size()
            && written.get(next).row() == row
            && written.get(next).column() == column) {
          places.add(written.get(next++));
        } else if (!taken[row][column]) {
          SourceSpan span = rows.get(row).span();
          TableCell empty = TableCell.of(List.of(), span.part(span.length(), span.length()));
          places.add(new Place(empty, row, column, 1, 1));
        }
      }
    }
    return new TableGrid(places);
  }

  /** Returns the cells at their places, row by row and from left to right. */
  public List<Place> places() {
    return places;
  }
}
