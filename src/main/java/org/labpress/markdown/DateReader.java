package org.labpress.markdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.MonthNames;
import org.labpress.source.Diagnostic;
import org.labpress.yaml.YamlScalar;

/**
 * Reads dates as people write them: {@code 2026-03-02}, {@code 2 March 2026}, {@code March 2, 2026}
 * and {@code 02 03 2026}, which is day, month, year where both may be the month.
 */
final class DateReader {
  private static final List<String> SHORT =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Set<String> MOVING = Set.of("today", "now", "last-modified");
  private static final String MONTH = "(?<month>\\p{L}{3,12})\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?";
  private static final Pattern WEEKDAY =
      Pattern.compile("(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*\\.?,? +");
  private static final Pattern ISO =
      Pattern.compile("(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?:[t ].*)?");
  private static final Pattern BASIC_ISO =
      Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          DAY + "(?: +(?:of|de) +|[ -]+)" + MONTH + "(?: +de +|,?[ -]+)(?<year>\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(MONTH + "[ -]+" + DAY + ",?[ -]+(?<year>\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>\\d{4})[ -]+" + MONTH + "[ -]+" + DAY);
  private static final Pattern NUMBERS =
      Pattern.compile("(?<day>\\d{1,2})[ ./-](?<month>\\d{1,2})[ ./-](?<year>\\d{4})");
  private static final Pattern NUMBERS_MONTH_FIRST =
      Pattern.compile("(?<month>\\d{1,2})[ ./-](?<day>\\d{1,2})[ ./-](?<year>\\d{4})");

  private static final Pattern NO_DAY = Pattern.compile("(?<year>\\d{4})[-/.](?<month>\\d{1,2})");
  private static final Pattern NAMED_MONTH = Pattern.compile(MONTH + ",?[ -]+(?<year>\\d{4})");
  private static final Pattern ONLY_YEAR = Pattern.compile("(?<year>[12]\\d{3})");

  private DateReader() {}

  /**
   * Returns the date that a text means; empty, and reported as {@code front/type}, if it means
   * none.
   *
   * @param name of the field, for the message
   */
  static Optional<LocalDate> read(YamlScalar scalar, String name, PageNotes notes) {
    String text = scalar.text().strip();
    String folded = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    if (MOVING.contains(folded)) {
      notes.report(
          Diagnostic.info(
                  "front/date-moving",
                  scalar.span(),
                  "%s is \"%s\", which changes from build to build, and is left out"
                      .formatted(name, text))
              .withHint("write the date, such as 2026-03-02"));
      return Optional.empty();
    }
    String words = WEEKDAY.matcher(folded).replaceFirst("");
    for (Pattern pattern :
        List.of(ISO, BASIC_ISO, DAY_FIRST, MONTH_FIRST, YEAR_FIRST, NUMBERS, NUMBERS_MONTH_FIRST)) {
      Matcher matcher = pattern.matcher(words);
      if (matcher.matches()) {
        Optional<LocalDate> date = date(matcher);
        if (date.isPresent()) {
          warnIfAmbiguous(pattern, date.get(), scalar, notes);
          return date;
        }
      }
    }
    Optional<LocalDate> first = firstDay(words);
    if (first.isPresent()) {
      notes.report(
          Diagnostic.warning(
                  "front/date-ambiguous",
                  scalar.span(),
                  "\"%s\" names no day and is read as %s".formatted(text, first.get()))
              .withHint("write the day too, such as 2026-03-02"));
      return first;
    }
    notes.report(
        Diagnostic.error(
            "front/type",
            scalar.span(),
            "%s is %s, expected a date such as 2026-03-02"
                .formatted(name, FrontFields.quoted(scalar))));
    return Optional.empty();
  }

  /** Returns the first day of a month or year. */
  private static Optional<LocalDate> firstDay(String words) {
    for (Pattern pattern : List.of(NO_DAY, NAMED_MONTH, ONLY_YEAR)) {
      Matcher matcher = pattern.matcher(words);
      if (matcher.matches()) {
        return pattern == ONLY_YEAR
            ? date(Integer.parseInt(words), 1, 1)
            : month(matcher.group("month"))
                .flatMap(month -> date(Integer.parseInt(matcher.group("year")), month, 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(Matcher matcher) {
    return month(matcher.group("month"))
        .flatMap(
            month ->
                date(
                    Integer.parseInt(matcher.group("year")),
                    month,
                    Integer.parseInt(matcher.group("day"))));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns a month by its number, by its English name cut short, or by its whole name. */
  private static Optional<Integer> month(String month) {
    if (Character.isDigit(month.charAt(0))) {
      return Optional.of(Integer.parseInt(month));
    }
    boolean cut = month.length() == 3 || month.equals("sept");
    int index = cut ? SHORT.indexOf(month.substring(0, 3)) : -1;
    return index >= 0 ? Optional.of(index + 1) : MonthNames.number(month);
  }

  private static void warnIfAmbiguous(
      Pattern pattern, LocalDate date, YamlScalar scalar, PageNotes notes) {
    if (pattern == NUMBERS
        && date.getDayOfMonth() <= 12
        && date.getDayOfMonth() != date.getMonthValue()) {
      notes.report(
          Diagnostic.warning(
                  "front/date-ambiguous",
                  scalar.span(),
                  "\"%s\" is read as %s, day before month".formatted(scalar.text().strip(), date))
              .withHint("write " + date));
    }
  }
}
