package org.labpress.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** The data rows of a CSV file, from one offset to the end. May be read several times. */
final class CsvRecords {
  /** Limits of hostile-input surface 4: what is longer is no table. */
  static final int LONGEST_CELL = 1 << 20;

  static final int LONGEST_ROW = 16 << 20;

  /** After so many rows of one fault the rest is only counted. */
  private static final int REPORTED = 20;

  private final SourceFile file;
  private final char separator;
  private final List<String> header;

  CsvRecords(SourceFile file, char separator, List<String> header) {
    this.file = file;
    this.separator = separator;
    this.header = List.copyOf(header);
  }

  /** Takes the rows that have as many cells as the header. */
  @FunctionalInterface
  interface RowSink {
    /**
     * Takes one row.
     *
     * @param line 1-based, on which the row starts
     * @param cells without quotes, with the spaces around them
     */
    void row(int line, List<String> cells);
  }

  /**
   * Gives the rows from an offset on to a sink, and what is wrong with the others to another:
   * {@code csv/ragged-row}, {@code csv/open-quote}, {@code csv/stray-quote}, {@code csv/too-large}.
   */
  void read(int start, RowSink rows, Consumer<Diagnostic> problems) {
    Pass pass = new Pass(rows, problems);
    int from = start;
    while (from < file.text().length()) {
      from = pass.readFrom(from);
    }
    pass.finish();
  }

  private final class Pass {
    private final RowSink rows;
    private final Consumer<Diagnostic> problems;
    private int ragged;
    private int stray;

    Pass(RowSink rows, Consumer<Diagnostic> problems) {
      this.rows = rows;
      this.problems = problems;
    }

    /** Reads until FastCSV gives up; returns the offset at which reading can go on. */
    int readFrom(int start) {
      int firstLine = file.lineAt(start);
      int lastRow = start;
      boolean anyRow = false;
      try (de.siegmar.fastcsv.reader.CsvReader<CsvRecord> reader = open(start)) {
        for (CsvRecord record : reader) {
          int line = firstLine - 1 + (int) record.getStartingLineNumber();
          lastRow = Math.max(start, file.lineStart(line));
          anyRow = true;
          if (tooLong(record)) {
            return tooLarge(line);
          }
          take(line, record.getFields());
        }
        return file.text().length();
      } catch (CsvParseException e) {
        return recover(anyRow ? after(lastRow) : skipLineEnds(start));
      } catch (IOException e) {
        throw new UncheckedIOException(file.path(), e);
      }
    }

    private void take(int line, List<String> cells) {
      boolean blank = cells.size() == 1 && header.size() > 1 && cells.get(0).isBlank();
      if (cells.size() == header.size()) {
        rows.row(line, cells);
      } else if (!blank && ++ragged <= REPORTED) {
        problems.accept(raggedRow(line, cells.size()));
      }
    }

    private boolean tooLong(CsvRecord record) {
      long total = 0;
      for (String cell : record.getFields()) {
        total += cell.length();
        if (cell.length() > LONGEST_CELL) {
          return true;
        }
      }
      return total > LONGEST_ROW;
    }

    private int recover(int offset) {
      CellScanner.Scanned scanned = CellScanner.scan(file.text(), separator, offset);
      if (scanned.problem().isEmpty()) {
        return tooLarge(file.lineAt(offset));
      }
      CellScanner.Problem problem = scanned.problem().get();
      return switch (problem.fault()) {
        case OPEN_QUOTE -> {
          problems.accept(openQuote(problem.offset()));
          yield file.text().length();
        }
        case TEXT_AFTER_QUOTE -> {
          if (++stray <= REPORTED) {
            problems.accept(strayQuote(problem.offset(), scanned.end()));
          }
          yield skipLineEnds(scanned.end());
        }
      };
    }

    private int tooLarge(int line) {
      SourceSpan place = file.span(file.lineStart(line), file.lineStart(line));
      problems.accept(
          Diagnostic.error(
                  "csv/too-large",
                  place,
                  "row is longer than %d characters, or a cell than %d"
                      .formatted(LONGEST_ROW, LONGEST_CELL))
              .withHint("look for a quote that is not closed; this row and the rest are left out"));
      return file.text().length();
    }

    void finish() {
      if (ragged > REPORTED) {
        problems.accept(more("csv/ragged-row", ragged, "another number of fields than the header"));
      }
      if (stray > REPORTED) {
        problems.accept(more("csv/stray-quote", stray, "text after a closing quote"));
      }
    }

    private Diagnostic more(String rule, int count, String what) {
      return Diagnostic.error(
          rule,
          file.lineSpan(file.lineAt(file.contentStart())),
          "%d rows have %s; only the first %d are shown".formatted(count, what, REPORTED));
    }
  }

  private de.siegmar.fastcsv.reader.CsvReader<CsvRecord> open(int start) throws IOException {
    StringReader text = new StringReader(file.text());
    long skipped = text.skip(start);
    if (skipped != start) {
      throw new IllegalStateException("skipped %d of %d characters".formatted(skipped, start));
    }
    return de.siegmar.fastcsv.reader.CsvReader.builder()
        .fieldSeparator(separator)
        .trimWhitespacesAroundQuotes(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  private Diagnostic raggedRow(int line, int cells) {
    int start = Math.max(file.contentStart(), file.lineStart(line));
    int end = CellScanner.scan(file.text(), separator, start).end();
    return Diagnostic.error(
            "csv/ragged-row",
            file.span(start, end),
            "row has %s but the header has %d".formatted(count(cells, "field"), header.size()))
        .withHint(
            cells < header.size()
                ? "add the value of \"%s\", or write an empty field".formatted(header.get(cells))
                : "put quotes around a field that holds a separator, or name the extra column");
  }

  private Diagnostic openQuote(int offset) {
    return Diagnostic.error(
            "csv/open-quote",
            file.span(offset, Math.max(offset + 1, file.lineEnd(file.lineAt(offset)))),
            "quote is never closed; the rest of the file is left out")
        .withHint("close the quote, or double a quote that is part of the text");
  }

  private Diagnostic strayQuote(int offset, int end) {
    return Diagnostic.error(
            "csv/stray-quote",
            file.span(offset, Math.max(offset, end)),
            "text stands after the closing quote; the row is left out")
        .withHint("write a quote inside a quoted field twice");
  }

  private int after(int row) {
    return skipLineEnds(CellScanner.scan(file.text(), separator, row).end());
  }

  private int skipLineEnds(int offset) {
    int at = offset;
    while (at < file.text().length()
        && (file.text().charAt(at) == '\n' || file.text().charAt(at) == '\r')) {
      at++;
    }
    return at;
  }

  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
