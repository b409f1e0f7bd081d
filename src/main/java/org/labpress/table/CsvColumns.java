package org.labpress.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/**
 * Makes the columns of a CSV file. Its rows are read once, to find where each starts and what each
 * column holds; the values of a column are read when somebody asks for them. A large file is not
 * read again for those that will be asked for.
 */
final class CsvColumns {
  private final Dialect dialect;
  private final Preamble preamble;
  private final Header header;
  private final Predicate<String> expected;
  private final List<Diagnostic> diagnostics;

  /**
   * @param expected whether the column of a name will be asked for
   */
  CsvColumns(
      Dialect dialect,
      Preamble preamble,
      Header header,
      Predicate<String> expected,
      List<Diagnostic> diagnostics) {
    this.expected = expected;
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
    RowSurvey survey = new RowSurvey(dialect, preamble.separator(), surveys, places);
    CsvRecords records =
        new CsvRecords(
            preamble.separator(),
            header.fields().stream().map(Header.Field::header).toList(),
            survey,
            diagnostics::add);
    DataPart part = parts.part();
    int firstLine = first.lineAt(start);
    int at = start;
    while (true) {
      SourceFile text = part.file();
      survey.in(part, text);
      int read = records.read(text, at, parts.isLast());
      if (parts.isLast() || records.hasEnded()) {
        break;
      }
      if (at > 0) {
        survey.foresee(parts.estimate(places.rows()), expected()); // not after the first part
      }
      if (!parts.advance(text, read, firstLine + records.lineFeeds())) {
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
    return table(surveys, places.build(), survey.values(), first);
  }

  private Table table(
      List<ColumnSurvey> surveys, RowPlaces places, Map<Integer, Values> known, SourceFile first) {
    CsvValues values =
        new CsvValues(
            places,
            preamble.separator(),
            dialect,
            surveys.stream().map(ColumnSurvey::kind).toList(),
            known,
            expected());
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < surveys.size(); i++) {
      Header.Field field = header.fields().get(i);
      ColumnSurvey survey = surveys.get(i);
      survey.note(field.header(), Sidecar.name(first.path())).ifPresent(diagnostics::add);
      boolean percent = survey.kind() == ColumnSurvey.Kind.PERCENT;
      Optional<String> unit = field.unit().or(() -> Optional.of("%").filter(u -> percent));
      int index = i;
      columns.add(
          new Column(
              field.header(), field.name(), unit, places.size(), () -> values.column(index)));
    }
    int last = columns.size();
    while (last > 1 && header.isNameless(last - 1) && surveys.get(last - 1).isEmpty()) {
      last--;
    }
    return new Table(columns.subList(0, last), places);
  }

  /** Returns the indexes of the columns that will be asked for. */
  private Set<Integer> expected() {
    Set<Integer> indexes = new TreeSet<>();
    for (int i = 0; i < header.fields().size(); i++) {
      Header.Field field = header.fields().get(i);
      if (expected.test(field.name()) || expected.test(field.header())) {
        indexes.add(i);
      }
    }
    return indexes;
  }
}
