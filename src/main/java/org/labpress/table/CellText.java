package org.labpress.table;

/** What one cell says, without quotes and outer spaces, as a part of the text it stands in. */
final class CellText {
  private String text = "";
  private int start;
  private int end;

  /** Looks at the cell that {@link RowScanner} found between two offsets. */
  void set(String file, int from, int to) {
    text = file;
    start = from;
    end = to;
    strip();
    if (end - start >= 2 && text.charAt(start) == '"') {
      start++;
      end--;
      if (has('"')) {
        text = text.substring(start, end).replace("\"\"", "\"");
        start = 0;
        end = text.length();
      }
      strip();
    }
  }

  private void strip() {
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
  }

  /** Looks at no text. */
  void clear() {
    end = start;
  }

  boolean isEmpty() {
    return start == end;
  }

  int length() {
    return end - start;
  }

  char charAt(int index) {
    return text.charAt(start + index);
  }

  boolean has(char c) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == c) {
        return true;
      }
    }
    return false;
  }

  boolean says(String other) {
    return other.length() == end - start && text.startsWith(other, start);
  }

  @Override
  public String toString() {
    return text.substring(start, end);
  }
}
