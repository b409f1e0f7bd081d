package org.labpress.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/** Reads CSV files (RFC 4180 and what programs make of it) into typed columns. */
public final class CsvReader {
  private static final int MOST_COLUMNS = 10_000;
  private static final int MOST_CHARACTERS = 200 << 20;

  private CsvReader() {}

  /**
   * Returns the table.
   *
   * <p>A column is one of numbers if every cell that is not empty is a number ({@link
   * NumberText#parse}), of dates if every one is a date ({@link DateText#parse}), else of texts.
   * Spaces around a cell do not count. {@code name [unit]} and {@code name (unit)} in the header
   * give the unit of the column.
   *
   * <p>Reported: {@code csv/empty} if there is no header or no row, {@code csv/ragged-row} (row
   * left out), {@code csv/open-quote} (rest left out), {@code csv/stray-quote} (row left out),
   * {@code csv/duplicate-column}, {@code csv/too-large} (rest left out).
   */
  public static Checked<Table> read(SourceFile file) {
    Preamble preamble = Preamble.of(file);
    if (file.text().length() > MOST_CHARACTERS) {
      return nothing(
          file,
          "csv/too-large",
          "file has %d characters, the limit is %d"
              .formatted(file.text().length(), MOST_CHARACTERS),
          "summarise the data first");
    }
    if (preamble.header() == file.text().length()) {
      return nothing(
          file, "csv/empty", "file has no header and no rows", "write a header line and data rows");
    }
    return new Reading(file, preamble).read();
  }

  private static Checked<Table> nothing(SourceFile file, String rule, String message, String hint) {
    int start = file.contentStart();
    Diagnostic diagnostic = Diagnostic.error(rule, file.span(start, start), message).withHint(hint);
    return new Checked<>(emptyTable(file), List.of(diagnostic));
  }

  private static Table emptyTable(SourceFile file) {
    return new Table(List.of(), RowPlaces.of(file, ',', 0, new int[0]));
  }

  private static final class Reading {
    private final SourceFile file;
    private final Preamble preamble;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Reading(SourceFile file, Preamble preamble) {
      this.file = file;
      this.preamble = preamble;
    }

    Checked<Table> read() {
      CellScanner.Scanned names =
          CellScanner.scan(file.text(), preamble.separator(), preamble.header());
      if (names.problem().isPresent()) {
        return new Checked<>(
            emptyTable(file), List.of(headerProblem(names.problem().get(), names.end())));
      }
      if (names.cells().size() > MOST_COLUMNS) {
        return nothing(
            file,
            "csv/too-large",
            "header has %d columns, the limit is %d".formatted(names.cells().size(), MOST_COLUMNS),
            "keep the columns that are needed");
      }
      Header header = Header.of(file, names).drainTo(diagnostics);
      return new Checked<>(table(header, names.end()), diagnostics);
    }

    private Diagnostic headerProblem(CellScanner.Problem problem, int end) {
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

    private Table table(Header header, int rowsStart) {
      boolean decimalComma = preamble.separator() == ';';
      List<ColumnBuilder> builders =
          Stream.generate(() -> new ColumnBuilder(decimalComma))
              .limit(header.fields().size())
              .toList();
      CsvRecords records =
          new CsvRecords(
              file,
              preamble.separator(),
              header.fields().stream().map(Header.Field::header).toList());
      LineNumbers lines = new LineNumbers();
      int before = diagnostics.size();
      records.read(
          rowsStart,
          (line, cells) -> {
            lines.add(line);
            for (int i = 0; i < builders.size(); i++) {
              builders.get(i).survey(cells.get(i));
            }
          },
          diagnostics::add);
      builders.forEach(ColumnBuilder::startFilling);
      records.read(
          rowsStart,
          (line, cells) -> {
            for (int i = 0; i < builders.size(); i++) {
              builders.get(i).fill(cells.get(i));
            }
          },
          known -> {});
      if (lines.count == 0 && diagnostics.size() == before) {
        diagnostics.add(
            Diagnostic.error(
                    "csv/empty",
                    file.lineSpan(file.lineAt(preamble.header())),
                    "file has a header but no rows")
                .withHint("add data rows, or do not read this file"));
      }
      List<Column> columns = new ArrayList<>();
      for (int i = 0; i < builders.size(); i++) {
        Header.Field field = header.fields().get(i);
        columns.add(
            new Column(field.header(), field.name(), field.unit(), builders.get(i).build()));
      }
      return new Table(
          columns, RowPlaces.of(file, preamble.separator(), columns.size(), lines.toArray()));
    }
  }

  /** Grows as rows are read. */
  private static final class LineNumbers {
    private int[] lines = new int[64];
    private int count;

    void add(int line) {
      if (count == lines.length) {
        lines = Arrays.copyOf(lines, count * 2);
      }
      lines[count++] = line;
    }

    int[] toArray() {
      return Arrays.copyOf(lines, count);
    }
  }
}
