package org.labpress.highlight;

/** Escapes in strings, as C and its heirs write them. */
final class Escapes {
  private Escapes() {}

  /**
   * Returns the end of the escape that begins with the backslash at an offset: one character, or
   * the digits behind a letter that says how many there are, bare or in braces. The end of a line
   * is never part of it.
   */
  static int end(CodeCursor cursor, int at) {
    char c = cursor.charAt(at + 1);
    if (c == '\n' || at + 1 >= cursor.limit()) {
      return at + 1;
    }
    if ((c == 'u' || c == 'x' || c == 'N') && cursor.charAt(at + 2) == '{') {
      int i = at + 3;
      while (i < at + 60 && cursor.charAt(i) != '}' && cursor.charAt(i) >= ' ') {
        i++;
      }
      return cursor.charAt(i) == '}' ? i + 1 : at + 2;
    }
    return switch (c) {
      case 'x' -> digits(cursor, at + 2, 2);
      case 'u' -> digits(cursor, at + 2, 4);
      case 'U' -> digits(cursor, at + 2, 8);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> digits(cursor, at + 1, 3);
      default -> at + 2;
    };
  }

  private static int digits(CodeCursor cursor, int start, int most) {
    int i = start;
    while (i < start + most && Numbers.isHex(cursor.charAt(i))) {
      i++;
    }
    return i;
  }
}
