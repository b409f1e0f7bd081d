package org.labpress.latex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCharactersTest {
  @Test
  void nothingInTextMeansAnythingToTeX() {
    assertThat(text("\\input{/etc/passwd} 100% $x_1^2$ #1 a&b ~"))
        .isEqualTo(
            "\\textbackslash{}input\\{/etc/passwd\\} 100\\% \\$x\\_1\\textasciicircum{}2\\$ \\#1"
                + " a\\&b \\textasciitilde{}");
  }

  /** The time grew with the square of the length: this took a quarter of an hour. */
  @Test
  @Timeout(20)
  void wordOfAHundredThousandLettersIsWrittenAtOnce() {
    String word = "x".repeat(100_000);

    assertThat(text(word)).isEqualTo(word);
    assertThat(text("a1".repeat(50_000))).contains("\\allowbreak{}");
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "é, é",
        "ł, ł",
        "ḥ, \\d{h}",
        "ș, \\textcommabelow{s}",
        "α, \\ensuremath{\\alpha}",
        "ά, \\ensuremath{\\acute{\\alpha}}",
        "→, \\textrightarrow{}",
        "≤, \\ensuremath{\\leq}",
        "−, \\ensuremath{-}",
        "x², x\\textsuperscript{2}",
        "“a”, ``a''",
        "a–b, a--b",
        "’s, 's",
        "½, \\textonehalf{}",
        "Москва, \\cyrillic{Москва}"
      })
  void charactersHaveTheirCommands(String text, String tex) {
    assertThat(text(text)).isEqualTo(tex);
  }

  @Test
  void pairsThatFontsWouldJoinAreKeptApart() {
    assertThat(text("--flag << >> ,,")).isEqualTo("-{}-flag <{}< >{}> ,{},");
  }

  @Test
  void characterWithoutFormIsShownAsItsCodeAndReported() {
    List<Integer> missing = new ArrayList<>();

    String tex = TextCharacters.write("a 中 b", TextCharacters.Manner.TEXT, missing::add);

    assertThat(tex).isEqualTo("a [U+4E2D] b");
    assertThat(missing).containsExactly(0x4E2D);
  }

  @Test
  void longCodeMayBeDividedAtItsSigns() {
    assertThat(TextCharacters.write("conjugate_gradient", TextCharacters.Manner.CODE, c -> {}))
        .isEqualTo("conjugate\\_\\allowbreak{}gradient");
  }

  @Test
  void addressesAreWrittenAsHrefReadsThem() {
    assertThat(TextCharacters.address("https://example.org/a_b?x=1&y=%20#é"))
        .isEqualTo("https://example.org/a\\_b?x=1\\&y=\\%20\\#\\%C3\\%A9");
  }

  private static String text(String text) {
    return TextCharacters.write(text, TextCharacters.Manner.TEXT, code -> {});
  }
}
