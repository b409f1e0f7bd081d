package org.labpress.markdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.source.Diagnostic;
import org.labpress.yaml.YamlScalar;

/**
 * Reads dates as people write them: {@code 2026-03-02}, {@code 2 March 2026}, {@code March 2, 2026}
 * and {@code 02 03 2026}, which is day, month, year.
 */
final class DateReader {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final Pattern ISO =
      Pattern.compile("(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})(?:[T ].*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(DAY + "[ -]+" + MONTH + ",?[ -]+(?<year>\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(MONTH + " +" + DAY + ",? +(?<year>\\d{4})");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<day>\\d{1,2})[ ./-](?<month>\\d{1,2})[ ./-](?<year>\\d{4})");

  private DateReader() {}

  /**
   * Returns the date that a text means; empty, and reported as {@code front/type}, if it means
   * none.
   *
   * @param name of the field, for the message
   */
  static Optional<LocalDate> read(YamlScalar scalar, String name, PageNotes notes) {
    String text = scalar.text().strip();
    String folded = text.toLowerCase(Locale.ROOT);
    if (folded.equals("today") || folded.equals("last-modified") || folded.equals("now")) {
      notes.report(
          Diagnostic.info(
                  "front/date-moving",
                  scalar.span(),
                  "%s is \"%s\", which changes from build to build, and is left out"
                      .formatted(name, text))
              .withHint("write the date, such as 2026-03-02"));
      return Optional.empty();
    }
    for (Pattern pattern : List.of(ISO, DAY_FIRST, MONTH_FIRST, NUMBERS)) {
      Matcher matcher = pattern.matcher(folded);
      if (matcher.matches()) {
        Optional<LocalDate> date = date(matcher);
        if (date.isPresent()) {
          warnIfAmbiguous(pattern, date.get(), scalar, notes);
          return date;
        }
      }
    }
    notes.report(
        Diagnostic.error(
            "front/type",
            scalar.span(),
            "%s is \"%s\", expected a date such as 2026-03-02".formatted(name, text)));
    return Optional.empty();
  }

  private static Optional<LocalDate> date(Matcher matcher) {
    String month = matcher.group("month");
    int number =
        Character.isDigit(month.charAt(0))
            ? Integer.parseInt(month)
            : MONTHS.indexOf(month.substring(0, 3)) + 1;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group("year")),
              number,
              Integer.parseInt(matcher.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
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
