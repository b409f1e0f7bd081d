package org.labpress.highlight;

import java.util.Set;

/** Words of Python that are keywords only at the start of certain lines. */
final class SoftKeywords {
  private SoftKeywords() {}

  /**
   * Matches a word that begins its line, is followed by a space, and is not assigned to or
   * compared: {@code match x:} but not {@code match = 1}.
   */
  static Grammar.Rule rule(String words) {
    Set<String> soft = Set.of(words.split(" ", -1));
    return (cursor, before) -> {
      int at = cursor.at();
      if ("mct".indexOf(cursor.peek()) < 0 || CodeCursor.isWordPart(cursor.charAt(at - 1))) {
        return false;
      }
      int end = cursor.wordEnd(at);
      char next = cursor.charAt(end + 1);
      boolean keyword =
          end - at <= 5
              && cursor.charAt(end) == ' '
              && (CodeCursor.isWordPart(next) || "([{\"'-".indexOf(next) >= 0)
              && soft.contains(cursor.text().substring(at, end))
              && cursor.startsLine(at);
      if (keyword) {
        cursor.emit(TokenKind.KEYWORD, end);
      }
      return keyword;
    };
  }
}
