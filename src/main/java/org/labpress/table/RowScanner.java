package org.labpress.table;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cells of one record after another in the text of a CSV file, by the rules of RFC 4180:
 * spaces around quotes do not count, a quote inside an unquoted cell is an ordinary character. It
 * makes no object for a record: what it found stays until the next is asked for.
 */
final class RowScanner {
  private final String text;
  private final char separator;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int count;
  private int at;
  private CellScanner.@Nullable Fault fault;
  private int faultAt;

  RowScanner(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /** Finds the cells of the record that starts at an offset. */
  void scan(int start) {
    scan(start, Integer.MAX_VALUE);
  }

  /**
   * Finds the first cells of the record that starts at an offset.
   *
   * @param most how many cells to look for
   */
  void scan(int start, int most) {
    count = 0;
    fault = null;
    at = start;
    while (cell() && count < most) {
      at++;
    }
  }

  /** Reads one cell and returns whether a separator follows it. */
  private boolean cell() {
    int start = at;
    int end = text.length();
    int i = start;
    boolean blank = true;
    while (i < end) {
      char c = text.charAt(i);
      if (c == separator || c == '\n' || c == '\r') {
        break;
      }
      if (c == '"' && blank) {
        at = i;
        quoted();
        i = at;
        break;
      }
      blank = blank && c <= ' ';
      i++;
    }
    at = i;
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = start;
    ends[count++] = at;
    return fault == null && at < end && text.charAt(at) == separator;
  }

  private void quoted() {
    int open = at;
    int close = open + 1;
    while (true) {
      close = text.indexOf('"', close);
      if (close < 0) {
        fault = CellScanner.Fault.OPEN_QUOTE;
        faultAt = open;
        at = text.length();
        return;
      }
      boolean doubled = close + 1 < text.length() && text.charAt(close + 1) == '"';
      if (!doubled) {
        break;
      }
      close += 2;
    }
    at = close + 1;
    while (at < text.length() && text.charAt(at) <= ' ' && !endsCell(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && !endsCell(text.charAt(at))) {
      fault = CellScanner.Fault.TEXT_AFTER_QUOTE;
      faultAt = at;
      while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
    }
  }

  private boolean endsCell(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  String text() {
    return text;
  }

  /** Returns how many cells were found. */
  int count() {
    return count;
  }

  /** Returns the offset after the separator before a cell. */
  int start(int cell) {
    return starts[cell];
  }

  /** Returns the offset of the separator or line end after a cell. */
  int end(int cell) {
    return ends[cell];
  }

  /** Returns the offset of the line end, or of the end of the text. */
  int end() {
    return at;
  }

  /** Returns why the record cannot be read; its last cell ends where reading stopped. */
  Optional<CellScanner.Problem> problem() {
    return Optional.ofNullable(fault).map(f -> new CellScanner.Problem(f, faultAt));
  }

  boolean isSound() {
    return fault == null;
  }
}
