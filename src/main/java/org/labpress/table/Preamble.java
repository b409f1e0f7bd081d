package org.labpress.table;

import java.util.Locale;
import org.labpress.source.SourceFile;

/**
 * What stands before the header of a CSV file, and what separates its fields.
 *
 * <p>Lines that start with {@code #} before the header are comments, as programs write them who put
 * their settings at the head of a file. But if the line after the last of them holds only numbers
 * and the comment has as many fields, the comment is the header, as NumPy's {@code savetxt} writes
 * it.
 *
 * <p>The separator is what is stated, or a tab in a file called {@code .tsv}. Otherwise it is the
 * first of comma, tab, semicolon and bar that divides the header and each of the first rows into as
 * many cells; and if none does, the first that the header has outside quotes and brackets.
 *
 * @param header offset at which the header starts; the length of the text if there is none
 */
record Preamble(int header, char separator) {

  private static final char[] SEPARATORS = {',', '\t', ';', '|'};

  /** So many rows, and so many characters, tell the separator. */
  private static final int SAMPLED_ROWS = 20;

  private static final int SAMPLED = 1 << 16;

  static Preamble of(SourceFile file, Dialect dialect) {
    String text = file.text();
    int at = skipBlankLines(text, file.contentStart());
    int lastComment = -1;
    while (at < text.length() && text.charAt(at) == '#') {
      lastComment = at;
      at = skipBlankLines(text, lineEnd(text, at));
    }
    if (lastComment >= 0) {
      int name = lastComment + 1;
      char separator = separator(file, name, dialect);
      if (isHeaderOf(text, name, at, separator)) {
        return new Preamble(name, separator);
      }
    }
    return new Preamble(at, separator(file, at, dialect));
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

  private static char separator(SourceFile file, int header, Dialect dialect) {
    if (dialect.separator().isPresent()) {
      return dialect.separator().get();
    }
    String name = file.path().toLowerCase(Locale.ROOT);
    if (name.endsWith(".tsv") || name.endsWith(".tab")) {
      return '\t';
    }
    String sample = file.text().substring(header, Math.min(file.text().length(), header + SAMPLED));
    for (char separator : SEPARATORS) {
      if (divides(separator, sample)) {
        return separator;
      }
    }
    return firstOutsideBrackets(sample);
  }

  /** Returns whether the header and each of some rows have the same number of cells, above one. */
  private static boolean divides(char separator, String sample) {
    RowScanner scanner = new RowScanner(sample, separator);
    scanner.scan(0);
    int cells = scanner.count();
    if (cells < 2 || !scanner.isSound()) {
      return false;
    }
    int at = scanner.end();
    int rows = 0;
    while (at < sample.length() && rows < SAMPLED_ROWS) {
      if (sample.charAt(at) == '\n' || sample.charAt(at) == '\r') {
        at++;
        continue;
      }
      scanner.scan(at);
      at = scanner.end();
      boolean whole = at < sample.length() || sample.length() < SAMPLED;
      if (whole && scanner.isSound() && scanner.count() != cells) {
        return false;
      }
      rows++;
    }
    return rows > 0;
  }

  private static char firstOutsideBrackets(String sample) {
    boolean[] found = new boolean['|' + 1];
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!quoted && (c == '(' || c == '[')) {
        depth++;
      } else if (!quoted && (c == ')' || c == ']')) {
        depth--;
      } else if (!quoted && c < found.length) {
        found[c] |= c != ',' || depth <= 0;
      }
    }
    for (char separator : SEPARATORS) {
      if (found[separator]) {
        return separator;
      }
    }
    return ',';
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
