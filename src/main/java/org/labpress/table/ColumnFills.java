package org.labpress.table;

import org.labpress.source.SourceFile;

/** Reads the cells of some columns of a CSV file, row by row. */
final class ColumnFills implements RowPlaces.Visitor {
  private final char separator;
  private final int[] columns;
  private final ColumnFill[] fills;
  private final int most;
  private final CellText cell = new CellText();
  private RowScanner scanner;

  /**
   * Reads into collections of cells.
   *
   * @param columns indexes of cells in a row, growing
   * @param fills one for each
   */
  ColumnFills(char separator, int[] columns, ColumnFill[] fills) {
    this.separator = separator;
    this.columns = columns;
    this.fills = fills;
    this.most = columns[columns.length - 1] + 1;
    this.scanner = new RowScanner("", separator);
  }

  @Override
  public void in(SourceFile file) {
    scanner = new RowScanner(file.text(), separator);
  }

  @Override
  public void row(int start) {
    scanner.scan(start, most);
    for (int i = 0; i < columns.length; i++) {
      cell.set(scanner.text(), scanner.start(columns[i]), scanner.end(columns[i]));
      fills[i].take(cell);
    }
  }
}
