package org.labpress.highlight;

/** BibTeX: entries, their keys, fields and values. */
final class BibLexer implements Lexer {
  @Override
  public void lex(CodeCursor cursor) {
    boolean inEntry = false;
    boolean value = false;
    while (!cursor.done()) {
      char c = cursor.peek();
      int at = cursor.at();
      if (c == '%') {
        cursor.emit(TokenKind.COMMENT, cursor.lineEnd(at));
      } else if (c == '@'
          && CodeCursor.isWordStart(cursor.charAt(at + 1))
          && cursor.startsLine(at)) {
        cursor.emit(TokenKind.KEYWORD, cursor.wordEnd(at + 1));
        inEntry = true;
        value = false;
        key(cursor);
      } else if (!inEntry) {
        cursor.emit(c > ' ' ? TokenKind.COMMENT : TokenKind.PLAIN);
      } else if (value && (c == '{' || c == '"')) {
        cursor.emit(TokenKind.STRING, valueEnd(cursor, c));
      } else if (c == '=' || c == '#') {
        cursor.emit(TokenKind.OPERATOR);
        value = true;
      } else if (c == ',') {
        cursor.emit(TokenKind.PLAIN);
        value = false;
      } else if (c == '}') {
        cursor.emit(TokenKind.PLAIN);
        inEntry = false;
      } else if (CodeCursor.isWordPart(c)) {
        TokenKind kind = CodeCursor.isDigit(c) ? TokenKind.NUMBER : TokenKind.CONSTANT;
        int end = at;
        while (CodeCursor.isWordPart(cursor.charAt(end))
            || "-:+".indexOf(cursor.charAt(end)) >= 0) {
          end++;
        }
        cursor.emit(value ? kind : TokenKind.ATTRIBUTE, end);
      } else {
        cursor.emit(TokenKind.PLAIN);
      }
    }
  }

  private static void key(CodeCursor cursor) {
    int brace = cursor.skipBlanks(cursor.at());
    if ("{(".indexOf(cursor.charAt(brace)) < 0) {
      return;
    }
    int end = brace + 1;
    while (cursor.charAt(end) >= ' ' && ",={}\"".indexOf(cursor.charAt(end)) < 0) {
      end++;
    }
    cursor.emit(TokenKind.PLAIN, brace + 1);
    if (cursor.charAt(end) == ',') {
      cursor.emit(TokenKind.TYPE, end);
    }
  }

  private static int valueEnd(CodeCursor cursor, char open) {
    int depth = 0;
    for (int i = cursor.at(); i < cursor.limit(); i++) {
      char c = cursor.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == '"' && open == '"' && depth == 0 && i > cursor.at()) {
        return i + 1;
      }
      if (open == '{' && depth == 0) {
        return i + 1;
      }
    }
    return cursor.limit();
  }
}
