package org.labpress.bibliography.csl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  // The examples of the CSL 1.0.2 specification, appendix V.
  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "chicago, 3-10, 3–10",
    "chicago, 71-72, 71–72",
    "chicago, 100-104, 100–104",
    "chicago, 600-613, 600–613",
    "chicago, 1100-1123, 1100–1123",
    "chicago, 107-108, 107–8",
    "chicago, 505-517, 505–17",
    "chicago, 1002-1006, 1002–6",
    "chicago, 321-325, 321–25",
    "chicago, 415-532, 415–532",
    "chicago, 11564-11568, 11564–68",
    "chicago, 13792-13803, 13792–803",
    "chicago, 1496-1504, 1496–1504",
    "chicago, 2787-2816, 2787–2816",
    "expanded, 42-45, 42–45",
    "expanded, 321-28, 321–328",
    "expanded, 2787-816, 2787–2816",
    "minimal, 42-45, 42–5",
    "minimal, 321-328, 321–8",
    "minimal, 2787-2816, 2787–816",
    "minimal-two, 42-45, 42–45",
    "minimal-two, 321-328, 321–28",
    "minimal-two, 2787-2816, 2787–816"
  })
  void rangesOfPages(String format, String pages, String formatted) {
    assertThat(Numbers.pages(pages, format, "–")).isEqualTo(formatted);
  }

  @Test
  void withoutAFormatTheDigitsStay() {
    assertThat(Numbers.pages("321-28, e4", "", "–")).isEqualTo("321–28, e4");
  }

  @ParameterizedTest
  @CsvSource({"1, i", "4, iv", "9, ix", "14, xiv", "1994, mcmxciv", "4000, 4000"})
  void romanNumbers(int number, String roman) {
    assertThat(Numbers.roman(number)).isEqualTo(roman);
  }

  @ParameterizedTest
  @CsvSource({
    "'3', true",
    "'e12', true",
    "'2nd', true",
    "'3-5', true",
    "'3, 7 & 9', true",
    "second, false",
    "'', false"
  })
  void whatCountsAsANumber(String text, boolean numeric) {
    assertThat(Numbers.isNumeric(text)).isEqualTo(numeric);
  }
}
