package org.labpress.table;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and moments in the forms of ISO 8601 that tables use. */
public final class DateText {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:[.]\\d{1,9})?)?)(Z|[+-]\\d{2}:?\\d{2})?)?");

  private DateText() {}

  /**
   * Returns milliseconds of Unix time for {@code 2026-03-02}, {@code 2026-03-02T14:30}, {@code
   * 2026-03-02 14:30:05.25+01:00} and their like; a moment without an offset counts as UTC. Empty
   * if the text is no date, or a day that the calendar does not have.
   */
  public static OptionalLong parse(String text) {
    Matcher date = DATE.matcher(text.strip());
    if (!date.matches()) {
      return OptionalLong.empty();
    }
    String time = date.group(2) == null ? "00:00" : date.group(2);
    String offset = date.group(3) == null ? "Z" : date.group(3);
    try {
      LocalDateTime moment = LocalDateTime.parse(date.group(1) + "T" + time);
      return OptionalLong.of(
          OffsetDateTime.of(moment, ZoneOffset.of(offset)).toInstant().toEpochMilli());
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  /** Returns whether the text, a date, names a day and no time. */
  static boolean isDay(String text) {
    return text.strip().length() == "2026-03-02".length();
  }
}
