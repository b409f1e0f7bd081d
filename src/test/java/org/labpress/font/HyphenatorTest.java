package org.labpress.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HyphenatorTest {
  private static final Hyphenator AMERICAN = Hyphenator.forLanguage("en-US");

  /** As LuaTeX 1.15.0 (TeX Live 2022) breaks them with the same pattern files. */
  static Stream<String> americanWords() {
    return """
        hy-phen-a-tion al-go-rithm com-puter dem-o-crat as-so-ciate project ta-ble man-u-script
        uni-ver-sity re-gres-sion re-pro-ducibil-ity hy-per-pa-ra-me-ter sig-nif-i-cance
        type-set-ting para-graph ex-per-i-ment eval-u-a-tion learn-ing rep-re-sen-ta-tion
        record how-ever some-thing colour analy-sis be-hav-iour
        su-per-cal-ifrag-ilis-tic-ex-pi-ali-do-cious gal-axy learn sta-tis-tics boot-strap-ping
        het-eroscedas-tic-ity trans-former
        """
        .lines()
        .flatMap(line -> Stream.of(line.strip().split(" ", -1)));
  }

  /** As LuaTeX 1.15.0 (TeX Live 2022) breaks them with the same pattern files. */
  static Stream<String> britishWords() {
    return """
        hy-phen-a-tion al-gorithm com-puter demo-crat as-so-ci-ate pro-ject table ma-nu-script
        uni-ver-sity re-gres-sion re-pro-du-cib-il-ity hy-per-para-meter sig-ni-fic-ance
        type-set-ting para-graph ex-per-i-ment eval-u-ation learn-ing rep-res-ent-a-tion
        re-cord how-ever some-thing col-our ana-lysis be-ha-viour
        su-per-cal-i-fra-gil-istic-ex-pi-al-ido-cious galaxy learn stat-ist-ics boot-strap-ping
        het-ero-s-ce-dasti-city trans-former)
        """
        .lines()
        .flatMap(line -> Stream.of(line.strip().split(" ", -1)));
  }

  @ParameterizedTest(name = "“{0}”")
  @MethodSource("americanWords")
  void americanWordsBreakAsInTex(String hyphenated) {
    assertThat(hyphenate(AMERICAN, hyphenated.replace("-", ""))).isEqualTo(hyphenated);
  }

  @ParameterizedTest(name = "“{0}”")
  @MethodSource("britishWords")
  void britishWordsBreakAsInTex(String hyphenated) {
    Hyphenator british = Hyphenator.forLanguage("en-GB");

    assertThat(hyphenate(british, hyphenated.replace("-", ""))).isEqualTo(hyphenated);
  }

  @Test
  void patternsCompeteByLevelAsInLiangsExample() {
    // TeXbook, appendix H: the patterns that decide on "hyphenation".
    Hyphenator liang =
        Hyphenator.of(
            List.of("hy3ph", "he2n", "hena4", "hen5at", "1na", "n2at", "1tio", "2io", "o2n"),
            List.of());

    assertThat(hyphenate(liang, "hyphenation")).isEqualTo("hy-phen-ation");
  }

  @ParameterizedTest(name = "“{0}”")
  @CsvSource({
    "(hyphenation)., (hy-phen-a-tion).",
    "“Hyphenation”, “Hy-phen-a-tion”",
    "self-evaluation, self-eval-u-a-tion",
    "regression’s, re-gres-sion’s"
  })
  void punctuationDoesNotHideTheWord(String word, String expected) {
    assertThat(hyphenate(AMERICAN, word)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "“{0}”")
  @ValueSource(strings = {"gpt4evaluation", "TransformerXL", "ALGORITHM", "JavaScript", "data", ""})
  void digitsCapitalsAndShortWordsKeepAWordWhole(String word) {
    assertThat(AMERICAN.breaks(word)).isEmpty();
  }

  @Test
  void softHyphensOfTheAuthorAloneCount() {
    assertThat(AMERICAN.breaks("hyphen\u00ADation")).containsExactly(6);
    assertThat(Hyphenator.forLanguage("de").breaks("Satz\u00ADbau")).containsExactly(4);
  }

  @ParameterizedTest(name = "“{0}”")
  @ValueSource(strings = {"de", "fr-FR", "x-klingon", "", "not a tag"})
  void otherLanguagesAreNotBroken(String tag) {
    assertThat(Hyphenator.forLanguage(tag).breaks("hyphenation")).isEmpty();
  }

  @ParameterizedTest(name = "“{0}”")
  @CsvSource({"en, dem-o-crat", "en_us, dem-o-crat", "EN-gb, demo-crat", "en-AU, demo-crat"})
  void regionsOfEnglishAreKnown(String tag, String expected) {
    assertThat(hyphenate(Hyphenator.forLanguage(tag), "democrat")).isEqualTo(expected);
  }

  @Test
  void breaksAscendAndLeaveTwoLettersBeforeAndThreeAfter() {
    String letters = "aeioutnrslcdmphygbé’-(),.Q7\u00AD";
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder word = new StringBuilder();
      for (int i = random.nextInt(24); i > 0; i--) {
        word.append(letters.charAt(random.nextInt(letters.length())));
      }

      int[] breaks = AMERICAN.breaks(word.toString());

      assertThat(breaks).as("seed %d: %s", seed, word).isSorted().doesNotHaveDuplicates();
      if (word.indexOf("\u00AD") < 0) {
        for (int at : breaks) {
          assertThat(word.substring(at - 2, at + 3)).as("seed %d", seed).matches("\\p{L}{5}");
        }
      }
    }
  }

  private static String hyphenate(Hyphenator hyphenator, String word) {
    StringBuilder result = new StringBuilder(word);
    int[] breaks = hyphenator.breaks(word);
    for (int i = breaks.length - 1; i >= 0; i--) {
      result.insert(breaks[i], '-');
    }
    return result.toString();
  }
}
