package org.labpress.highlight;

import java.util.ArrayList;
import java.util.List;

/** A place in code, and the tokens before it. Looking never leaves the text: beyond it lies NUL. */
final class CodeCursor {
  private final String text;
  private final int limit;
  private final List<Token> tokens;
  private int at;

  CodeCursor(String text) {
    this(text, 0, text.length(), new ArrayList<>());
  }

  private CodeCursor(String text, int start, int limit, List<Token> tokens) {
    this.text = text;
    this.at = start;
    this.limit = limit;
    this.tokens = tokens;
  }

  String text() {
    return text;
  }

  int at() {
    return at;
  }

  /** Returns where this part of the code ends. */
  int limit() {
    return limit;
  }

  boolean done() {
    return at >= limit;
  }

  char peek() {
    return charAt(at);
  }

  char charAt(int offset) {
    return offset >= 0 && offset < limit ? text.charAt(offset) : '\0';
  }

  boolean looksAt(String expected) {
    return looksAt(at, expected);
  }

  boolean looksAt(int offset, String expected) {
    return offset + expected.length() <= limit && text.startsWith(expected, offset);
  }

  /** Returns where the line of an offset ends: at its line feed or at the end of the code. */
  int lineEnd(int offset) {
    int i = offset;
    while (i < limit && text.charAt(i) != '\n') {
      i++;
    }
    return i;
  }

  /** Returns where a text begins at or after an offset, or the end of this part of the code. */
  int find(String wanted, int from) {
    int last = limit - wanted.length();
    for (int i = from; i <= last; i++) {
      if (text.charAt(i) == wanted.charAt(0) && text.startsWith(wanted, i)) {
        return i;
      }
    }
    return limit;
  }

  /** Returns the first offset, from the given one, that holds neither a space nor a tab. */
  int skipBlanks(int offset) {
    int i = offset;
    while (i < limit && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /** Returns whether only spaces and tabs stand before the offset on its line. */
  boolean startsLine(int offset) {
    int i = offset;
    while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
      i--;
    }
    return i == 0 || text.charAt(i - 1) == '\n';
  }

  /** Returns the end of the word of letters, digits and underscores that begins at an offset. */
  int wordEnd(int offset) {
    int i = offset;
    while (i < limit && isWordPart(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isWordStart(char c) {
    return c == '_' || (c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c) || (c >= 128 && Character.isUnicodeIdentifierPart(c));
  }

  /**
   * Makes what lies between the cursor and an offset a token, and moves there. Does nothing if that
   * is nothing. A pair of surrogates is never cut.
   */
  void emit(TokenKind kind, int end) {
    int to = Math.min(end, limit);
    if (to <= at) {
      return;
    }
    if (Character.isHighSurrogate(text.charAt(to - 1)) && Character.isLowSurrogate(charAt(to))) {
      to++;
    }
    int last = tokens.size() - 1;
    if (last >= 0 && tokens.get(last).kind() == kind && tokens.get(last).end() == at) {
      tokens.set(last, new Token(kind, tokens.get(last).start(), to));
    } else {
      tokens.add(new Token(kind, at, to));
    }
    at = to;
  }

  /** Emits a line and its line feed. */
  void emitLine(TokenKind kind) {
    emit(kind, lineEnd(at));
    emit(TokenKind.PLAIN, at + 1);
  }

  /** Emits what is left of spaces and tabs before the next character. */
  void emitBlanks() {
    emit(TokenKind.PLAIN, skipBlanks(at));
  }

  /** Emits one character. */
  void emit(TokenKind kind) {
    emit(kind, at + 1);
  }

  /**
   * Emits a string that begins at the cursor and ends at the same quote or with its line.
   *
   * @param escapes whether a backslash keeps the next character from closing it
   */
  void emitQuoted(TokenKind kind, boolean escapes) {
    char quote = peek();
    int i = at + 1;
    while (i < limit && text.charAt(i) != quote && text.charAt(i) != '\n') {
      if (escapes && text.charAt(i) == '\\' && charAt(i + 1) != '\n') {
        emit(kind, i);
        emit(TokenKind.ESCAPE, Escapes.end(this, i));
        i = at;
      } else {
        i++;
      }
    }
    emit(kind, charAt(i) == quote ? i + 1 : i);
  }

  /** Lets another language split the code up to an offset. */
  void embed(Lexer lexer, int end) {
    CodeCursor part = new CodeCursor(text, at, Math.min(end, limit), tokens);
    lexer.lex(part);
    part.emit(TokenKind.PLAIN, part.limit);
    at = Math.max(at, part.at);
  }

  List<Token> tokens() {
    return List.copyOf(tokens);
  }
}
