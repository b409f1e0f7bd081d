package org.labpress.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.bibliography.csl.Look;
import org.labpress.bibliography.csl.Run;
import org.labpress.bibliography.csl.Runs;

class TexTextTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "M\\\"uller|Müller",
        "M{\\\"u}ller|Müller",
        "M\\\"{u}ller|Müller",
        "Jos\\'{e} \\'e|José é",
        "na\\\"{\\i}ve|naïve",
        "na\\\"\\i ve|naïve",
        "{\\ss}|ß",
        "stra\\ss e|straße",
        "{\\O}sterg{\\aa}rd|Østergård",
        "{\\v S}imon \\v{c}|Šimon č",
        "\\c{c}\\c c|çç",
        "Erd\\H{o}s, Wa\\l{}\\k{e}sa|Erdős, Wałęsa",
        "a \\& b \\% c \\_ d \\# e|a & b % c _ d # e",
        "50% of|50% of",
        "pp.~3--5, x---y|~pp.\u00a03–5, x—y~",
        "``quoted'' `s'|“quoted” ‘s’",
        "{\\LaTeX} and \\TeX{}nical|LaTeX and TeXnical",
        "\\textquotedblleft x\\textquotedblright|“x”",
        "\\mbox{two words}|two words",
        "a\\\\b|a b",
        "{\\noopsort{1973a}}Volume|Volume",
        "{{{BERT}}}|BERT",
        "unclosed {brace|unclosed brace",
        "stray } brace|stray brace",
        "trailing \\|trailing"
      })
  void texBecomesCharacters(String tex, String text) {
    assertThat(read(tex).text()).isEqualTo(text);
  }

  @Test
  void linesAreJoined() {
    assertThat(read(" two\r\n\t lines ").text()).isEqualTo("two lines");
  }

  @Test
  void whatStandsInBracesKeepsItsCase() {
    assertThat(read("The {BERT} model {\\'E}").runs())
        .extracting(Run::text, run -> run.is(Look.KEEP_CASE))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("The ", false),
            org.assertj.core.groups.Tuple.tuple("BERT", true),
            org.assertj.core.groups.Tuple.tuple(" model É", false));
  }

  @Test
  void looksAreKept() {
    assertThat(read("\\emph{Drosophila} {\\bf x} \\textsuperscript{2}").runs())
        .extracting(Run::text, run -> run.look() & ~Look.KEEP_CASE)
        .contains(
            org.assertj.core.groups.Tuple.tuple("Drosophila", Look.ITALIC),
            org.assertj.core.groups.Tuple.tuple("2", Look.SUPERSCRIPT));
  }

  @Test
  void mathStaysTex() {
    assertThat(read("On $\\mathbb{R}^n$ and \\(a_1\\)").runs())
        .filteredOn(run -> run.is(Look.MATH))
        .extracting(Run::text)
        .containsExactly("\\mathbb{R}^n", "a_1");
  }

  @Test
  void oneDollarIsAPrice() {
    assertThat(read("It costs $5").text()).isEqualTo("It costs $5");
  }

  @Test
  void unknownCommandStaysVisibleAndIsReported() {
    List<String> unknown = new ArrayList<>();

    Runs runs = TexText.read("a \\write18{rm} b", unknown::add);

    assertThat(runs.text()).contains("\\write");
    assertThat(unknown).containsExactly("\\write");
  }

  @Test
  void addressesOnlyLoseTheirEscapes() {
    assertThat(TexText.readVerbatim("\\url{https://x.org/a\\_b\\%20c?d=1\\&e}"))
        .isEqualTo("https://x.org/a_b%20c?d=1&e");
  }

  @Test
  void thousandsOfBracesEnd() {
    assertThat(read("{".repeat(100_000) + "x").text()).isEqualTo("x");
    assertThat(read("\\emph{".repeat(20_000) + "x").text()).contains("x");
    assertThat(read("\\'".repeat(20_000)).text()).isNotNull();
    assertThat(read("$".repeat(2_001)).text()).isNotNull();
  }

  @Test
  void anyTexIsReadWithoutAnException() {
    String hard = "\\{}$'\"`~-ae %&^_()[]\u00e9 \n";
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder tex = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        tex.append(hard.charAt(random.nextInt(hard.length())));
      }

      assertThat(read(tex.toString())).as("seed %d: %s", seed, tex).isNotNull();
      assertThat(BibNames.read(tex.toString(), text -> read(text).text()))
          .as("seed %d", seed)
          .isNotNull();
    }
  }

  private static Runs read(String tex) {
    return TexText.read(tex, command -> {});
  }
}
