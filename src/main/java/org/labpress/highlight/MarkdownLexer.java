package org.labpress.highlight;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Markdown line by line; code in fences is split in its own language. */
final class MarkdownLexer implements Lexer {
  @Override
  public void lex(CodeCursor cursor) {
    if (cursor.looksAt("---\n")) {
      frontMatter(cursor);
    }
    while (!cursor.done()) {
      line(cursor);
    }
  }

  private static void frontMatter(CodeCursor cursor) {
    int close = cursor.find("\n---", cursor.at() + 3);
    if (close < cursor.limit()) {
      embed(cursor, "yaml", cursor.lineEnd(close + 1));
    }
  }

  private static void embed(CodeCursor cursor, String language, int end) {
    Optional<Lexer> lexer = Languages.lexer(language);
    if (lexer.isPresent() && !(lexer.get() instanceof MarkdownLexer)) {
      cursor.embed(lexer.get(), end);
    } else {
      cursor.emit(TokenKind.STRING, end);
    }
  }

  private static void line(CodeCursor cursor) {
    cursor.emitBlanks();
    while (cursor.peek() == '>' && !cursor.done()) {
      cursor.emit(TokenKind.OPERATOR);
      cursor.emitBlanks();
    }
    char c = cursor.peek();
    int at = cursor.at();
    if (cursor.looksAt("```") || cursor.looksAt("~~~")) {
      fence(cursor, c);
    } else if (c == '#' && hashes(cursor) > 0) {
      cursor.emitLine(TokenKind.HEADING);
    } else if (cursor.looksAt(":::")) {
      div(cursor);
    } else {
      if ("-*+".indexOf(c) >= 0 && cursor.charAt(at + 1) == ' ') {
        cursor.emit(TokenKind.OPERATOR);
        task(cursor);
      } else if (CodeCursor.isDigit(c)) {
        int end = cursor.wordEnd(at);
        boolean item = ".)".indexOf(cursor.charAt(end)) >= 0 && cursor.charAt(end + 1) == ' ';
        cursor.emit(item ? TokenKind.OPERATOR : TokenKind.PLAIN, item ? end + 1 : end);
      } else if (c == ':' && cursor.charAt(at + 1) == ' ') {
        cursor.emit(TokenKind.OPERATOR);
      }
      inlines(cursor, cursor.lineEnd(cursor.at()));
      cursor.emit(TokenKind.PLAIN);
    }
  }

  private static void task(CodeCursor cursor) {
    cursor.emitBlanks();
    int at = cursor.at();
    if (cursor.peek() == '['
        && cursor.charAt(at + 2) == ']'
        && " xX".indexOf(cursor.charAt(at + 1)) >= 0) {
      cursor.emit(TokenKind.OPERATOR, at + 3);
    }
  }

  private static int hashes(CodeCursor cursor) {
    int i = cursor.at();
    while (cursor.charAt(i) == '#') {
      i++;
    }
    int count = i - cursor.at();
    return count <= 6 && cursor.charAt(i) <= ' ' ? count : 0;
  }

  private static void div(CodeCursor cursor) {
    int end = cursor.at();
    while (cursor.charAt(end) == ':') {
      end++;
    }
    cursor.emit(TokenKind.OPERATOR, end);
    cursor.emitLine(TokenKind.ATTRIBUTE);
  }

  private static void fence(CodeCursor cursor, char mark) {
    int end = cursor.at();
    while (cursor.charAt(end) == mark) {
      end++;
    }
    String close = String.valueOf(mark).repeat(Math.min(end - cursor.at(), 100));
    cursor.emit(TokenKind.OPERATOR, end);
    String info = cursor.text().substring(end, cursor.lineEnd(end)).strip();
    String language = info.replaceFirst("^\\{[.=]?", "").split("[\\s{},]", 2)[0];
    cursor.emitLine(TokenKind.ATTRIBUTE);
    int start = cursor.at();
    int line = start;
    while (line < cursor.limit()) {
      int text = cursor.skipBlanks(line);
      if (cursor.looksAt(text, close) && onlyMarks(cursor, text, mark)) {
        break;
      }
      line = cursor.lineEnd(line) + 1;
    }
    if (Languages.lexer(language.toLowerCase(Locale.ROOT)).isPresent()) {
      embed(cursor, language, line);
    } else {
      cursor.emit(TokenKind.STRING, line);
    }
    cursor.emitBlanks();
    cursor.emitLine(TokenKind.OPERATOR);
  }

