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
  private final char[] text;
  private final int length;
  private final char separator;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int count;
  private int at;
  private CellScanner.@Nullable Fault fault;
  private int faultAt;
  private int lineFeeds;

  RowScanner(String text, char separator) {
    this(text.toCharArray(), text.length(), separator);
  }

  /**
   * Looks at the first characters of an array, which it neither copies nor changes.
   *
   * @param length how many of them
   */
  RowScanner(char[] text, int length, char separator) {
    this.text = text;
    this.length = length;
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
    lineFeeds = 0;
    at = start;
    while (cell() && count < most) {
      at++;
    }
  }

  /** Reads one cell and returns whether a separator follows it. */
  private boolean cell() {
    int start = at;
    at = skipBlanks(start);
    if (at < length && text[at] == '"') {
      quoted();
    } else {
      at = cellEnd(at);
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = start;
    ends[count++] = at;
    return fault == null && at < length && text[at] == separator;
  }

  /** Returns the offset of the first character that is no space and does not end the cell. */
  private int skipBlanks(int from) {
    int i = from;
    while (i < length && text[i] <= ' ' && !endsCell(text[i])) {
      i++;
    }
    return i;
  }

  /** Most of the time that a large file takes is spent here: no field is read in the loop. */
  private int cellEnd(int from) {
    char[] chars = text;
    char between = separator;
    int end = length;
    int i = from;
    while (i < end) {
      char c = chars[i];
      if (c == between || (c <= '\r' && (c == '\n' || c == '\r'))) {
        break;
      }
      i++;
    }
    return i;
  }

  private void quoted() {
    int open = at;
    int close = open + 1;
    while (true) {
      while (close < length && text[close] != '"') {
        lineFeeds += text[close] == '\n' ? 1 : 0;
        close++;
      }
      if (close >= length) {
        fault = CellScanner.Fault.OPEN_QUOTE;
        faultAt = open;
        at = length;
        return;
      }
      boolean doubled = close + 1 < length && text[close + 1] == '"';
      if (!doubled) {
        break;
      }
      close += 2;
    }
    at = skipBlanks(close + 1);
    if (at < length && !endsCell(text[at])) {
      fault = CellScanner.Fault.TEXT_AFTER_QUOTE;
      faultAt = at;
      while (at < length && text[at] != '\n' && text[at] != '\r') {
        at++;
      }
    }
  }

  private boolean endsCell(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  /** Returns the characters in which it looks; nobody may change them. */
  char[] text() {
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

  /** Returns how many line feeds stand inside its cells. */
  int lineFeeds() {
    return lineFeeds;
  }

  /** Returns why the record cannot be read; its last cell ends where reading stopped. */
  Optional<CellScanner.Problem> problem() {
    return Optional.ofNullable(fault).map(f -> new CellScanner.Problem(f, faultAt));
  }

  boolean isSound() {
    return fault == null;
  }
}
