package org.labpress.highlight;

/** Names of Haskell and ML, which may hold apostrophes: {@code foldl'}. */
final class HaskellNames {
  private HaskellNames() {}

  /**
   * Matches a name with an apostrophe, and a name that a type signature or an equation at the left
   * edge defines.
   */
  static Grammar.Rule rule() {
    return (cursor, before) -> {
      int at = cursor.at();
      if (!CodeCursor.isWordStart(cursor.peek()) || CodeCursor.isWordPart(cursor.charAt(at - 1))) {
        return false;
      }
      int end = cursor.wordEnd(at);
      boolean apostrophe = cursor.charAt(end) == '\'';
      while (cursor.charAt(end) == '\'' || CodeCursor.isWordPart(cursor.charAt(end))) {
        end++;
      }
      boolean edge = at == 0 || cursor.charAt(at - 1) == '\n';
      boolean signature = edge && cursor.looksAt(cursor.skipBlanks(end), "::");
      if (apostrophe || signature) {
        cursor.emit(signature ? TokenKind.FUNCTION : TokenKind.PLAIN, end);
        return true;
      }
      return false;
    };
  }
}
