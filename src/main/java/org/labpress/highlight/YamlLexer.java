package org.labpress.highlight;

import java.util.Locale;
import java.util.Set;

/** YAML: keys, scalars by their look, block scalars, anchors and tags. */
final class YamlLexer implements Lexer {
  private static final Set<String> CONSTANTS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "~");

  @Override
  public void lex(CodeCursor cursor) {
    while (!cursor.done()) {
      line(cursor);
    }
  }

  private static void line(CodeCursor cursor) {
    int start = cursor.at();
    if (cursor.looksAt("---") || cursor.looksAt("...")) {
      cursor.emit(TokenKind.OPERATOR, start + 3);
    } else if (cursor.peek() == '%') {
      cursor.emitLine(TokenKind.ATTRIBUTE);
      return;
    }
    boolean item = true;
    while (!cursor.done() && cursor.peek() != '\n') {
      char c = cursor.peek();
      int at = cursor.at();
      boolean spaced = at == 0 || cursor.text().charAt(at - 1) <= ' ';
      if (c == ' ' || c == '\t' || c == '\r') {
        cursor.emit(TokenKind.PLAIN);
      } else if (c == '#' && spaced) {
        cursor.emit(TokenKind.COMMENT, cursor.lineEnd(at));
      } else if (item && "-?".indexOf(c) >= 0 && cursor.charAt(at + 1) <= ' ') {
        cursor.emit(TokenKind.OPERATOR);
      } else if (spaced && "|>".indexOf(c) >= 0 && blockScalar(cursor, start)) {
        return;
      } else {
        item = false;
        value(cursor, c);
      }
    }
    cursor.emit(TokenKind.PLAIN);
  }

  private static void value(CodeCursor cursor, char c) {
    int at = cursor.at();
    if (c == '"' || c == '\'') {
      int end = closing(cursor);
      if (isColon(cursor, cursor.skipBlanks(end))) {
        cursor.emit(TokenKind.ATTRIBUTE, end);
      } else {
        quoted(cursor, c);
      }
    } else if ("&*".indexOf(c) >= 0 && CodeCursor.isWordStart(cursor.charAt(at + 1))) {
      cursor.emit(TokenKind.VARIABLE, plainEnd(cursor, at + 1, true));
    } else if (c == '!') {
      cursor.emit(TokenKind.TYPE, plainEnd(cursor, at + 1, true));
    } else if ("[]{},:".indexOf(c) >= 0) {
      cursor.emit(TokenKind.PLAIN);
    } else {
      int end = plainEnd(cursor, at, false);
      String text = cursor.text().substring(at, Math.max(at + 1, end)).strip();
      cursor.emit(kind(cursor, text, end), Math.max(at + 1, end));
    }
  }

  private static TokenKind kind(CodeCursor cursor, String text, int end) {
    if (isColon(cursor, end)) {
      return TokenKind.ATTRIBUTE;
    }
    if (CONSTANTS.contains(text.toLowerCase(Locale.ROOT))) {
      return TokenKind.CONSTANT;
    }
    boolean number =
        !text.isEmpty()
            && text.chars().allMatch(c -> "0123456789+-.eE_:xTZ".indexOf(c) >= 0)
            && text.chars().anyMatch(c -> CodeCursor.isDigit((char) c));
    return number ? TokenKind.NUMBER : TokenKind.STRING;
  }

  private static boolean isColon(CodeCursor cursor, int at) {
    return cursor.charAt(at) == ':' && cursor.charAt(at + 1) <= ' ';
  }

  /**
   * Returns the end of a plain scalar or of a word; it stops before a comment and a key's colon.
   */
  private static int plainEnd(CodeCursor cursor, int from, boolean word) {
    int i = from;
    int end = from;
    while (i < cursor.limit()) {
      char c = cursor.charAt(i);
      boolean blank = c == ' ' || c == '\t';
      if (c == '\n'
          || c == '\r'
          || (blank && (word || cursor.charAt(i + 1) == '#'))
          || isColon(cursor, i)
          || ("[]{}".indexOf(c) >= 0 || (c == ',' && cursor.charAt(i + 1) <= ' '))) {
        break;
      }
      i++;
      end = blank ? end : i;
    }
    return end;
  }

  private static int closing(CodeCursor cursor) {
    char quote = cursor.peek();
    int i = cursor.at() + 1;
    while (cursor.charAt(i) != quote && cursor.charAt(i) >= ' ') {
      i += quote == '"' && cursor.charAt(i) == '\\' && cursor.charAt(i + 1) >= ' ' ? 2 : 1;
    }
    return cursor.charAt(i) == quote ? i + 1 : i;
  }

  private static void quoted(CodeCursor cursor, char quote) {
    cursor.emitQuoted(TokenKind.STRING, quote == '"');
  }

  /** Emits a block scalar with its header; lines belong to it that are indented deeper. */
  private static boolean blockScalar(CodeCursor cursor, int lineStart) {
    int i = cursor.at() + 1;
    while (i < cursor.at() + 3 && "+-123456789".indexOf(cursor.charAt(i)) >= 0) {
      i++;
    }
    int header = i;
    i = cursor.skipBlanks(i);
    boolean comment = cursor.charAt(i) == '#';
    if (!comment && cursor.charAt(i) != '\n' && i < cursor.limit()) {
      return false;
    }
    int indent = cursor.skipBlanks(lineStart) - lineStart;
    cursor.emit(TokenKind.OPERATOR, header);
    cursor.emitBlanks();
    cursor.emitLine(comment ? TokenKind.COMMENT : TokenKind.PLAIN);
    while (!cursor.done()) {
      int start = cursor.at();
      int text = cursor.skipBlanks(start);
      boolean blank = cursor.charAt(text) == '\n' || text >= cursor.limit();
      if (!blank && text - start <= indent) {
        return true;
      }
      cursor.emit(TokenKind.PLAIN, text);
      cursor.emitLine(TokenKind.STRING);
    }
    return true;
  }
}
