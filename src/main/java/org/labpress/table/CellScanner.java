package org.labpress.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the cells of one record in the text of a CSV file, as {@link RowScanner} does. */
final class CellScanner {
  /** Most rows are no longer, so that a large text is not copied for one of them. */
  private static final int WINDOW = 1 << 12;

  private CellScanner() {}

  /** Returns the record that starts at an offset. */
  static Scanned scan(String text, char separator, int start) {
    int window = WINDOW;
    while (true) {
      int end = (int) Math.min(text.length(), (long) start + window);
      RowScanner scanner = new RowScanner(text.substring(start, end), separator);
      scanner.scan(0);
      if (end == text.length() || scanner.end() < end - start) {
        return scanned(scanner, start);
      }
      window = window > Integer.MAX_VALUE / 4 ? Integer.MAX_VALUE : 4 * window;
    }
  }

  private static Scanned scanned(RowScanner scanner, int start) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < scanner.count(); i++) {
      cells.add(new Cell(start + scanner.start(i), start + scanner.end(i)));
    }
    Optional<Problem> problem =
        scanner.problem().map(p -> new Problem(p.fault(), start + p.offset()));
    return new Scanned(cells, start + scanner.end(), problem);
  }

  /**
   * One record.
   *
   * @param cells each from after its separator to the next one, quotes and spaces included
   * @param end offset of the line end, or of the end of the text
   * @param problem why the record cannot be read; its last cell ends where reading stopped
   */
  record Scanned(List<Cell> cells, int end, Optional<Problem> problem) {
    Scanned {
      cells = List.copyOf(cells);
    }
  }

  /** Offsets of a cell in the text: start inclusive, end exclusive. */
  record Cell(int start, int end) {
    /** Returns what the cell says, without quotes and the spaces around it. */
    String decode(String text) {
      String raw = text.substring(start, end).strip();
      boolean quoted = raw.length() >= 2 && raw.startsWith("\"");
      return quoted ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"").strip() : raw;
    }
  }

  /** What is wrong, and the offset of the character that shows it. */
  record Problem(Fault fault, int offset) {}

  /** What can be wrong with a record by itself. */
  enum Fault {
    /** A quote that is never closed. */
    OPEN_QUOTE,
    /** Something between a closing quote and the next separator. */
    TEXT_AFTER_QUOTE
  }
}
