package org.labpress.table;

import org.labpress.source.SourceFile;

/**
 * What stands before the header of a CSV file, and what separates its fields.
 *
 * <p>Lines that start with {@code #} before the header are comments, as programs write them who put
 * their settings at the head of a file. But if the line after the last of them holds only numbers
 * and the comment has as many fields, the comment is the header, as NumPy's {@code savetxt} writes
 * it.
 *
 * <p>The separator is a tab in a file called {@code .tsv}. Otherwise it is the comma, unless the
 * header has none outside quotes, brackets and parentheses; then it is the tab, or else the
 * semicolon, that the header has. In a file separated by semicolons a comma in a number is a
 * decimal comma.
 *
 * @param header offset at which the header starts; the length of the text if there is none
 */
record Preamble(int header, char separator) {

  static Preamble of(SourceFile file) {
    String text = file.text();
    int at = skipBlankLines(text, file.contentStart());
    int lastComment = -1;
    while (at < text.length() && text.charAt(at) == '#') {
      lastComment = at;
      at = skipBlankLines(text, lineEnd(text, at));
    }
    if (lastComment >= 0) {
      int name = lastComment + 1;
      char separator = separator(file, name);
      if (isHeaderOf(text, name, at, separator)) {
        return new Preamble(name, separator);
      }
    }
    return new Preamble(at, separator(file, at));
  }

  private static boolean isHeaderOf(String text, int comment, int row, char separator) {
    CellScanner.Scanned names = CellScanner.scan(text, separator, comment);
    CellScanner.Scanned values = CellScanner.scan(text, separator, row);
    return row < text.length()
        && names.problem().isEmpty()
        && names.cells().size() == values.cells().size()
        && names.cells().stream().noneMatch(cell -> isNumber(cell, text))
        && values.cells().stream().allMatch(cell -> isNumber(cell, text));
  }

  private static boolean isNumber(CellScanner.Cell cell, String text) {
    return NumberText.parse(cell.decode(text)).isPresent();
  }

  private static char separator(SourceFile file, int header) {
    if (file.path().endsWith(".tsv")) {
      return '\t';
    }
    String text = file.text();
    int tabs = 0;
    int semicolons = 0;
    int depth = 0;
    boolean quoted = false;
    for (int i = header; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!quoted) {
        switch (c) {
          case '(', '[' -> depth++;
          case ')', ']' -> depth--;
          case ',' -> {
            if (depth <= 0) {
              return ',';
            }
          }
          case '\t' -> tabs++;
          case ';' -> semicolons++;
          default -> {}
        }
      }
    }
    if (tabs > 0) {
      return '\t';
    }
    return semicolons > 0 ? ';' : ',';
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /** Returns the start of the first line, from here on, that is not blank. */
  private static int skipBlankLines(String text, int from) {
    int lineStart = from;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lineStart = i + 1;
      } else if (c != ' ') {
        return lineStart;
      }
    }
    return text.length();
  }
}
