package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocatorTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "p. 3|page|3|",
        "pp. 33--35, 38 and 40|page|33–35, 38 and 40|",
        "p. 3ff., with care|page|3ff.|, with care",
        "33|page|33|",
        "33-35 and nothing more|page|33–35|' and nothing more'",
        "ch. 2|chapter|2|",
        "chapters 2 & 3|chapter|2 & 3|",
        "chap. iv|chapter|iv|",
        "sec. 4.2|section|4.2|",
        "§ 4|section|4|",
        "§§4–6|section|4–6|",
        "fig. 2b|figure|2b|",
        "Eq. 7.|equation|7|.",
        "vol. 3, p. 7|volume|3|', p. 7'",
        "p. {the front matter}|page|the front matter|",
        "{ii, A, D-Z}, and so on|page|ii, A, D-Z|', and so on'"
      })
  void locatorsAreFound(String suffix, String label, String text, String rest) {
    String expected = rest == null ? "" : rest;
    Locator locator = Locator.at(suffix).orElseThrow();

    assertThat(locator.label()).isEqualTo(label);
    assertThat(locator.text()).isEqualTo(text);
    assertThat(suffix.substring(locator.end())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "and others", "page", "see p. 3", "no idea", "v1 of it", "note well"})
  void otherWordsAreNone(String suffix) {
    assertThat(Locator.at(suffix)).isEmpty();
  }

  @Test
  void hostileSuffixEnds() {
    assertThat(Locator.at("1" + ", 1".repeat(50_000) + "!")).isPresent();
    assertThat(Locator.at("p. " + "1.".repeat(50_000))).isPresent();
  }
}
