package org.labpress.highlight;

import java.util.Locale;
import java.util.Set;

/** Words of Fortran between points: {@code .and.}, {@code .true.}. */
final class FortranWords {
  private static final Set<String> CONSTANTS = Set.of("true", "false");
  private static final int LONGEST = 20;

  private FortranWords() {}

  static Grammar.Rule dotted() {
    return (cursor, before) -> {
      int at = cursor.at();
      if (cursor.peek() != '.' || !CodeCursor.isWordStart(cursor.charAt(at + 1))) {
        return false;
      }
      int end = at + 1;
      while (end < at + LONGEST && CodeCursor.isWordStart(cursor.charAt(end))) {
        end++;
      }
      if (cursor.charAt(end) != '.') {
        return false;
      }
      String word = cursor.text().substring(at + 1, end).toLowerCase(Locale.ROOT);
      cursor.emit(CONSTANTS.contains(word) ? TokenKind.CONSTANT : TokenKind.OPERATOR, end + 1);
      return true;
    };
  }
}
