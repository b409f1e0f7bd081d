package org.labpress.highlight;

/** CSS, with the nesting, variables and line comments of SCSS. */
final class CssLexer implements Lexer {
  /** How far to look for the brace that tells a selector from a declaration. */
  private static final int LOOK_AHEAD = 400;

  @Override
  public void lex(CodeCursor cursor) {
    boolean value = false;
    boolean selector = true;
    boolean start = true;
    while (!cursor.done()) {
      char c = cursor.peek();
      int at = cursor.at();
      if (start && c > ' ') {
        selector = isSelector(cursor);
        start = false;
      }
      if (cursor.looksAt("/*")) {
        cursor.emit(TokenKind.COMMENT, cursor.find("*/", at + 2) + 2);
      } else if (cursor.looksAt("//") && cursor.charAt(at - 1) != ':') {
        cursor.emit(TokenKind.COMMENT, cursor.lineEnd(at));
      } else if (c == '"' || c == '\'') {
        cursor.emitQuoted(TokenKind.STRING, true);
      } else if ("{};".indexOf(c) >= 0) {
        cursor.emit(TokenKind.PLAIN);
        value = false;
        start = true;
      } else if (c == '@' || c == '!') {
        cursor.emit(TokenKind.KEYWORD, nameEnd(cursor, at + 1));
        value = value || c == '@';
      } else if (c == ':' && !selector && !value) {
        cursor.emit(TokenKind.PLAIN);
        value = true;
      } else if (value) {
        value(cursor, c);
      } else if (selector) {
        selector(cursor, c);
      } else {
        int end = nameEnd(cursor, at);
        boolean variable = cursor.looksAt("--") || c == '$';
        cursor.emit(
            end == at ? TokenKind.PLAIN : variable ? TokenKind.VARIABLE : TokenKind.ATTRIBUTE,
            Math.max(end, at + 1));
      }
    }
  }

  private static boolean isSelector(CodeCursor cursor) {
    for (int i = cursor.at(); i < cursor.at() + LOOK_AHEAD; i++) {
      char c = cursor.charAt(i);
      if (c == '{') {
        return cursor.charAt(i - 1) != '#';
      }
      if (c == ';' || c == '}' || c == '\0') {
        return false;
      }
    }
    return true;
  }

  private static void selector(CodeCursor cursor, char c) {
    int at = cursor.at();
    boolean marked = ".#:&%[".indexOf(c) >= 0;
    int from = at + (cursor.looksAt("::") ? 2 : marked ? 1 : 0);
    int end = nameEnd(cursor, from);
    if (end == from) {
      cursor.emit(
          ">+~*|=".indexOf(c) >= 0 ? TokenKind.OPERATOR : TokenKind.PLAIN,
          from > at ? from : at + 1);
      return;
    }
    cursor.emit(c == ':' ? TokenKind.KEYWORD : marked ? TokenKind.ATTRIBUTE : TokenKind.TYPE, end);
  }

  private static void value(CodeCursor cursor, char c) {
    int at = cursor.at();
    char next = cursor.charAt(at + 1);
    if (CodeCursor.isDigit(c)
        || ("+-.".indexOf(c) >= 0 && (CodeCursor.isDigit(next) || (next == '.' && c != '.')))) {
      int end = at + 1;
      while (CodeCursor.isWordPart(cursor.charAt(end)) || ".%".indexOf(cursor.charAt(end)) >= 0) {
        end++;
      }
      cursor.emit(TokenKind.NUMBER, end);
    } else if (c == '#') {
      cursor.emit(TokenKind.CONSTANT, cursor.wordEnd(at + 1));
    } else if (cursor.looksAt("--") || c == '$') {
      cursor.emit(TokenKind.VARIABLE, nameEnd(cursor, at + 1));
    } else if (CodeCursor.isWordStart(c) || c == '-') {
      int end = Math.max(nameEnd(cursor, at), at + 1);
      cursor.emit(cursor.charAt(end) == '(' ? TokenKind.FUNCTION : TokenKind.PLAIN, end);
      if (cursor.text().startsWith("url(", at) && "\"'".indexOf(cursor.peek()) < 0) {
        cursor.emit(TokenKind.PLAIN);
        if ("\"'".indexOf(cursor.peek()) < 0) {
          cursor.emit(
              TokenKind.STRING,
              Math.min(cursor.find(")", cursor.at()), cursor.lineEnd(cursor.at())));
        }
      }
    } else {
      cursor.emit("*/+".indexOf(c) >= 0 ? TokenKind.OPERATOR : TokenKind.PLAIN);
    }
  }

  private static int nameEnd(CodeCursor cursor, int from) {
    int i = from;
    while (CodeCursor.isWordPart(cursor.charAt(i)) || "-$".indexOf(cursor.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
