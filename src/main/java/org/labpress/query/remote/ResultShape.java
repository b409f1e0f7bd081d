package org.labpress.query.remote;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a result and how their cells are read.
 *
 * @param readers one for each column
 */
record ResultShape(List<ResultColumn> columns, List<CellReader> readers) {
  ResultShape {
    columns = List.copyOf(columns);
    readers = List.copyOf(readers);
  }

  static ResultShape of(ResultSetMetaData described) throws SQLException {
    List<ResultColumn> columns = new ArrayList<>();
    List<CellReader> readers = new ArrayList<>();
    for (int i = 1; i <= described.getColumnCount(); i++) {
      String name = described.getColumnLabel(i);
      columns.add(
          new ResultColumn(name == null ? "" : name.strip(), CellReader.typeName(described, i)));
      readers.add(CellReader.of(described, i));
    }
    return new ResultShape(columns, readers);
  }

  /** Returns a name that two columns have. */
  Optional<String> repeated() {
    Set<String> seen = new HashSet<>();
    return columns.stream().map(ResultColumn::name).filter(name -> !seen.add(name)).findFirst();
  }
}
