package org.labpress.query.remote;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * Writes days and moments by ISO 8601. Drivers are asked for the classes of {@code java.time};
 * those that know only the older ones give the parts of the calendar of the computer.
 */
final class MomentCell {
  /** What a column holds. */
  enum Kind {
    DAY(LocalDate.class),
    TIME(LocalTime.class),
    MOMENT(LocalDateTime.class),
    INSTANT(OffsetDateTime.class);

    private final Class<?> type;

    Kind(Class<?> type) {
      this.type = type;
    }
  }

  private MomentCell() {}

  static @Nullable String read(ResultSet rows, int column, Kind kind) throws SQLException {
    Object value = value(rows, column, kind);
    return value == null ? null : text(value);
  }

  private static @Nullable Object value(ResultSet rows, int column, Kind kind) throws SQLException {
    Object given = rows.getObject(column);
    if (given == null || given instanceof Temporal || given instanceof String) {
      return given;
    }
    try {
      return rows.getObject(column, kind.type);
    } catch (SQLException | UnsupportedOperationException | AbstractMethodError e) {
      return given instanceof java.util.Date older ? of(older, kind) : rows.getString(column);
    }
  }

  private static Object of(java.util.Date older, Kind kind) {
    if (older instanceof Timestamp moment) {
      return kind == Kind.INSTANT
          ? moment.toInstant().atOffset(ZoneOffset.UTC)
          : moment.toLocalDateTime();
    }
    if (older instanceof Time time) {
      return time.toLocalTime();
    }
    return older instanceof Date day ? day.toLocalDate() : older;
  }

  static String text(Object value) {
    if (value.equals(LocalDate.MAX)
        || value.equals(LocalDateTime.MAX)
        || value.equals(OffsetDateTime.MAX)) {
      return "infinity";
    }
    if (value.equals(LocalDate.MIN)
        || value.equals(LocalDateTime.MIN)
        || value.equals(OffsetDateTime.MIN)) {
      return "-infinity";
    }
    if (value instanceof LocalDateTime moment) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
    if (value instanceof OffsetDateTime moment) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
          moment.withOffsetSameInstant(ZoneOffset.UTC));
    }
    return value instanceof LocalTime time
        ? DateTimeFormatter.ISO_LOCAL_TIME.format(time)
        : value.toString();
  }
}
