package org.labpress.query;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes the rows of a result as CSV, all cells in quotes; NULL is an empty cell. */
final class ResultReader {
  private ResultReader() {}

  /**
   * Returns the rows.
   *
   * @return empty text if they are longer than a page could hold
   */
  static String csv(ResultSet rows) throws SQLException {
    StringBuilder csv = new StringBuilder();
    int columns = rows.getMetaData().getColumnCount();
    for (int i = 1; i <= columns; i++) {
      append(csv, i, rows.getMetaData().getColumnName(i));
    }
    csv.append('\n');
    while (rows.next()) {
      for (int i = 1; i <= columns; i++) {
        append(csv, i, text(rows, i));
      }
      csv.append('\n');
      if (csv.length() > QueryLimits.MOST_RESULT) {
        return "";
      }
    }
    return csv.toString();
  }

  private static void append(StringBuilder csv, int column, String cell) {
    csv.append(column > 1 ? "," : "").append('"').append(cell.replace("\"", "\"\"")).append('"');
  }

  private static String text(ResultSet rows, int column) throws SQLException {
    Object value = rows.getObject(column);
    if (value == null) {
      return "";
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      double size = Math.abs(number);
      boolean plain = size == 0 || (size >= 1e-5 && size < 1e15);
      return plain ? BigDecimal.valueOf(number).toPlainString() : Double.toString(number);
    }
    String text = rows.getString(column);
    return text == null ? "" : text.replace("\0", "\uFFFD");
  }
}
