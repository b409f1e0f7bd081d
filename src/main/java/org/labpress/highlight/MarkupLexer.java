package org.labpress.highlight;

import java.util.Locale;
import java.util.Set;

/** XML and HTML; scripts and style sheets in HTML are split in their own language. */
final class MarkupLexer implements Lexer {
  private static final Set<String> FOREIGN = Set.of("script", "style");
  private static final int LONGEST_ENTITY = 32;

  private final boolean html;

  private MarkupLexer(boolean html) {
    this.html = html;
  }

  static Lexer html() {
    return new MarkupLexer(true);
  }

  static Lexer xml() {
    return new MarkupLexer(false);
  }

  @Override
  public void lex(CodeCursor cursor) {
    while (!cursor.done()) {
      char c = cursor.peek();
      char next = cursor.charAt(cursor.at() + 1);
      if (cursor.looksAt("<!--")) {
        cursor.emit(TokenKind.COMMENT, cursor.find("-->", cursor.at() + 4) + 3);
      } else if (cursor.looksAt("<![CDATA[")) {
        cursor.emit(TokenKind.STRING, cursor.find("]]>", cursor.at()) + 3);
      } else if (cursor.looksAt("<?")) {
        cursor.emit(TokenKind.ATTRIBUTE, cursor.find("?>", cursor.at()) + 2);
      } else if (cursor.looksAt("<!")) {
        cursor.emit(TokenKind.ATTRIBUTE, cursor.find(">", cursor.at()) + 1);
      } else if (c == '<' && (CodeCursor.isWordStart(next) || next == '/')) {
        tag(cursor);
      } else if (c == '&') {
        entity(cursor);
      } else {
        cursor.emit(TokenKind.PLAIN);
      }
    }
  }

  /** Emits a character reference, or the ampersand that is none. */
  static void entity(CodeCursor cursor) {
    int i = cursor.at() + 1;
    while (i < cursor.at() + LONGEST_ENTITY
        && (CodeCursor.isWordPart(cursor.charAt(i)) || cursor.charAt(i) == '#')) {
      i++;
    }
    boolean entity = cursor.charAt(i) == ';' && i > cursor.at() + 1;
    cursor.emit(entity ? TokenKind.ESCAPE : TokenKind.PLAIN, entity ? i + 1 : cursor.at() + 1);
  }

  private void tag(CodeCursor cursor) {
    boolean closing = cursor.charAt(cursor.at() + 1) == '/';
    cursor.emit(TokenKind.OPERATOR, cursor.at() + (closing ? 2 : 1));
    int start = cursor.at();
    cursor.emit(TokenKind.TYPE, nameEnd(cursor, start));
    String name = cursor.text().substring(start, cursor.at()).toLowerCase(Locale.ROOT);
    boolean open = attributes(cursor);
    if (html && open && !closing && FOREIGN.contains(name)) {
      int end = cursor.find("</" + name, cursor.at());
      Languages.lexer(name.equals("script") ? "javascript" : "css")
          .ifPresent(lexer -> cursor.embed(lexer, end));
    }
  }

  /** Emits what is left of a tag; returns whether it can have content. */
  private static boolean attributes(CodeCursor cursor) {
    while (!cursor.done()) {
      char c = cursor.peek();
      if (c == '<') {
        return false;
      }
      if (cursor.looksAt("/>") || c == '>') {
        cursor.emit(TokenKind.OPERATOR, cursor.at() + (c == '>' ? 1 : 2));
        return c == '>';
      }
      if (c == '"' || c == '\'') {
        cursor.emit(TokenKind.STRING, cursor.find(String.valueOf(c), cursor.at() + 1) + 1);
      } else if (c == '=') {
        cursor.emit(TokenKind.OPERATOR);
        int end = cursor.at();
        while (cursor.charAt(end) > ' ' && "\"'<>".indexOf(cursor.charAt(end)) < 0) {
          end++;
        }
        cursor.emit(TokenKind.STRING, end);
      } else if (c > ' ' && c != '/') {
        int end = nameEnd(cursor, cursor.at());
        cursor.emit(
            end > cursor.at() ? TokenKind.ATTRIBUTE : TokenKind.PLAIN,
            Math.max(end, cursor.at() + 1));
      } else {
        cursor.emit(TokenKind.PLAIN);
      }
    }
    return false;
  }

  private static int nameEnd(CodeCursor cursor, int from) {
    int i = from;
    while (cursor.charAt(i) > ' ' && "=\"'<>/".indexOf(cursor.charAt(i)) < 0) {
      i++;
    }
    return i;
  }
}
