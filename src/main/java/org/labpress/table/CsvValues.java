package org.labpress.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.labpress.source.SourceFile;

/** Reads the values of columns when one is asked for; those that are expected in one go. */
final class CsvValues {
  private final RowPlaces places;
  private final char separator;
  private final Dialect dialect;
  private final List<ColumnSurvey.Kind> kinds;
  private final Set<Integer> expected;
  private final Map<Integer, Values> read = new HashMap<>();

  CsvValues(
      RowPlaces places,
      char separator,
      Dialect dialect,
      List<ColumnSurvey.Kind> kinds,
      Set<Integer> expected) {
    this.places = places;
    this.separator = separator;
    this.dialect = dialect;
    this.kinds = List.copyOf(kinds);
    this.expected = new TreeSet<>(expected);
  }

  /** Returns the values of a column, which is asked for once. */
  synchronized Values column(int index) {
    if (!read.containsKey(index)) {
      Set<Integer> wanted = new TreeSet<>(expected);
      expected.clear();
      wanted.add(index);
      fill(wanted.stream().mapToInt(Integer::intValue).toArray());
    }
    return Objects.requireNonNull(read.remove(index));
  }

  private void fill(int[] columns) {
    Fill fill = new Fill(columns);
    places.forEach(fill);
    for (int i = 0; i < columns.length; i++) {
      read.put(columns[i], fill.values[i].values());
    }
  }

  /** Reads the cells of some columns, which are in the order of the file. */
  private final class Fill implements RowPlaces.Visitor {
    private final int[] columns;
    private final ColumnFill[] values;
    private final int most;
    private final CellText cell = new CellText();
    private RowScanner scanner = new RowScanner("", separator);

    Fill(int[] columns) {
      this.columns = columns;
      this.values = new ColumnFill[columns.length];
      this.most = columns[columns.length - 1] + 1;
      for (int i = 0; i < columns.length; i++) {
        values[i] = new ColumnFill(kinds.get(columns[i]), dialect, separator, places.size());
      }
    }

    @Override
    public void in(SourceFile file) {
      scanner = new RowScanner(file.text(), separator);
    }

    @Override
    public void row(int start) {
      scanner.scan(start, most);
      for (int i = 0; i < columns.length; i++) {
        cell.set(scanner.text(), scanner.start(columns[i]), scanner.end(columns[i]));
        values[i].take(cell);
      }
    }
  }
}
