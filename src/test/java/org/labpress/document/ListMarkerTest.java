package org.labpress.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.labpress.document.ListMarker.Delimiter;
import org.labpress.document.ListMarker.Style;

class ListMarkerTest {
  private static String label(Style style, long number) {
    return new ListMarker(style, Delimiter.PAREN).label(number);
  }

  @Test
  void lettersGoOnBehindTheLast() {
    assertThat(label(Style.LOWER_ALPHA, 1)).isEqualTo("a)");
    assertThat(label(Style.LOWER_ALPHA, 26)).isEqualTo("z)");
    assertThat(label(Style.LOWER_ALPHA, 27)).isEqualTo("aa)");
    assertThat(label(Style.UPPER_ALPHA, 53)).isEqualTo("BA)");
  }

  @Test
  void romanNumbersAreThoseOfTheYearOnAFilm() {
    assertThat(label(Style.UPPER_ROMAN, 1994)).isEqualTo("MCMXCIV)");
    assertThat(label(Style.LOWER_ROMAN, 4)).isEqualTo("iv)");
  }

  @Test
  void numberWithoutASignIsWrittenWithDigits() {
    assertThat(label(Style.LOWER_ROMAN, 0)).isEqualTo("0)");
    assertThat(label(Style.LOWER_ALPHA, 0)).isEqualTo("0)");
    assertThat(label(Style.LOWER_ROMAN, 4_000)).isEqualTo("4000)");
  }
}
