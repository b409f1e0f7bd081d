package org.labpress.highlight;

import java.util.Set;

/** JSON, with the comments and unquoted keys of JSON5. */
final class JsonLexer implements Lexer {
  private static final Set<String> CONSTANTS = Set.of("true", "false", "null", "NaN", "Infinity");

  @Override
  public void lex(CodeCursor cursor) {
    while (!cursor.done()) {
      char c = cursor.peek();
      if (cursor.looksAt("//")) {
        cursor.emit(TokenKind.COMMENT, cursor.lineEnd(cursor.at()));
      } else if (cursor.looksAt("/*")) {
        cursor.emit(TokenKind.COMMENT, cursor.find("*/", cursor.at()) + 2);
      } else if (c == '"' || c == '\'') {
        if (isKey(cursor, closing(cursor))) {
          cursor.emit(TokenKind.ATTRIBUTE, closing(cursor));
        } else {
          cursor.emitQuoted(TokenKind.STRING, true);
        }
      } else if (CodeCursor.isDigit(c)
          || ("+-.".indexOf(c) >= 0 && CodeCursor.isDigit(cursor.charAt(cursor.at() + 1)))) {
        cursor.emit(TokenKind.NUMBER, Numbers.end(cursor, cursor.at() + 1));
      } else if (CodeCursor.isWordStart(c)) {
        int end = cursor.wordEnd(cursor.at());
        boolean constant = CONSTANTS.contains(cursor.text().substring(cursor.at(), end));
        boolean key = isKey(cursor, end);
        cursor.emit(
            key ? TokenKind.ATTRIBUTE : constant ? TokenKind.CONSTANT : TokenKind.PLAIN, end);
      } else {
        cursor.emit(TokenKind.PLAIN);
      }
    }
  }

  private static int closing(CodeCursor cursor) {
    char quote = cursor.peek();
    int i = cursor.at() + 1;
    while (cursor.charAt(i) != quote && cursor.charAt(i) >= ' ') {
      i += cursor.charAt(i) == '\\' && cursor.charAt(i + 1) >= ' ' ? 2 : 1;
    }
    return cursor.charAt(i) == quote ? i + 1 : i;
  }

  private static boolean isKey(CodeCursor cursor, int end) {
    return cursor.charAt(cursor.skipBlanks(end)) == ':';
  }
}
