package org.labpress.highlight;

import java.util.Set;

/** Sections of keys and values: TOML, and the many kinds of INI files. */
final class IniLexer implements Lexer {
  private static final Set<String> CONSTANTS = Set.of("true", "false", "inf", "nan");

  private final boolean toml;

  private IniLexer(boolean toml) {
    this.toml = toml;
  }

  static Lexer toml() {
    return new IniLexer(true);
  }

  static Lexer ini() {
    return new IniLexer(false);
  }

  @Override
  public void lex(CodeCursor cursor) {
    int brackets = 0;
    boolean fresh = true;
    while (!cursor.done()) {
      char c = cursor.peek();
      boolean lineStart = brackets == 0 && fresh;
      fresh = c == '\n' || (fresh && (c == ' ' || c == '\t'));
      if (c == '#' || (!toml && c == ';' && lineStart)) {
        cursor.emit(TokenKind.COMMENT, cursor.lineEnd(cursor.at()));
      } else if (lineStart && c == '[') {
        section(cursor);
      } else if (!toml && lineStart && c > ' ') {
        pair(cursor);
      } else if (c == '"' || c == '\'') {
        string(cursor, c);
      } else if (CodeCursor.isWordPart(c) || "+-".indexOf(c) >= 0) {
        word(cursor);
      } else {
        brackets = Math.max(0, brackets + (c == '[' ? 1 : c == ']' ? -1 : 0));
        cursor.emit(c == '=' ? TokenKind.OPERATOR : TokenKind.PLAIN);
      }
    }
  }

  private static void section(CodeCursor cursor) {
    int i = cursor.at();
    while (cursor.charAt(i) >= ' ' && cursor.charAt(i) != ']') {
      i++;
    }
    while (cursor.charAt(i) == ']') {
      i++;
    }
    cursor.emit(TokenKind.TYPE, i);
  }

  private static void pair(CodeCursor cursor) {
    int start = cursor.at();
    int i = start;
    while (cursor.charAt(i) >= ' ' && "=:".indexOf(cursor.charAt(i)) < 0) {
      i++;
    }
    if (cursor.charAt(i) < ' ') {
      cursor.emit(TokenKind.ATTRIBUTE, i);
      return;
    }
    int end = i;
    while (end > start && cursor.charAt(end - 1) == ' ') {
      end--;
    }
    cursor.emit(TokenKind.ATTRIBUTE, end);
    cursor.emit(TokenKind.PLAIN, i);
    cursor.emit(TokenKind.OPERATOR);
    cursor.emitBlanks();
    int text = cursor.at();
    while (cursor.charAt(text) >= ' ' || cursor.charAt(text) == '\t') {
      boolean comment = "#;".indexOf(cursor.charAt(text)) >= 0 && cursor.charAt(text - 1) == ' ';
      if (comment) {
        break;
      }
      text++;
    }
    cursor.emit(valueKind(cursor.text().substring(cursor.at(), text).strip()), text);
    if (cursor.charAt(text) > ' ') {
      cursor.emit(TokenKind.COMMENT, cursor.lineEnd(text));
    }
  }

  private static TokenKind valueKind(String value) {
    if (CONSTANTS.contains(value)) {
      return TokenKind.CONSTANT;
    }
    boolean number =
        !value.isEmpty() && value.chars().allMatch(c -> "+-.0123456789".indexOf(c) >= 0);
    return number ? TokenKind.NUMBER : TokenKind.STRING;
  }

  private static void string(CodeCursor cursor, char quote) {
    String three = String.valueOf(quote).repeat(3);
    if (cursor.looksAt(three)) {
      cursor.emit(TokenKind.STRING, cursor.find(three, cursor.at() + 3) + 3);
      return;
    }
    int i = cursor.at() + 1;
    while (cursor.charAt(i) >= ' ' && cursor.charAt(i) != quote) {
      i += cursor.charAt(i) == '\\' && quote == '"' && cursor.charAt(i + 1) >= ' ' ? 2 : 1;
    }
    if (cursor.charAt(i) == quote && isKey(cursor, i + 1)) {
      cursor.emit(TokenKind.ATTRIBUTE, i + 1);
    } else {
      cursor.emitQuoted(TokenKind.STRING, quote == '"');
    }
  }

  private static boolean isKey(CodeCursor cursor, int end) {
    char next = cursor.charAt(cursor.skipBlanks(end));
    return next == '=' || (next == '.' && cursor.charAt(end) == '.');
  }

  private static void word(CodeCursor cursor) {
    int i = cursor.at() + 1;
    while (CodeCursor.isWordPart(cursor.charAt(i)) || ".:+-".indexOf(cursor.charAt(i)) >= 0) {
      i++;
    }
    String word = cursor.text().substring(cursor.at(), i);
    char first = word.charAt(0);
    boolean number = CodeCursor.isDigit(first) || "+-".indexOf(first) >= 0;
    TokenKind kind = number ? TokenKind.NUMBER : TokenKind.PLAIN;
    if (isKey(cursor, i)) {
      kind = TokenKind.ATTRIBUTE;
    } else if (CONSTANTS.contains(word)) {
      kind = TokenKind.CONSTANT;
    }
    cursor.emit(kind, i);
  }
}
