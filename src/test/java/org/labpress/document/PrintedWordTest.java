package org.labpress.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrintedWordTest {
  @ParameterizedTest
  @EnumSource(PrintedWord.class)
  void everyLanguageHasEveryWord(PrintedWord word) {
    assertThat(word.inAll()).hasSize(PrintedLanguage.values().length).allMatch(w -> !w.isBlank());
    assertThat(Arrays.stream(PrintedLanguage.values()).map(word::in))
        .containsExactlyElementsOf(word.inAll());
  }

  @ParameterizedTest(name = "\"{0}\" is {1}")
  @CsvSource({
    "en, ENGLISH",
    "en-GB, ENGLISH",
    "de, GERMAN",
    "de-AT, GERMAN",
    "de_CH, GERMAN",
    "DE, GERMAN",
    "fr-CA, FRENCH",
    "es-419, SPANISH",
    "it, ENGLISH",
    "den, ENGLISH",
    "'', ENGLISH",
    "not a tag, ENGLISH"
  })
  void regionAndCaseOfATagDoNotMatter(String tag, PrintedLanguage language) {
    assertThat(PrintedLanguage.of(tag)).isEqualTo(language);
  }

  /** Imprimerie nationale, Lexique des règles typographiques: a no-break space before a colon. */
  @Test
  void frenchColonHasASpaceBeforeIt() {
    assertThat(PrintedLanguage.FRENCH.withColon("Mots-clés")).isEqualTo("Mots-clés\u00a0:");
    assertThat(PrintedLanguage.SPANISH.withColon("Palabras clave")).isEqualTo("Palabras clave:");
  }
}
