package org.labpress.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.labpress.bibliography.csl.CslDate;
import org.labpress.bibliography.csl.CslDate.Day;

/** Reads the dates of BibLaTeX (ISO 8601-2, level 1), and the year and month of BibTeX. */
final class BibDates {
  private static final Pattern ISO =
      Pattern.compile("(-?[0-9X]{4})(?:-([0-9]{1,2}))?(?:-([0-9]{1,2}))?(?:T.*)?([~?%]?)");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
  private static final Pattern YEAR = Pattern.compile("(?:(ca?\\.?|circa|~)\\s*)?([0-9]{4})(\\?)?");
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?:([0-9]{1,2})\\.? )?(\\p{L}{3,12})\\.?(?: ([0-9]{1,2}))?,? ((?:ca?\\.? )?[0-9]{4}\\??)");
  private static final Pattern MONTH_AND_DAY =
      Pattern.compile("(?:([0-9]{1,2})\\s+)?(\\p{L}+)\\.?(?:\\s+([0-9]{1,2}))?.*");

  private BibDates() {}

  /** Reads a date field; words that are no date stay words. */
  static Optional<CslDate> read(String field) {
    String text = field.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<Day> days = new ArrayList<>();
    boolean circa = false;
    String[] ends = text.split("/", -1);
    for (String end : ends) {
      Matcher date = ISO.matcher(end.strip());
      if (date.matches()) {
        days.add(
            new Day(
                Integer.parseInt(date.group(1).replace('X', '0')),
                month(date.group(2)),
                number(date.group(3))));
        circa |= !date.group(4).isEmpty();
      } else if (!end.isBlank() && !end.strip().equals("..")) {
        return Optional.of(
            year(text, "", "").or(() -> spoken(text)).orElseGet(() -> CslDate.literal(text)));
      }
    }
    if (days.isEmpty() || ends.length > 2) {
      return Optional.of(CslDate.literal(text));
    }
    return Optional.of(new CslDate(days, "", circa, ends.length == 2 && days.size() == 1));
  }

  /**
   * Reads the fields of BibTeX.
   *
   * @param month a number, a name in English, or a macro
   */
  static Optional<CslDate> read(String year, String month, String day) {
    String text = year.strip();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            year(text, month.strip(), day.strip()).orElseGet(() -> CslDate.literal(text)));
  }

  /** Reads "3 May 2020", "May 3, 2020", "May 2020" and "spring 2020". */
  private static Optional<CslDate> spoken(String text) {
    Matcher parts = SPOKEN.matcher(text);
    if (!parts.matches() || month(parts.group(2)) == 0) {
      return Optional.empty();
    }
    String day = parts.group(1) == null ? parts.group(3) : parts.group(1);
    return year(parts.group(4), parts.group(2), day == null ? "" : day);
  }

  private static Optional<CslDate> year(String text, String month, String day) {
    Matcher year = YEAR.matcher(text);
    if (!year.matches()) {
      Matcher iso = ISO.matcher(text);
      return iso.matches() && iso.group(2) != null ? read(text) : Optional.empty();
    }
    Matcher words = MONTH_AND_DAY.matcher(month);
    int number = month(month);
    int inMonth = number(day);
    if (number == 0 && words.matches()) {
      number = month(words.group(2));
      inMonth = inMonth > 0 ? inMonth : Math.max(number(words.group(1)), number(words.group(3)));
    }
    return Optional.of(
        new CslDate(
            List.of(new Day(Integer.parseInt(year.group(2)), number, number == 0 ? 0 : inMonth)),
            "",
            year.group(1) != null || year.group(3) != null,
            false));
  }

  /** Returns 1 to 12, 13 to 16 for the seasons, or 0. */
  private static int month(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return 0;
    }
    String lower = written.toLowerCase(Locale.ROOT).replace(".", "");
    if (lower.matches("[0-9]{1,2}")) {
      int number = Integer.parseInt(lower);
      // BibLaTeX writes seasons as the months 21 to 24.
      return number <= 12 ? number : number >= 21 && number <= 24 ? number - 8 : 0;
    }
    boolean name = lower.length() >= 3 && lower.chars().allMatch(Character::isLetter);
    int month = name ? MONTHS.indexOf(lower.substring(0, 3)) : -1;
    int season = SEASONS.indexOf(lower.equals("fall") ? "autumn" : lower);
    return season >= 0 ? season + 13 : month + 1;
  }

  private static int number(@Nullable String digits) {
    if (digits == null || !digits.matches("[0-9]{1,2}")) {
      return 0;
    }
    int number = Integer.parseInt(digits);
    return number <= 31 ? number : 0;
  }
}
