package org.labpress.table;

import java.util.List;
import java.util.function.Consumer;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/** The data rows of a CSV file. A file too large to be held comes in parts, one after the other. */
final class CsvRecords {
  /** Limits of hostile-input surface 4: what is longer is no table. */
  static final int LONGEST_CELL = 1 << 20;

  static final int LONGEST_ROW = 16 << 20;

  /** After so many rows of one fault the rest is only counted. */
  private static final int REPORTED = 20;

  private final char separator;
  private final List<String> header;
  private final RowSink rows;
  private final Consumer<Diagnostic> problems;
  private int ragged;
  private int stray;
  private boolean ended;
  private char[] buffer = {};
  private int lineFeeds;

  /**
   * @param problems takes {@code csv/ragged-row}, {@code csv/open-quote}, {@code csv/stray-quote}
   *     and {@code csv/too-large}
   */
  CsvRecords(char separator, List<String> header, RowSink rows, Consumer<Diagnostic> problems) {
    this.separator = separator;
    this.header = List.copyOf(header);
    this.rows = rows;
    this.problems = problems;
  }

  /** Takes the rows that have as many cells as the header. */
  @FunctionalInterface
  interface RowSink {
    /**
     * Takes one row.
     *
     * @param start offset of the row in its text
     * @param cells holds the cells of this row
     */
    void row(int start, RowScanner cells);
  }

  /**
   * Reads the rows of a text from an offset on.
   *
   * @param last whether the file ends with the text
   * @return where the first row starts that the text does not hold whole; its length if there is
   *     none
   */
  int read(SourceFile file, int start, boolean last) {
    int length = file.text().length();
    if (buffer.length < length) {
      buffer = new char[length];
    }
    char[] text = buffer;
    file.text().getChars(0, length, text, 0);
    RowScanner scanner = new RowScanner(text, length, separator);
    int at = start;
    while (at < length && !ended) {
      if (isLineEnd(text[at])) {
        lineFeeds += text[at] == '\n' ? 1 : 0;
        at++;
        continue;
      }
      scanner.scan(at);
      if (scanner.end() == length && !last) {
        return at;
      }
      lineFeeds += scanner.lineFeeds();
      row(file, at, scanner);
      at = scanner.end();
    }
    return length;
  }

  /** Returns how many line feeds were read since the header. */
  int lineFeeds() {
    return lineFeeds;
  }

  /** Returns whether the rest of the file was given up. */
  boolean hasEnded() {
    return ended;
  }

  private void row(SourceFile file, int start, RowScanner cells) {
    if (isTooLong(start, cells)) {
      tooLarge(file, start);
    } else if (!cells.isSound()) {
      unsound(file, cells);
    } else if (cells.count() == header.size()) {
      rows.row(start, cells);
    } else if (isBlank(cells, 0) && header.size() > 1) {
      return; // a line of spaces or separators holds no row
    } else if (cells.count() > header.size() && isBlank(cells, header.size())) {
      rows.row(start, cells);
    } else if (++ragged <= REPORTED) {
      problems.accept(raggedRow(file, start, cells));
    }
  }

  /** Returns whether nothing stands in a row from a cell on. */
  private static boolean isBlank(RowScanner cells, int first) {
    for (int cell = first; cell < cells.count(); cell++) {
      for (int i = cells.start(cell); i < cells.end(cell); i++) {
        if (!Character.isWhitespace(cells.text()[i])) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isTooLong(int start, RowScanner cells) {
    int length = cells.end() - start;
    if (length <= LONGEST_CELL || !cells.isSound()) {
      return false;
    }
    for (int i = 0; i < cells.count(); i++) {
      if (cells.end(i) - cells.start(i) > LONGEST_CELL) {
        return true;
      }
    }
    return length > LONGEST_ROW;
  }

  private void unsound(SourceFile file, RowScanner cells) {
    CellScanner.Problem problem = cells.problem().orElseThrow();
    switch (problem.fault()) {
      case OPEN_QUOTE -> {
        problems.accept(openQuote(file, problem.offset()));
        ended = true;
      }
      case TEXT_AFTER_QUOTE -> {
        if (++stray <= REPORTED) {
          problems.accept(strayQuote(file, problem.offset(), cells.end()));
        }
      }
    }
  }

  /** Gives up at a row that is too long. */
  void tooLarge(SourceFile file, int start) {
    problems.accept(
        Diagnostic.error(
                "csv/too-large",
                file.span(start, start),
                "row is longer than %d characters, or a cell than %d"
                    .formatted(LONGEST_ROW, LONGEST_CELL))
            .withHint("look for a quote that is not closed; this row and the rest are left out"));
    ended = true;
  }

  /** Says how many faults were not shown. */
  void finish(SourceFile first) {
    if (ragged > REPORTED) {
      problems.accept(
          more(first, "csv/ragged-row", ragged, "another number of fields than the header"));
    }
    if (stray > REPORTED) {
      problems.accept(more(first, "csv/stray-quote", stray, "text after a closing quote"));
    }
  }

  private static Diagnostic more(SourceFile file, String rule, int count, String what) {
    return Diagnostic.error(
        rule,
        file.lineSpan(file.lineAt(file.contentStart())),
        "%d rows have %s; only the first %d are shown".formatted(count, what, REPORTED));
  }

  private Diagnostic raggedRow(SourceFile file, int start, RowScanner cells) {
    int found = cells.count();
    return Diagnostic.error(
            "csv/ragged-row",
            file.span(start, cells.end()),
            "row has %s but the header has %d".formatted(count(found, "field"), header.size()))
        .withHint(
            found < header.size()
                ? "add the value of \"%s\", or write an empty field".formatted(header.get(found))
                : "put quotes around a field that holds a separator, or name the extra column");
  }

  private static Diagnostic openQuote(SourceFile file, int offset) {
    return Diagnostic.error(
            "csv/open-quote",
            file.span(offset, Math.max(offset + 1, file.lineEnd(file.lineAt(offset)))),
            "quote is never closed; the rest of the file is left out")
        .withHint("close the quote, or double a quote that is part of the text");
  }

  private static Diagnostic strayQuote(SourceFile file, int offset, int end) {
    return Diagnostic.error(
            "csv/stray-quote",
            file.span(offset, Math.max(offset, end)),
            "text stands after the closing quote; the row is left out")
        .withHint("write a quote inside a quoted field twice");
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
