package org.labpress.bibliography.csl;

import java.util.List;
import java.util.Optional;

/**
 * A date or a range of dates.
 *
 * @param days the first, and of a range the last; empty where the date is words
 * @param literal words in place of a date, such as "in press"
 * @param circa whether the date is uncertain
 * @param open whether the range has no end
 */
public record CslDate(List<Day> days, String literal, boolean circa, boolean open) {
  public CslDate {
    days = List.copyOf(days);
  }

  /**
   * A date as far as it is known.
   *
   * @param year negative before Christ, where -1 is 1 BC
   * @param month 1 to 12, 13 to 16 for spring to winter, 0 where unknown
   * @param day 0 where unknown
   */
  public record Day(int year, int month, int day) {}

  public static CslDate of(Day day) {
    return new CslDate(List.of(day), "", false, false);
  }

  public static CslDate literal(String words) {
    return new CslDate(List.of(), words, false, false);
  }

  Optional<Day> first() {
    return days.stream().findFirst();
  }
}
