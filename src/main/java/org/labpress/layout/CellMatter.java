package org.labpress.layout;

import java.util.List;
import org.labpress.document.TableGrid;
import org.labpress.layout.VerticalItem.Strip;

/** What stands in a cell of a table, measured but not yet set. */
abstract class CellMatter {
  private final TableGrid.Place place;
  private final int row;

  /**
   * @param row first row of its section, counted in the whole table
   */
  CellMatter(TableGrid.Place place, int row) {
    this.place = place;
    this.row = row + place.row();
  }

  /** Returns its first row in the whole table. */
  final int row() {
    return row;
  }

  final int rowEnd() {
    return row() + place.rowSpan();
  }

  final int column() {
    return place.column();
  }

  final int columnEnd() {
    return place.columnEnd();
  }

  final TableGrid.Place place() {
    return place;
  }

  /** Returns the width of its longest line if none is broken, in points. */
  abstract double natural();

  /** Returns the width of its longest word. */
  abstract double least();

  /** Returns about how many lines it has at a width. */
  abstract int lines(double width);

  /** Returns the same in another size. */
  abstract CellMatter scaled(double factor);

  /** Returns its lines. May be called once. */
  abstract List<Strip> set(double left, double width, double leading);
}
