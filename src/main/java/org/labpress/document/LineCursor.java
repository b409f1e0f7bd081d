package org.labpress.document;

/** A place in a line of Markdown, where a tab reaches to the next multiple of four columns. */
final class LineCursor {
  private final String text;
  private int position;
  private int end;
  private int column;

  LineCursor(String text) {
    this.text = text;
  }

  /** Goes to the start of a line. */
  void enter(int lineStart, int lineEnd) {
    position = lineStart;
    end = lineEnd;
    column = 0;
  }

  int position() {
    return position;
  }

  /** Returns the column, which may lie within a tab. */
  int column() {
    return column;
  }

  boolean isAt(char c) {
    return position < end && text.charAt(position) == c;
  }

  /** Returns the characters from here to the end of the line. */
  String rest() {
    return text.substring(position, end);
  }

  boolean isBlank() {
    for (int i = position; i < end; i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns how many columns of white space follow. */
  int indent() {
    int at = column;
    for (int i = position; i < end && isSpace(text.charAt(i)); i++) {
      at += width(text.charAt(i), at);
    }
    return at - column;
  }

  void skipSpaces() {
    skipColumns(Integer.MAX_VALUE);
  }

  /** Goes over white space of at most so many columns. */
  void skipColumns(int columns) {
    int left = columns;
    while (left > 0 && position < end && isSpace(text.charAt(position))) {
      int width = width(text.charAt(position), column);
      int taken = Math.min(width, left);
      column += taken;
      left -= taken;
      if (taken == width) {
        position++;
      }
    }
  }

  /** Goes over characters that are not white space. */
  void skipCharacters(int count) {
    position += count;
    column += count;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static int width(char c, int column) {
    return c == '\t' ? 4 - column % 4 : 1;
  }
}
