package org.labpress.table;

import java.util.Optional;

/**
 * A column of a table.
 *
 * @param header what stands in the header, without the spaces around it
 * @param name by which the column is called: the header without its unit
 * @param unit what stands in brackets or parentheses at the end of the header
 * @param values one for each row
 */
public record Column(String header, String name, Optional<String> unit, Values values) {
  /** Returns the column with the cells of some rows, in the order asked. */
  public Column select(int[] rows) {
    return withValues(values.select(rows));
  }

  public Column withValues(Values other) {
    return new Column(header, name, unit, other);
  }
}
