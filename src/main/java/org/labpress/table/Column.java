package org.labpress.table;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A column of a table. Its values may be read only when somebody asks for them. */
public final class Column {
  private final String header;
  private final String name;
  private final Optional<String> unit;
  private final int size;
  private @Nullable Supplier<Values> source;
  private @Nullable Values values;

  /**
   * A column whose values are known.
   *
   * @param header what stands in the header, without the spaces around it
   * @param name by which the column is called: the header without its unit
   * @param unit what stands in brackets or parentheses at the end of the header
   * @param values one for each row
   */
  public Column(String header, String name, Optional<String> unit, Values values) {
    this(header, name, unit, values.size(), () -> values);
  }

  /**
   * A column whose values are read when they are asked for.
   *
   * @param size number of rows
   */
  Column(String header, String name, Optional<String> unit, int size, Supplier<Values> source) {
    this.header = header;
    this.name = name;
    this.unit = unit;
    this.size = size;
    this.source = source;
  }

  public String header() {
    return header;
  }

  public String name() {
    return name;
  }

  public Optional<String> unit() {
    return unit;
  }

  /** Returns the number of rows. */
  public int size() {
    return size;
  }

  /** Returns the cells, one for each row. */
  public synchronized Values values() {
    Values known = values;
    if (known == null) {
      known = Objects.requireNonNull(source).get();
      values = known;
      source = null;
    }
    return known;
  }

  /** Returns the column with the cells of some rows, in the order asked. */
  public Column select(int[] rows) {
    int[] chosen = rows.clone();
    return new Column(header, name, unit, chosen.length, () -> values().select(chosen));
  }

  public Column withValues(Values other) {
    return new Column(header, name, unit, other);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Column column
            && header.equals(column.header)
            && name.equals(column.name)
            && unit.equals(column.unit)
            && values().equals(column.values()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(header, size);
  }

  @Override
  public String toString() {
    return "Column[%s, %d rows]".formatted(header, size);
  }
}
