package org.labpress.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A table by columns.
 *
 * @param columns all with the same number of rows, names all different
 * @param places where each row stands in its file
 */
public record Table(List<Column> columns, RowPlaces places) {
  public Table {
    columns = List.copyOf(columns);
    for (Column column : columns) {
      if (column.size() != places.size()) {
        throw new IllegalArgumentException(
            "column \"%s\" has %d rows but the table has %d"
                .formatted(column.name(), column.size(), places.size()));
      }
    }
  }

  /** Returns the number of rows. */
  public int rows() {
    return places.size();
  }

  /** Returns the names of the columns. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** Returns the column with a name, or else with that header, unit included. */
  public Optional<Column> column(String name) {
    OptionalInt index = indexOf(name);
    return index.isPresent() ? Optional.of(columns.get(index.getAsInt())) : Optional.empty();
  }

  /** Returns the 0-based index of {@link #column}. */
  public OptionalInt indexOf(String name) {
    OptionalInt byName =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).name().equals(name))
            .findFirst();
    return byName.isPresent()
        ? byName
        : IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).header().equals(name))
            .findFirst();
  }

  /** Returns the table with some rows, 0-based, in the order asked. */
  public Table select(int[] rows) {
    return new Table(
        columns.stream().map(column -> column.select(rows)).toList(), places.select(rows));
  }

  /**
   * Returns the rows of this table and then those of the other. A column that is of texts in one of
   * them is of texts in the whole.
   *
   * @param other has a column of each name of this table; others are left out
   */
  public Table append(Table other) {
    List<Integer> indexes =
        columns.stream()
            .map(
                column ->
                    other
                        .indexOf(column.name())
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "no column \"%s\" to append".formatted(column.name()))))
            .toList();
    List<Column> joined = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      joined.add(columns.get(i).withValues(Joining.join(this, i, other, indexes.get(i))));
    }
    return new Table(joined, places.append(other.places, indexes));
  }
}
