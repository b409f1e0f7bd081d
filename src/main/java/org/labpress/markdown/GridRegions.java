package org.labpress.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The field of rows and columns that the corners of a grid table make, and the borders in it.
 * Neighbours without a border between them are one cell, which must be a rectangle.
 */
final class GridRegions {
  private final List<Integer> rows;
  private final List<Integer> columns;

  /** Whether there is a border above the field at a row and column, or to the left of it. */
  private final boolean[][] above;

  private final boolean[][] before;
  private GridBorders.Corner failure = new GridBorders.Corner(0, 0);

  /**
   * @param rows lines of the edges, ascending
   * @param columns columns of the edges, ascending
   */
  GridRegions(List<Integer> rows, List<Integer> columns) {
    this.rows = rows;
    this.columns = columns;
    above = new boolean[rows.size()][columns.size()];
    before = new boolean[rows.size()][columns.size()];
  }

  /** Notes a border in a line between two columns. */
  void level(int line, int from, int to) {
    int row = Collections.binarySearch(rows, line);
    for (int i = Collections.binarySearch(columns, from); columns.get(i) < to; i++) {
      above[row][i] = true;
    }
  }

  /** Notes a border in a column between two lines. */
  void upright(int column, int from, int to) {
    int at = Collections.binarySearch(columns, column);
    for (int i = Collections.binarySearch(rows, from); rows.get(i) < to; i++) {
      before[i][at] = true;
    }
  }

  /** Returns the cells row by row, or empty if one is open or no rectangle. */
  Optional<List<GridBorders.Cell>> cells() {
    int height = rows.size() - 1;
    int width = columns.size() - 1;
    boolean[][] taken = new boolean[height][width];
    List<GridBorders.Cell> cells = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        if (!taken[row][column]) {
          Optional<GridBorders.Cell> cell = cell(row, column, taken);
          if (cell.isEmpty()) {
            failure = new GridBorders.Corner(rows.get(row), columns.get(column));
            return Optional.empty();
          }
          cells.add(cell.get());
        }
      }
    }
    return Optional.of(cells);
  }

  /** Returns where the cell begins that made {@link #cells()} fail. */
  GridBorders.Corner failure() {
    return failure;
  }

  private Optional<GridBorders.Cell> cell(int row, int column, boolean[][] taken) {
    int rowEnd = row + 1;
    int columnEnd = column + 1;
    int left = column;
    int count = 0;
    boolean closed = true;
    Deque<int[]> open = new ArrayDeque<>();
    taken[row][column] = true;
    open.add(new int[] {row, column});
    while (!open.isEmpty()) {
      int[] place = open.removeFirst();
      int y = place[0];
      int x = place[1];
      count++;
      rowEnd = Math.max(rowEnd, y + 1);
      left = Math.min(left, x);
      columnEnd = Math.max(columnEnd, x + 1);
      closed &= above[y][x] || reach(y - 1, x, taken, open);
      closed &= above[y + 1][x] || reach(y + 1, x, taken, open);
      closed &= before[y][x] || reach(y, x - 1, taken, open);
      closed &= before[y][x + 1] || reach(y, x + 1, taken, open);
    }
    boolean rectangle = left == column && count == (long) (rowEnd - row) * (columnEnd - column);
    return closed && rectangle
        ? Optional.of(new GridBorders.Cell(row, column, rowEnd, columnEnd))
        : Optional.empty();
  }

  /** Takes a neighbour into the cell; returns false where the table ends. */
  private static boolean reach(int y, int x, boolean[][] taken, Deque<int[]> open) {
    if (y < 0 || y >= taken.length || x < 0 || x >= taken[y].length) {
      return false;
    }
    if (!taken[y][x]) {
      taken[y][x] = true;
      open.add(new int[] {y, x});
    }
    return true;
  }
}
