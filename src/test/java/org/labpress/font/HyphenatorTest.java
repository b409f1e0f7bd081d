package org.labpress.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

  /**
   * As pdfTeX 1.40.24 with babel (TeX Live 2022) breaks them with the same pattern files, which for
   * German are those of {@code ngerman-x-latest}.
   */
  static Stream<Arguments> wordsOfOtherLanguages() {
    return """
    de Sil-ben-tren-nung Al-go-rith-mus Wahr-schein-lich-keit Trai-nings-da-ten Lern-ra-te
    de Grö-ßen-ord-nung Zu-sam-men-fas-sung Sprach-mo-dell Ge-wichts-ab-nah-me
    de Va-li-die-rungs-men-ge Un-ab-hän-gig-keit Stra-ßen-ver-kehr Ver-suchs-an-ord-nung
    de Kon-fi-denz-in-ter-vall Stich-pro-be Re-gres-si-ons-ana-ly-se Aus-wer-tung
    de Er-geb-nis-se Schluss-fol-ge-rung Mann-schaft Zu-cker Brü-cke Was-ser Fens-ter
    de Com-pu-ter Ex-pe-ri-ment Pa-ra-me-ter Hy-per-pa-ra-me-ter Op-ti-mie-rung
    de Über-set-zung Neu-ro-na-le Netz-wer-ke Do-nau-dampf-schiff-fahrt Recht-schrei-bung
    de durch-schnitt-lich wis-sen-schaft-lich au-ßer-dem Fuß-ball-spie-ler Ab-bil-dung
    de Ta-bel-le Auf-merk-sam-keit Äp-fel Au-tor
    fr hy-po-thèse al-go-rithme pro-ba-bi-lité ap-pren-tis-sage en-traî-ne-ment don-nées
    fr ré-sul-tats si-gni-fi-ca-tion ré-gres-sion consti-tu-tion dé-ve-lop-pe-ment
    fr ex-pé-rience pa-ra-mètre hy-per-pa-ra-mètre éva-lua-tion uni-ver-si-taire
    fr échan-tillon in-ter-valle confiance si-gni-fi-ca-tif connais-sance ré-seau neu-rones
    fr tra-duc-tion langue mo-dèle bi-blio-gra-phie ré-fé-rence cha-pitre fi-gure ta-bleau
    fr sec-tion an-nexe théo-rème dé-mons-tra-tion consé-quence maî-trise œuvre naï-ve-ment
    fr au-jour-d’hui in-tel-li-gem-ment construire an-ti-cons-ti-tu-tion-nel-le-ment
    es hi-pó-te-sis al-go-rit-mo pro-ba-bi-li-dad apren-di-za-je en-tre-na-mien-to da-tos
    es re-sul-ta-dos sig-ni-fi-ca-ción re-gre-sión cons-ti-tu-ción de-sa-rro-llo
    es ex-pe-rien-cia pa-rá-me-tro hi-per-pa-rá-me-tro eva-lua-ción uni-ver-si-dad mues-tra
    es in-ter-va-lo con-fian-za sig-ni-fi-ca-ti-vo co-no-ci-mien-to neu-ro-nal tra-duc-ción
    es len-gua-je mo-de-lo bi-blio-gra-fía re-fe-ren-cia ca-pí-tu-lo fi-gu-ra ta-bla sec-ción
    es apén-di-ce teo-re-ma de-mos-tra-ción con-se-cuen-cia es-pa-ñol ci-güe-ña cons-truir
    es trans-for-ma-dor des-igual-dad sub-ra-yar exá-me-nes ca-rre-te-ra ca-lle
    """
        .lines()
        .flatMap(
            line ->
                Stream.of(line.substring(3).strip().split(" ", -1))
                    .map(word -> Arguments.of(line.substring(0, 2), word)));
  }

  @ParameterizedTest(name = "{0}: “{1}”")
  @MethodSource("wordsOfOtherLanguages")
  void wordsOfOtherLanguagesBreakAsInTex(String language, String hyphenated) {
    Hyphenator hyphenator = Hyphenator.forLanguage(language);

    assertThat(hyphenate(hyphenator, hyphenated.replace("-", ""))).isEqualTo(hyphenated);
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
  @ValueSource(strings = {"it", "nl-NL", "x-klingon", "", "not a tag"})
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