  private static boolean onlyMarks(CodeCursor cursor, int from, char mark) {
    int i = from;
    while (cursor.charAt(i) == mark) {
      i++;
    }
    return cursor.charAt(cursor.skipBlanks(i)) <= ' ';
  }

  private static void inlines(CodeCursor cursor, int end) {
    Spans spans = new Spans(cursor, end);
    while (cursor.at() < end) {
      char c = cursor.peek();
      int at = cursor.at();
      boolean wordBefore = at > 0 && CodeCursor.isWordPart(cursor.text().charAt(at - 1));
      if (c == '\\') {
        cursor.emit(TokenKind.ESCAPE, Math.min(end, at + 2));
      } else if (c == '`') {
        spans.emit(marks(cursor, c), TokenKind.STRING);
      } else if (c == '*' || (c == '_' && !wordBefore) || cursor.looksAt("~~")) {
        cursor.emit(TokenKind.OPERATOR, at + marks(cursor, c).length());
      } else if (c == '$') {
        spans.emit(marks(cursor, c), TokenKind.NUMBER);
      } else if (cursor.looksAt("<!--")) {
        cursor.emit(TokenKind.COMMENT, cursor.find("-->", at) + 3);
        return;
      } else if (c == '<') {
        spans.emit(">", TokenKind.TYPE);
      } else if (c == '{') {
        spans.emit("}", TokenKind.ATTRIBUTE);
      } else if (cursor.looksAt("](")) {
        cursor.emit(TokenKind.OPERATOR);
        spans.emit(")", TokenKind.STRING);
      } else if ("![]".indexOf(c) >= 0) {
        cursor.emit(c == '!' ? TokenKind.PLAIN : TokenKind.OPERATOR);
      } else if (c == '@' && !wordBefore && CodeCursor.isWordStart(cursor.charAt(at + 1))) {
        cursor.emit(TokenKind.VARIABLE, keyEnd(cursor, at + 1));
      } else {
        cursor.emit(TokenKind.PLAIN);
      }
    }
  }

  private static int keyEnd(CodeCursor cursor, int from) {
    int i = from;
    while (CodeCursor.isWordPart(cursor.charAt(i))
        || (":.-".indexOf(cursor.charAt(i)) >= 0 && CodeCursor.isWordPart(cursor.charAt(i + 1)))) {
      i++;
    }
    return i;
  }

  private static String marks(CodeCursor cursor, char mark) {
    int i = cursor.at();
    while (cursor.charAt(i) == mark && i < cursor.at() + 10) {
      i++;
    }
    return cursor.text().substring(cursor.at(), i);
  }

  /** Finds the ends of spans on a line; a mark that was not found is not looked for again. */
  private static final class Spans {
    private final CodeCursor cursor;
    private final int end;
    private final Set<String> absent = new HashSet<>();

    Spans(CodeCursor cursor, int end) {
      this.cursor = cursor;
      this.end = end;
    }

    /** Emits what lies between the cursor and a closing mark, or else the opening alone. */
    void emit(String close, TokenKind kind) {
      boolean bracket = ")}>".contains(close);
      int open = bracket ? 1 : close.length();
      for (int i = cursor.at() + open; !absent.contains(close) && i < end; i++) {
        if (cursor.looksAt(i, close)) {
          cursor.emit(kind, i + close.length());
          return;
        }
      }
      absent.add(close);
      cursor.emit(TokenKind.PLAIN, cursor.at() + open);
    }
  }
}
