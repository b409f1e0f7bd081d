package org.labpress.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/** Reads CSV files (RFC 4180 and what programs make of it) into typed columns. */
public final class CsvReader {
  private static final int MOST_COLUMNS = 10_000;

  private CsvReader() {}

  /**
   * Returns the table.
   *
   * <p>A column is one of numbers if every cell that is not empty is a number ({@link
   * NumberText#parse}), of dates if every one is a date ({@link DateText#parse}), else of texts.
   * Numbers that all end with a percent sign have the unit {@code %}. Spaces around a cell do not
   * count, nor does a last column without header and values. {@code name [unit]} and {@code name
   * (unit)} in the header give the unit of the column.
   *
   * <p>Reported: {@code csv/empty} if there is no header or no row, {@code csv/ragged-row} (row
   * left out), {@code csv/open-quote} (rest left out), {@code csv/stray-quote} (row left out),
   * {@code csv/duplicate-column}, {@code csv/too-large} (rest left out); and what was found out
   * where the file leaves a doubt, {@code csv/separator}, {@code csv/decimal} and {@code
   * csv/missing-word}.
   */
  public static Checked<Table> read(SourceFile file) {
    return read(file, Dialect.UNSTATED);
  }

  static Checked<Table> read(SourceFile file, Dialect dialect) {
    return read(new PartsOfFile.Whole(file), dialect, name -> false);
  }

  /**
   * @param expected whether the column of a name will be asked for
   */
  static Checked<Table> read(PartsOfFile parts, Dialect dialect, Predicate<String> expected) {
    SourceFile file = parts.part().file();
    Preamble preamble = Preamble.of(file, dialect);
    if (preamble.header() == file.text().length()) {
      return nothing(
          file, "csv/empty", "file has no header and no rows", "write a header line and data rows");
    }
    CellScanner.Scanned names =
        CellScanner.scan(file.text(), preamble.separator(), preamble.header());
    if (names.problem().isPresent()) {
      return new Checked<>(
          new Table(List.of(), RowPlaces.none(file)),
          List.of(headerProblem(file, names.problem().get(), names.end())));
    }
    if (names.cells().size() > MOST_COLUMNS) {
      return nothing(
          file,
          "csv/too-large",
          "header has %d columns, the limit is %d".formatted(names.cells().size(), MOST_COLUMNS),
          "keep the columns that are needed");
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    noteSeparator(file, preamble, dialect, diagnostics);
    Header header = Header.of(file, names).drainTo(diagnostics);
    Table table =
        new CsvColumns(dialect, preamble, header, expected, diagnostics)
            .read(parts, file, names.end());
    return new Checked<>(table, diagnostics);
  }

  private static void noteSeparator(
      SourceFile file, Preamble preamble, Dialect dialect, List<Diagnostic> diagnostics) {
    boolean expected = preamble.separator() == ',' || dialect.separator().isPresent();
    if (expected || !file.path().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return;
    }
    String separator = preamble.separator() == '\t' ? "tab" : "" + preamble.separator();
    diagnostics.add(
        Diagnostic.info(
                "csv/separator",
                file.lineSpan(file.lineAt(preamble.header())),
                "fields are separated by \"%s\"".formatted(separator))
            .withHint(
                "write separator: \"%s\" into %s".formatted(separator, Sidecar.name(file.path()))));
  }

  static Checked<Table> nothing(SourceFile file, String rule, String message, String hint) {
    int start = file.contentStart();
    Diagnostic diagnostic = Diagnostic.error(rule, file.span(start, start), message).withHint(hint);
    return new Checked<>(new Table(List.of(), RowPlaces.none(file)), List.of(diagnostic));
  }

  private static Diagnostic headerProblem(SourceFile file, CellScanner.Problem problem, int end) {
    int offset = problem.offset();
    return switch (problem.fault()) {
      case OPEN_QUOTE ->
          Diagnostic.error(
                  "csv/open-quote",
                  file.span(offset, offset + 1),
                  "quote is never closed; the file has no header that can be read")
              .withHint("close the quote, or double a quote that is part of the text");
      case TEXT_AFTER_QUOTE ->
          Diagnostic.error(
                  "csv/stray-quote",
                  file.span(offset, end),
                  "text stands after the closing quote; the header cannot be read")
              .withHint("write a quote inside a quoted field twice");
    };
  }
}
