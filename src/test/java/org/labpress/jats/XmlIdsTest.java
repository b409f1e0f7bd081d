package org.labpress.jats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlIdsTest {
  // The first two are ids that Pandoc 3.6.4 writes for the example paper of inara.
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "fig:mandrill, figU003Amandrill",
    "eq:fermat, eqU003Afermat",
    "2nd, U0032nd",
    "mathematical-formulæ, mathematical-formulæ",
    "a b, aU0020b",
    "fn1, id-fn1",
    "aff-12, id-aff-12"
  })
  void idsBecomeNames(String id, String name) {
    assertThat(XmlIds.name(id)).isEqualTo(name);
  }

  @Test
  void secondElementWithAnIdGetsNone() {
    XmlIds ids = XmlIds.unknown();

    assertThat(ids.give("a")).isEqualTo("a");
    assertThat(ids.give("a")).isEmpty();
  }

  @Test
  void referencesLeadOnlyToWhatWasWritten() {
    XmlIds first = XmlIds.unknown();
    first.give("fig:a");

    XmlIds second = XmlIds.after(first);

    assertThat(second.has("fig:a")).isTrue();
    assertThat(second.has("fig:b")).isFalse();
  }
}
