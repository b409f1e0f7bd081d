package org.labpress.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.bibliography.csl.CslDate;
import org.labpress.bibliography.csl.CslDate.Day;

class BibDatesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2020, 2020, 0, 0",
    "2020-05, 2020, 5, 0",
    "2020-05-17, 2020, 5, 17",
    "2020-05-17T12:00:00, 2020, 5, 17",
    "2020-22, 2020, 14, 0",
    "-0044-03-15, -44, 3, 15"
  })
  void datesOfBiblatex(String written, int year, int month, int day) {
    assertThat(BibDates.read(written).orElseThrow().days())
        .containsExactly(new Day(year, month, day));
  }

  @Test
  void rangesHaveTwoEndsOrOne() {
    assertThat(BibDates.read("1998/2003-05").orElseThrow().days())
        .containsExactly(new Day(1998, 0, 0), new Day(2003, 5, 0));
    assertThat(BibDates.read("2020-05/..").orElseThrow().open()).isTrue();
    assertThat(BibDates.read("1990~").orElseThrow().circa()).isTrue();
  }

  @ParameterizedTest(name = "{0} {1}: {2}-{3}")
  @CsvSource({
    "2018, feb, 2018, 2, 0",
    "2018, February, 2018, 2, 0",
    "2018, 11, 2018, 11, 0",
    "2018, 3 jul, 2018, 7, 3",
    "2018, jul 3, 2018, 7, 3",
    "2018, Fall, 2018, 15, 0",
    "2018, nonsense, 2018, 0, 0"
  })
  void yearAndMonthOfBibtex(String year, String month, int y, int m, int d) {
    assertThat(BibDates.read(year, month, "").orElseThrow().days())
        .containsExactly(new Day(y, m, d));
  }

  @Test
  void wordsStayWords() {
    assertThat(BibDates.read("in press", "", "")).contains(CslDate.literal("in press"));
    assertThat(BibDates.read("sometime/never")).contains(CslDate.literal("sometime/never"));
    assertThat(BibDates.read("", "", "")).isEmpty();
  }
}
