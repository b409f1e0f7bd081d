package org.labpress.highlight;

/** Strings over several lines that end where their own mark stands. */
final class HereDocuments {
  private HereDocuments() {}

  /**
   * Ruby's string that begins on the line after its mark and ends at a line with the mark alone:
   * {@code <<~EOS}. What stands behind the mark on its line is code.
   *
   * @param language of the code
   */
  static Grammar.Rule ruby(String language) {
    return (cursor, before) -> {
      int at = cursor.at();
      if (!cursor.looksAt("<<")) {
        return false;
      }
      boolean indented = "~-".indexOf(cursor.charAt(at + 2)) >= 0;
      int name = indented ? at + 3 : at + 2;
      char quote = cursor.charAt(name);
      boolean quoted = quote == '"' || quote == '\'' || quote == '`';
      name += quoted ? 1 : 0;
      int end = cursor.wordEnd(name);
      int line = cursor.lineEnd(at);
      boolean mark = end > name && (indented || Character.isUpperCase(cursor.charAt(name)));
      if (!mark || (quoted && cursor.charAt(end) != quote) || line >= cursor.limit()) {
        return false;
      }
      String closing = cursor.text().substring(name, end);
      cursor.emit(TokenKind.STRING, quoted ? end + 1 : end);
      Languages.lexer(language).ifPresent(lexer -> cursor.embed(lexer, line));
      cursor.emit(TokenKind.PLAIN, line + 1);
      cursor.emit(TokenKind.STRING, bodyEnd(cursor, closing, line + 1));
      return true;
    };
  }

  /** Returns where the line with the mark ends; the end of the code if there is none. */
  private static int bodyEnd(CodeCursor cursor, String closing, int from) {
    int start = from;
    while (start < cursor.limit()) {
      int end = cursor.lineEnd(start);
      int text = cursor.skipBlanks(start);
      if (end - text == closing.length() && cursor.looksAt(text, closing)) {
        return end;
      }
      start = end + 1;
    }
    return cursor.limit();
  }

  /** PostgreSQL's string between two equal marks: {@code $$…$$}, {@code $body$…$body$}. */
  static Grammar.Rule dollarQuoted() {
    return (cursor, before) -> {
      int at = cursor.at();
      int name = cursor.charAt(at) == '$' ? cursor.wordEnd(at + 1) : at;
      boolean digit = Character.isDigit(cursor.charAt(at + 1));
      if (name == at || digit || cursor.charAt(name) != '$') {
        return false;
      }
      String mark = cursor.text().substring(at, name + 1);
      cursor.emit(TokenKind.STRING, cursor.find(mark, name + 1) + mark.length());
      return true;
    };
  }
}
