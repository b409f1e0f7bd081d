package org.labpress.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the cells of one record in the text of a CSV file, by the rules of RFC 4180 as FastCSV
 * reads them: spaces around quotes do not count, a quote inside an unquoted cell is an ordinary
 * character.
 */
final class CellScanner {
  private final String text;
  private final char separator;
  private final List<Cell> cells = new ArrayList<>();
  private int at;
  private Optional<Problem> problem = Optional.empty();

  private CellScanner(String text, char separator, int start) {
    this.text = text;
    this.separator = separator;
    this.at = start;
  }

  /** Returns the record that starts at an offset. */
  static Scanned scan(String text, char separator, int start) {
    CellScanner scanner = new CellScanner(text, separator, start);
    while (scanner.cell()) {
      scanner.at++;
    }
    return new Scanned(scanner.cells, scanner.at, scanner.problem);
  }

  /** Reads one cell and returns whether a separator follows it. */
  private boolean cell() {
    int start = at;
    int first = skipSpaces(at);
    if (first < text.length() && text.charAt(first) == '"') {
      quoted(first);
    } else {
      skipToCellEnd();
    }
    cells.add(new Cell(start, at));
    return problem.isEmpty() && at < text.length() && text.charAt(at) == separator;
  }

  private void quoted(int open) {
    int close = open + 1;
    while (true) {
      close = text.indexOf('"', close);
      if (close < 0) {
        problem = Optional.of(new Problem(Fault.OPEN_QUOTE, open));
        at = text.length();
        return;
      }
      boolean doubled = close + 1 < text.length() && text.charAt(close + 1) == '"';
      if (!doubled) {
        break;
      }
      close += 2;
    }
    at = skipSpaces(close + 1);
    if (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
      problem = Optional.of(new Problem(Fault.TEXT_AFTER_QUOTE, at));
      skipToLineEnd();
    }
  }

  private void skipToCellEnd() {
    while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
      at++;
    }
  }

  private void skipToLineEnd() {
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
  }

  private int skipSpaces(int from) {
    int after = from;
    while (after < text.length() && isSpace(text.charAt(after))) {
      after++;
    }
    return after;
  }

  private boolean isSpace(char c) {
    return c <= ' ' && c != separator && !isLineEnd(c);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
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
