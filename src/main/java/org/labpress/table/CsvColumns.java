package org.labpress.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/**
 * Makes the columns of a CSV file. Its rows are read once, to find where each starts and what each
 * column holds; the values of a column are read when somebody asks for them.
 */
final class CsvColumns {
  private final Dialect dialect;
  private final Preamble preamble;
  private final Header header;
  private final List<Diagnostic> diagnostics;

  CsvColumns(Dialect dialect, Preamble preamble, Header header, List<Diagnostic> diagnostics) {
    this.dialect = dialect;
    this.preamble = preamble;
    this.header = header;
    this.diagnostics = diagnostics;
  }

  /**
   * Returns the table.
   *
   * @param first text of the first part
   * @param start offset there at which the rows start
   */
  Table read(PartsOfFile parts, SourceFile first, int start) {
    int count = header.fields().size();
    List<ColumnSurvey> surveys =
        IntStream.range(0, count)
            .mapToObj(i -> new ColumnSurvey(dialect, preamble.separator()))
            .toList();
    RowPlaces.Builder places =
        new RowPlaces.Builder(new RowForm.Separated(preamble.separator()), count);
    int before = diagnostics.size();
    Survey survey = new Survey(surveys.toArray(ColumnSurvey[]::new), places);
    CsvRecords records =
        new CsvRecords(
            preamble.separator(),
            header.fields().stream().map(Header.Field::header).toList(),
            survey,
            diagnostics::add);
    DataPart part = parts.part();
    int at = start;
    while (true) {
      SourceFile text = part.file();
      survey.file = text;
      places.part(part);
      int read = records.read(text, at, parts.isLast());
      if (parts.isLast() || records.hasEnded()) {
        break;
      }
      if (!parts.advance(text, read)) {
        records.tooLarge(text, read);
        break;
      }
      part = parts.part();
      at = 0;
    }
    records.finish(first);
    if (places.rows() == 0 && diagnostics.size() == before) {
      diagnostics.add(
          Diagnostic.error(
                  "csv/empty",
                  first.lineSpan(first.lineAt(preamble.header())),
                  "file has a header but no rows")
              .withHint("add data rows, or do not read this file"));
    }
    return table(surveys, places.build(), first);
  }

  private Table table(List<ColumnSurvey> surveys, RowPlaces places, SourceFile first) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < surveys.size(); i++) {
      Header.Field field = header.fields().get(i);
      ColumnSurvey survey = surveys.get(i);
      survey.note(field.header(), Sidecar.name(first.path())).ifPresent(diagnostics::add);
      ColumnSurvey.Kind kind = survey.kind();
      Optional<String> unit =
          field.unit().or(() -> Optional.of("%").filter(u -> kind == ColumnSurvey.Kind.PERCENT));
      int index = i;
      columns.add(
          new Column(
              field.header(), field.name(), unit, places.size(), () -> fill(places, index, kind)));
    }
    int last = columns.size();
    while (last > 1 && header.isNameless(last - 1) && surveys.get(last - 1).isEmpty()) {
      last--;
    }
    return new Table(columns.subList(0, last), places);
  }

  private Values fill(RowPlaces places, int column, ColumnSurvey.Kind kind) {
    Fill fill =
        new Fill(
            column,
            preamble.separator(),
            new ColumnFill(kind, dialect, preamble.separator(), places.size()));
    places.forEach(fill);
    return fill.values.values();
  }

  /** Looks at all cells of the rows of one file. */
  private static final class Survey implements CsvRecords.RowSink {
    private final ColumnSurvey[] surveys;
    private final RowPlaces.Builder places;
    private final CellText cell = new CellText();
    private SourceFile file = SourceFile.of("", "");

    Survey(ColumnSurvey[] surveys, RowPlaces.Builder places) {
      this.surveys = surveys;
      this.places = places;
    }

    @Override
    public void row(int start, RowScanner cells) {
      places.row(start);
      for (int i = 0; i < surveys.length; i++) {
        if (surveys[i].isOpen()) {
          cell.set(cells.text(), cells.start(i), cells.end(i));
          surveys[i].take(cell, file, cells.start(i), cells.end(i));
        }
      }
    }
  }

  /** Reads the cells of one column. */
  private static final class Fill implements RowPlaces.Visitor {
    private final int column;
    private final char separator;
    private final ColumnFill values;
    private final CellText cell = new CellText();
    private RowScanner scanner = new RowScanner("", ',');

    Fill(int column, char separator, ColumnFill values) {
      this.column = column;
      this.separator = separator;
      this.values = values;
    }

    @Override
    public void in(SourceFile file) {
      scanner = new RowScanner(file.text(), separator);
    }

    @Override
    public void row(int start) {
      scanner.scan(start, column + 1);
      cell.set(scanner.text(), scanner.start(column), scanner.end(column));
      values.take(cell);
    }
  }
}
