package org.labpress.highlight;

/** Differences between files, unified or in context. */
final class DiffLexer implements Lexer {
  private static final String[] HEADERS = {
    "diff ",
    "index ",
    "+++ ",
    "--- ",
    "*** ",
    "Index: ",
    "=== ",
    "new file",
    "deleted file",
    "rename ",
    "similarity ",
    "commit ",
    "From ",
    "Only in "
  };

  @Override
  public void lex(CodeCursor cursor) {
    while (!cursor.done()) {
      cursor.emitLine(kind(cursor));
    }
  }

  private static TokenKind kind(CodeCursor cursor) {
    for (String header : HEADERS) {
      if (cursor.looksAt(header)) {
        return TokenKind.HEADING;
      }
    }
    return switch (cursor.peek()) {
      case '+', '>' -> TokenKind.INSERTED;
      case '-', '<' -> TokenKind.DELETED;
      case '@' -> TokenKind.ATTRIBUTE;
      case '!' -> TokenKind.KEYWORD;
      default -> TokenKind.PLAIN;
    };
  }
}
