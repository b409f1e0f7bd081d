package org.labpress.chart.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobNameTest {
  @ParameterizedTest(name = "{0} means {1}: {2}")
  @CsvSource({
    "emb_*, emb_12, true",
    "emb_*, emb_, true",
    "emb_*, other, false",
    "*, anything, true",
    "a*c*e, abcde, true",
    "a*c*e, abcdf, false",
    "x, x, true",
    "x, xy, false",
    "e.1, e11, false"
  })
  void starMeansAnyCharacters(String pattern, String name, boolean means) {
    assertThat(GlobName.matches(pattern, name)).isEqualTo(means);
  }

  @Test
  void manyStarsAreNoTrap() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(GlobName.matches("*a".repeat(500) + "b", "a".repeat(5_000))).isFalse());
  }
}
