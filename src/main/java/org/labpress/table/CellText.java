package org.labpress.table;

/** What one cell says, without quotes and outer spaces, as a part of the text it stands in. */
final class CellText {
  private static final char[] NOTHING = {};

  private char[] text = NOTHING;
  private int start;
  private int end;

  /** Looks at the cell that {@link RowScanner} found between two offsets. */
  void set(char[] file, int from, int to) {
    text = file;
    start = from;
    end = to;
    strip();
    if (end - start >= 2 && text[start] == '"') {
      start++;
      end--;
      if (has('"')) {
        text = toString().replace("\"\"", "\"").toCharArray();
        start = 0;
        end = text.length;
      }
      strip();
    }
  }

  private void strip() {
    while (start < end && isSpace(text[start])) {
      start++;
    }
    while (start < end && isSpace(text[end - 1])) {
      end--;
    }
  }

  /** Answers for most characters without a look into the tables of Unicode. */
  private static boolean isSpace(char c) {
    return (c <= ' ' || c > '\u007F') && Character.isWhitespace(c);
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

  /** Returns the characters in which the cell stands; nobody may change them. */
  char[] text() {
    return text;
  }

  /** Returns the offset of its first character. */
  int start() {
    return start;
  }

  /** Returns the offset after its last character. */
  int end() {
    return end;
  }

  boolean has(char c) {
    for (int i = start; i < end; i++) {
      if (text[i] == c) {
        return true;
      }
    }
    return false;
  }

  boolean says(char[] other) {
    if (other.length != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text[i] != other[i - start]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return new String(text, start, end - start);
  }
}
