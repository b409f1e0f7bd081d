package org.labpress.highlight;

/** Numbers as most languages write them. */
final class Numbers {
  private Numbers() {}

  /**
   * Returns the end of the number that begins with a digit, or with a point before one: {@code
   * 0xFF}, {@code 1_000.5e-3}, {@code 10L}, {@code 2.5f32}. The points of a range such as {@code
   * 1..5} are not its own.
   */
  static int end(CodeCursor cursor, int start) {
    boolean based = cursor.charAt(start) == '0' && "xXbBoO".indexOf(cursor.charAt(start + 1)) >= 0;
    int i = start;
    boolean point = false;
    while (i < cursor.limit()) {
      char c = cursor.charAt(i);
      if ((c == '+' || c == '-') && !isExponent(cursor, start, i, based)) {
        return i;
      }
      if (c == '.') {
        char next = cursor.charAt(i + 1);
        boolean inside = !point && next != '.' && !CodeCursor.isWordStart(next);
        boolean exponent = !point && (next | 32) == 'e';
        if (!inside && !exponent) {
          return i;
        }
        point = true;
      } else if (c == '\'') {
        boolean separates = CodeCursor.isDigit(cursor.charAt(i - 1)) && isHex(cursor.charAt(i + 1));
        if (!separates || !CodeCursor.isDigit(cursor.charAt(i + 1))) {
          return i;
        }
      } else if (!CodeCursor.isWordPart(c) && c != '+' && c != '-') {
        return i;
      }
      i++;
    }
    return i;
  }

  private static boolean isExponent(CodeCursor cursor, int start, int sign, boolean based) {
    char before = cursor.charAt(sign - 1);
    boolean letter = based ? (before | 32) == 'p' : (before | 32) == 'e' || (before | 32) == 'd';
    return sign > start && letter && CodeCursor.isDigit(cursor.charAt(sign + 1));
  }

  static boolean isHex(char c) {
    return CodeCursor.isDigit(c) || ((c | 32) >= 'a' && (c | 32) <= 'f');
  }
}
