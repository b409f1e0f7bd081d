package org.labpress.query.remote;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the cells of a column as texts that depend on nothing but their values: not on the driver,
 * the zone of the computer, its language or its version of Java.
 *
 * <p>A number has a decimal point and no groups; a day, a time and a moment are those of ISO 8601,
 * a moment with a zone in UTC; a truth value is {@code true} or {@code false}, bytes are
 * hexadecimal after {@code 0x}. What SQL has no common form for, such as arrays, JSON and
 * intervals, is the text that the driver gives.
 */
final class CellReader {
  /** Characters of a cell, as many as a CSV file may have. */
  static final int LONGEST = 1 << 20;

  /** Characters of a row, as many as one of a CSV file may have. */
  static final int LONGEST_ROW = 16 << 20;

  /** Of more bytes than this so many are written that the text is too long. */
  private static final int MOST_BYTES = LONGEST / 2;

  private final int column;
  private final MomentCell.@Nullable Kind moment;

  private CellReader(int column, MomentCell.@Nullable Kind moment) {
    this.column = column;
    this.moment = moment;
  }

  /**
   * @param column 1-based
   */
  static CellReader of(ResultSetMetaData columns, int column) throws SQLException {
    String name = typeName(columns, column);
    boolean zone = name.endsWith("tz") || name.endsWith("with time zone");
    MomentCell.Kind moment =
        switch (columns.getColumnType(column)) {
          case Types.DATE -> MomentCell.Kind.DAY;
          case Types.TIME -> zone ? null : MomentCell.Kind.TIME;
          case Types.TIMESTAMP -> zone ? MomentCell.Kind.INSTANT : MomentCell.Kind.MOMENT;
          case Types.TIMESTAMP_WITH_TIMEZONE -> MomentCell.Kind.INSTANT;
          default -> null;
        };
    return new CellReader(column, moment);
  }

  static String typeName(ResultSetMetaData columns, int column) throws SQLException {
    String name = columns.getColumnTypeName(column);
    return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
  }

  /** Returns the cell of the current row; null for NULL. */
  @Nullable String read(ResultSet rows) throws SQLException {
    if (moment != null) {
      return MomentCell.read(rows, column, moment);
    }
    Object value = rows.getObject(column);
    if (value == null) {
      return null;
    }
    if (value instanceof String text) {
      return safe(text);
    }
    if (value instanceof Double number) {
      return NumberCell.text(number);
    }
    if (value instanceof Float number) {
      return NumberCell.text(number);
    }
    if (value instanceof BigDecimal number) {
      return NumberCell.text(number);
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    return other(rows, value);
  }

  private @Nullable String other(ResultSet rows, Object value) throws SQLException {
    if (value instanceof byte[] bytes) {
      return hex(bytes);
    }
    if (value instanceof Blob blob) {
      return hex(blob.getBytes(1, (int) Math.min(blob.length(), MOST_BYTES + 1)));
    }
    if (value instanceof Clob clob) {
      return safe(clob.getSubString(1, (int) Math.min(clob.length(), LONGEST + 1)));
    }
    if (value instanceof LocalDate
        || value instanceof LocalTime
        || value instanceof LocalDateTime
        || value instanceof OffsetDateTime) {
      return MomentCell.text(value);
    }
    String text = rows.getString(column);
    return text == null ? null : safe(text);
  }

  private static String hex(byte[] bytes) {
    return "0x" + HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, MOST_BYTES + 1));
  }

  /** Returns a text that is Unicode and no end of a text to anybody. */
  private static String safe(String text) {
    boolean odd = false;
    for (int i = 0; i < text.length() && !odd; i++) {
      char c = text.charAt(i);
      odd = c == 0 || Character.isSurrogate(c);
    }
    return odd
        ? new String(
            text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_16BE),
            StandardCharsets.UTF_16BE)
        : text;
  }
}
