package org.labpress.table;

import org.labpress.source.SourceFile;

/** How the cells of one row are found again in its file. */
interface RowForm {
  /** Returns the cells of the row that starts at an offset. */
  CellScanner.Scanned scan(SourceFile file, int start);

  /** Returns what a cell says. */
  String text(SourceFile file, CellScanner.Cell cell);

  /** Rows of a file in which a character separates the cells. */
  record Separated(char separator) implements RowForm {
    @Override
    public CellScanner.Scanned scan(SourceFile file, int start) {
      return CellScanner.scan(file.text(), separator, start);
    }

    @Override
    public String text(SourceFile file, CellScanner.Cell cell) {
      return cell.decode(file.text());
    }
  }
}
