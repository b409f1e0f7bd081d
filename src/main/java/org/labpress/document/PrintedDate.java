package org.labpress.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A date in words, as in {@code 2 March 2026}. */
public final class PrintedDate {
  private PrintedDate() {}

  /**
   * Returns the month of the date with its year, as in {@code March 2026}; as in {@code 2026-03} in
   * a language whose months are not known here.
   *
   * @param lang BCP 47 tag, perhaps with underscores
   */
  public static String month(LocalDate date, String lang) {
    return MonthNames.in(language(lang))
        .map(names -> names.get(date.getMonthValue() - 1))
        .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
        .map(name -> name + " " + date.getYear())
        .orElseGet(() -> date.toString().substring(0, 7));
  }

  private static String language(String lang) {
    return Locale.forLanguageTag(lang.strip().replace('_', '-')).getLanguage();
  }

  /**
   * Returns the date as people write it in a language; in ISO 8601 in a language whose months are
   * not known here.
   *
   * @param lang BCP 47 tag, perhaps with underscores
   */
  public static String of(LocalDate date, String lang) {
    String language = language(lang);
    Optional<List<String>> names = MonthNames.in(language);
    if (names.isEmpty()) {
      return date.toString();
    }
    String month = names.get().get(date.getMonthValue() - 1);
    int day = date.getDayOfMonth();
    int year = date.getYear();
    return switch (language) {
      case "da", "de" -> "%d. %s %d".formatted(day, month, year);
      case "es", "pt" -> "%d de %s de %d".formatted(day, month, year);
      case "fr" -> "%s %s %d".formatted(day == 1 ? "1er" : day, month, year);
      default -> "%d %s %d".formatted(day, month, year);
    };
  }
}
