package org.labpress.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Reads the values of columns when one is asked for; those that are expected in one go. */
final class CsvValues {
  private final RowPlaces places;
  private final char separator;
  private final Dialect dialect;
  private final List<ColumnSurvey.Kind> kinds;
  private final Set<Integer> expected;
  private final Map<Integer, Values> read = new HashMap<>();

  /**
   * The values of a file.
   *
   * @param known what was read already, by column
   * @param expected columns that will be asked for
   */
  CsvValues(
      RowPlaces places,
      char separator,
      Dialect dialect,
      List<ColumnSurvey.Kind> kinds,
      Map<Integer, Values> known,
      Set<Integer> expected) {
    this.places = places;
    this.separator = separator;
    this.dialect = dialect;
    this.kinds = List.copyOf(kinds);
    this.expected = new TreeSet<>(expected);
    this.expected.removeAll(known.keySet());
    this.read.putAll(known);
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
    ColumnFill[] fills = new ColumnFill[columns.length];
    for (int i = 0; i < columns.length; i++) {
      fills[i] = new ColumnFill(kinds.get(columns[i]), dialect, separator, places.size());
    }
    places.forEach(new ColumnFills(separator, columns, fills));
    for (int i = 0; i < columns.length; i++) {
      read.put(columns[i], fills[i].values());
    }
  }
}
