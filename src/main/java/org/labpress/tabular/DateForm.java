package org.labpress.tabular;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.labpress.chart.scene.Figures;

/** Writes dates; the names of months are English, like the words that labpress adds to tables. */
final class DateForm {
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private DateForm() {}

  /**
   * @param millis of Unix time
   */
  static String write(CellFormat.Kind kind, double millis) {
    LocalDate day = Instant.ofEpochMilli((long) millis).atZone(ZoneOffset.UTC).toLocalDate();
    String month = MONTHS[day.getMonthValue() - 1];
    return switch (kind) {
      case DATE_LONG -> "%d\u00A0%s\u00A0%d".formatted(day.getDayOfMonth(), month, day.getYear());
      case DATE_SHORT ->
          "%d\u00A0%s\u00A0%d".formatted(day.getDayOfMonth(), month.substring(0, 3), day.getYear());
      case MONTH -> "%s\u00A0%d".formatted(month, day.getYear());
      default -> Figures.date(millis);
    };
  }
}
