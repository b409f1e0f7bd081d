package org.labpress.bibliography.csl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
  @ParameterizedTest
  @CsvSource({
    "Marie-Claire J, M.-C. J.",
    "P.-A., P.-A.",
    "Pierre-Antoine, P.-A.",
    "Guo-ming, G.",
    "Ph. M.E., Ph. M. E.",
    "José (Pepe) Luis, J. L.",
    "J. B. de C. M., J. B. de C. M."
  })
  void initialsAreThoseOfEachName(String given, String initials) {
    assertThat(new Initials(". ", true).of(given, false)).isEqualTo(initials);
  }

  @ParameterizedTest
  @CsvSource({"John M.E., John M. E.", "ME, ME", "M E, M. E."})
  void onlyInitialsGetTheMarkWhereNamesStayWhole(String given, String initials) {
    assertThat(new Initials(". ", true).of(given, true)).isEqualTo(initials);
  }
}
