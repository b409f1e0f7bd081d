package org.labpress.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.math.MathNode.Table;

/** What a formula may cost; each of these once took minutes, or all memory. */
class MathLimitsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'x^{', '}'",
    "'x_{', '}'",
    "'\\overset{', '}{x}'",
    "'\\frac{1}{', '}'",
    "'\\sqrt[', ']{x}'"
  })
  void tallFormulaIsWrittenAsPlainTextOnce(String before, String after) {
    String tex = before.repeat(90) + "y" + after.repeat(90);

    assertThat(Parsed.plain(tex)).contains("y").hasSizeLessThan(1_000);
  }

  @Test
  void columnsThatRepeatRepetitionsCostAsMuchAsTheyGive() {
    String columns = "*{999}{".repeat(5) + "|" + "}".repeat(5);

    assertThat(Parsed.findings("\\begin{array}{" + columns + "} a \\end{array}"))
        .containsExactly("1 math/limit macros give more than 100,000 tokens");
  }

  @Test
  void repeatedColumnsAreRead() {
    assertThat(Parsed.node("\\begin{array}{*{2}{r|*{2}{c}}l} a \\end{array}"))
        .isInstanceOfSatisfying(Table.class, table -> assertThat(table.columns()).hasSize(7));
  }

  @Test
  void openEnvironmentsOfTheAuthorLookForTheirEndsOnlySoOften() {
    String tex = "\\newenvironment{q}{}{}" + "\\begin{q}".repeat(5_000);

    assertThat(Parsed.findings(tex))
        .containsExactly("1 math/limit macros give more than 100,000 tokens");
  }

  @Test
  void callsWithoutTheirDelimiterLookForItOnlySoOften() {
    String tex = "\\def\\f#1;{a}" + "\\f".repeat(30_000);

    assertThat(Parsed.findings(tex))
        .containsExactly("1 math/limit macros give more than 100,000 tokens");
  }

  @Test
  void cellsThatShortRowsLackCount() {
    String tex = "\\begin{matrix}" + "&".repeat(1_000) + "\\\\".repeat(1_000) + "\\end{matrix}";

    assertThat(Parsed.findings(tex))
        .containsExactly("1 math/limit a table has more than 5,000 cells");
  }

  @Test
  void manyScriptsOfOneBaseDoNotNest() {
    assertThat(Parsed.findings("x" + "^1".repeat(10_000)))
        .containsExactly("1 math/limit the formula has more than 5,000 parts");
    assertThat(Parsed.plain("x" + "^1".repeat(1_000))).hasSize(1_002);
  }

  @Test
  void openBracketAfterALineBreakIsContent() {
    assertThat(Parsed.findings("a \\\\[0, 1) + 2")).isEmpty();
    assertThat(Parsed.plain("a \\\\[0, 1) + 2")).isEqualTo("a; [0, 1) + 2");
  }

  @Test
  void spaceAfterALineBreakOutsideOfEnvironmentsIsNoContent() {
    assertThat(Parsed.plain("a \\\\[2pt] b")).isEqualTo("a; b");
  }

  @Test
  void plainTexEndsLinesWithCarriageReturns() {
    assertThat(Parsed.findings("\\begin{matrix} a & b \\cr c & d \\crcr \\end{matrix}")).isEmpty();
  }
}
