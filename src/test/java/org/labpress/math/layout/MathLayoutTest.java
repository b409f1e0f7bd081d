package org.labpress.math.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.labpress.math.layout.Formulas.inText;
import static org.labpress.math.layout.Formulas.rules;
import static org.labpress.math.layout.Formulas.run;
import static org.labpress.math.layout.Formulas.runs;
import static org.labpress.math.layout.Formulas.set;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.font.FontFamilies;

/**
 * Facts about formulas at 10 points. Measures are the constants of the bundled face as fontTools
 * reads them; spaces are those of "The TeXbook", chapter 18.
 */
class MathLayoutTest {
  @Test
  void superscriptIsRaisedByTheMeasureOfTheFace() {
    MathInk.Run two = run(set("x^2"), "2");

    assertThat(two.y()).isCloseTo(-3.6, within(0.001));
    assertThat(two.size()).isCloseTo(7, within(0.001));
  }

  @Test
  void superscriptInADenominatorIsRaisedLess() {
    MathBox box = inText("\\frac{1}{x^2}");

    double base = run(box, "𝑥").y();
    assertThat(base - run(box, "2").y()).isCloseTo(0.7 * 2.52, within(0.001));
  }

  @Test
  void scriptOfAScriptHasTheSmallestSize() {
    assertThat(run(set("x_{a_{b_c}}"), "𝑏").size()).isCloseTo(5.5, within(0.001));
    assertThat(run(set("x_{a_{b_c}}"), "𝑐").size()).isCloseTo(5.5, within(0.001));
  }

  @Test
  void scriptsKeepApart() {
    MathBox box = set("x_f^g");
    double bottom = run(box, "𝑔").y() + 7 * depth(run(box, "𝑔"));
    double top = run(box, "𝑓").y() - 7 * height(run(box, "𝑓"));

    assertThat(top - bottom).isGreaterThanOrEqualTo(1.5 - 0.002);
  }

  @Test
  void indexOfALetterThatLeansOverMovesUnderIt() {
    assertThat(run(set("V_i"), "𝑖").x()).isLessThan(run(set("\\mathrm{V}_i"), "𝑖").x());
  }

  @Test
  void operationsAndRelationsHaveTheirSpace() {
    double apart = set("ab").width();

    assertThat(set("a+b").width() - set("+").width() - apart)
        .isCloseTo(8 * 10 / 18.0, within(0.05));
    assertThat(set("a=b").width() - set("=").width() - apart)
        .isCloseTo(10 * 10 / 18.0, within(0.05));
    assertThat(set("x^{a+b}").width())
        .as("no space in scripts")
        .isCloseTo(set("x^{a{+}b}").width(), within(0.001));
  }

  @Test
  void signOfANumberHasNoSpace() {
    assertThat(set("-1").width()).isCloseTo(set("{-}1").width(), within(0.001));
    assertThat(set("a=-1").width()).isLessThan(set("a=b-1").width() - 4);
  }

  @Test
  void numeratorAndDenominatorAreCentredOverEachOther() {
    MathBox box = set("\\frac{1}{abc}");
    MathInk.Rule bar = rules(box).get(0);
    MathInk.Run one = run(box, "1");

    assertThat(one.x() + one.glyphs().get(0).advance() / 2)
        .isCloseTo(bar.x() + bar.width() / 2, within(0.01));
    assertThat(bar.height()).isCloseTo(0.68, within(0.001));
    assertThat(bar.y() + bar.height() / 2).as("on the axis").isCloseTo(-2.58, within(0.002));
  }

  @Test
  void delimitersReachAroundWhatTheyHold() {
    MathBox box = set("\\left( \\frac{\\frac{a}{b}}{c} \\right)");
    MathBox inner = set("\\frac{\\frac{a}{b}}{c}");

    assertThat(box.height() + box.depth())
        .isGreaterThanOrEqualTo(0.9 * (inner.height() + inner.depth()));
    assertThat(box.text()).isEqualTo("(𝑎𝑏𝑐)");
  }

  @Test
  void middleDelimiterIsAsHighAsTheOthers() {
    MathBox box = set("\\left\\langle \\frac{a}{b} \\middle| c \\right\\rangle");

    assertThat(box.ink())
        .filteredOn(ink -> ink instanceof MathInk.Assembled whole && whole.text().equals("|"))
        .hasSize(1);
  }

  @Test
  void tallBraceIsPutTogetherAndReadAsOne() {
    String rows = String.join("\\\\", IntStream.range(0, 20).mapToObj(i -> "a").toList());
    MathBox box = set("\\left\\{ \\begin{matrix}" + rows + "\\end{matrix} \\right\\}");

    assertThat(box.ink()).filteredOn(MathInk.Assembled.class::isInstance).hasSize(2);
    assertThat(box.text()).isEqualTo("{" + "𝑎".repeat(20) + "}");
  }

  @Test
  void sumHasLimitsInDisplaysOnly() {
    MathBox display = set("\\sum_{i}^{n} a");
    MathBox text = inText("\\sum_{i}^{n} a");

    assertThat(run(display, "𝑖").y()).isGreaterThan(run(text, "𝑖").y());
    assertThat(run(display, "𝑖").x()).isLessThan(run(display, "∑").x() + 10);
    assertThat(run(text, "𝑖").x()).isGreaterThan(run(text, "∑").x() + 8);
  }

  @Test
  void upperLimitOfAnIntegralLeansWithIt() {
    MathBox beside = set("\\int_a^b");
    MathBox limits = set("\\int\\limits_a^b");

    assertThat(run(beside, "𝑏").x() - run(beside, "𝑎").x()).isGreaterThan(4);
    assertThat(run(limits, "𝑏").x() - run(limits, "𝑎").x()).isBetween(4.0, 7.0);
  }

  @Test
  void accentStandsOverTheMiddleOfItsLetter() {
    MathBox box = set("\\hat{x}");

    // The letter says 345, the mark -230 thousandths from their origins.
    assertThat(run(box, "\u0302").x()).isCloseTo(3.45 + 2.30, within(0.002));
    assertThat(box.text()).isEqualTo("𝑥\u0302");
  }

  @Test
  void letterUnderAnAccentHasNoDot() {
    int bare = run(set("\\hat{i}"), "𝑖").glyphs().get(0).glyph().id();

    assertThat(bare).isNotEqualTo(run(set("i"), "𝑖").glyphs().get(0).glyph().id());
  }

  @Test
  void wideAccentGrowsWithItsBase() {
    assertThat(run(set("\\widehat{ABCD}"), "\u0302").glyphs().get(0).glyph().id())
        .isNotEqualTo(run(set("\\hat{A}"), "\u0302").glyphs().get(0).glyph().id());
  }

  @Test
  void scriptsOfAnAccentedLetterStandAsThoseOfTheLetter() {
    assertThat(run(set("\\hat{x}^2"), "2").y()).isEqualTo(run(set("x^2"), "2").y());
  }

  @Test
  void lineOfARootReachesOverItsContent() {
    MathBox box = set("\\sqrt{abc}");
    MathInk.Rule line = rules(box).get(0);

    assertThat(line.width()).isCloseTo(set("abc").width(), within(0.01));
    assertThat(line.x() + line.width()).isCloseTo(box.width(), within(0.01));
    assertThat(-line.y()).isLessThan(box.height());
  }

  @Test
  void indexOfARootStandsLeftOfItsSign() {
    MathBox box = set("\\sqrt[3]{x}");

    assertThat(run(box, "3").size()).isCloseTo(5.5, within(0.001));
    assertThat(run(box, "3").x()).isLessThan(run(box, "√").x() + 3);
    assertThat(run(box, "3").y()).isLessThan(0);
  }

  @Test
  void columnsAreAligned() {
    MathBox box = set("\\begin{aligned} aaa &= b \\\\ c &= ddd \\end{aligned}");
    List<MathInk.Run> signs = runs(box, "=");

    assertThat(signs).hasSize(2);
    assertThat(signs.get(0).x()).isCloseTo(signs.get(1).x(), within(0.002));
    assertThat(signs.get(0).y()).isLessThan(signs.get(1).y());
  }

  @Test
  void rowsOfADisplayAreOpenedUpByAJot() {
    List<DisplayedMath.Row> rows =
        MathLayout.displayed(
                Formulas.display("\\begin{align} a &= b \\\\ c &= d \\end{align}"),
                10,
                400,
                0,
                0,
                FontFamilies.bundled())
            .rows();

    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).baseline() - rows.get(0).baseline()).isCloseTo(15, within(0.01));
    assertThat(rows.get(0).bottom()).isLessThan(rows.get(1).top());
  }

  @Test
  void multlineFillsTheMeasure() {
    DisplayedMath math =
        MathLayout.displayed(
            Formulas.display("\\begin{multline} a \\\\ b \\end{multline}"),
            10,
            300,
            0,
            0,
            FontFamilies.bundled());

    assertThat(math.box().width()).isCloseTo(280, within(0.01));
    assertThat(run(math.box(), "𝑎").x()).isCloseTo(0, within(0.01));
    assertThat(run(math.box(), "𝑏").x()).isGreaterThan(270);
    assertThat(math.rows()).singleElement().matches(row -> row.baseline() > 0);
  }

  @Test
  void textBetweenRowsStandsAtTheLeftOfTheMeasure() {
    MathBox box = set("\\begin{align*} a &= b \\\\ \\intertext{where} c &= d \\end{align*}");

    assertThat(box.width()).isCloseTo(400, within(0.01));
    assertThat(run(box, "w").x()).isZero();
    assertThat((run(box, "𝑎").x() + run(box, "𝑏").end()) / 2).isCloseTo(200, within(2.0));
  }

  @Test
  void cellOverSeveralColumnsIsCentredOverThem() {
    MathBox box = set("\\begin{array}{cc} \\multicolumn{2}{c}{x} \\\\ aaaa & bbbb \\end{array}");
    MathInk.Run x = run(box, "𝑥");

    assertThat(x.x() + x.end()).isCloseTo(box.width(), within(0.05));
  }

  @Test
  void phantomTakesRoomAndShowsNothing() {
    assertThat(set("\\phantom{abc}").width()).isEqualTo(set("abc").width());
    assertThat(set("\\phantom{abc}").ink()).isEmpty();
    assertThat(set("\\smash{\\frac{a}{b}}").height()).isZero();
    assertThat(set("\\mathrlap{abc}").width()).isZero();
  }

  @Test
  void coloursHoldForTheirPartOnly() {
    MathBox box = set("a \\textcolor{red}{b} c");

    assertThat(run(box, "𝑏").rgb()).isEqualTo(0xFF0000);
    assertThat(run(box, "𝑐").rgb()).isZero();
    assertThat(box.width()).isEqualTo(set("abc").width());
  }

  @ParameterizedTest(name = "{0} is {1} pt high")
  @CsvSource({"\\big(, 11.87", "\\Big(, 16.67", "\\bigg(, 23.85", "\\Bigg(, 28.65"})
  void bigDelimitersComeInFourSizes(String tex, double total) {
    MathBox box = set(tex);

    assertThat(box.height() + box.depth()).isCloseTo(total, within(0.02));
  }

  @Test
  void arrowIsLongerThanItsLabels() {
    MathBox box = set("\\xrightarrow[\\text{a long label below}]{f}");

    assertThat(box.width())
        .isGreaterThan(inText("\\scriptstyle\\text{a long label below}").width());
    assertThat(box.text()).isEqualTo("→𝑓a long label below");
  }

  @Test
  void formulaOfALineIsBrokenAfterRelationsAndOperationsOutsideOfGroups() {
    List<MathPiece> pieces =
        MathLayout.pieces(
            Formulas.inline("a = b + {c + d} - \\frac{e = f}{g}"), 10, 0, FontFamilies.bundled());

    assertThat(pieces)
        .filteredOn(piece -> piece.penalty() < MathPiece.NO_BREAK)
        .extracting(piece -> piece.box().text() + " " + piece.penalty())
        .containsExactly("= 500.0", "+ 700.0", "− 700.0");
    assertThat(pieces.get(pieces.size() - 1).space()).isZero();
  }

  @Test
  void piecesAreAsWideAsTheWhole() {
    String tex = "a = b + \\frac{c}{d} \\le \\log e";
    List<MathPiece> pieces = MathLayout.pieces(Formulas.inline(tex), 10, 0, FontFamilies.bundled());

    assertThat(pieces.stream().mapToDouble(piece -> piece.box().width() + piece.space()).sum())
        .isCloseTo(inText(tex).width(), within(0.05));
    assertThat(String.join("", pieces.stream().map(piece -> piece.box().text()).toList()))
        .isEqualTo(inText(tex).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", " ", "\\,", "\\color{red}"})
  void emptyFormulaIsOnePiece(String tex) {
    assertThat(MathLayout.pieces(Formulas.inline(tex), 10, 0, FontFamilies.bundled())).hasSize(1);
    assertThat(set(tex).ink()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsShownAsItIsWritten() {
    assertThat(set("a + \\nosuch + b").text()).isEqualTo("𝑎+\\nosuch+𝑏");
  }

  @Test
  void scaledBoxIsTheSameInAnotherSize() {
    MathBox box = set("\\left\\{ \\frac{a}{b} \\cancel{c} \\right\\}");
    MathBox half = box.scaledBy(0.5);

    assertThat(half.width()).isCloseTo(box.width() / 2, within(0.001));
    assertThat(half.ink()).hasSameSizeAs(box.ink());
    assertThat(half.ink().get(half.ink().size() - 1).end())
        .isCloseTo(box.ink().get(box.ink().size() - 1).end() / 2, within(0.001));
  }

  @Test
  void nestingAsDeepAsTheParserAllowsIsSet() {
    for (String open : List.of("\\sqrt{", "\\frac{1}{", "x^{", "\\left(", "\\hat{")) {
      String close = open.equals("\\left(") ? "\\right)" : "}";
      MathBox box = set(open.repeat(60) + "x" + close.repeat(60));

      assertThat(box.ink()).as(open).isNotEmpty();
    }
  }

  @Test
  void anythingThatTheParserGivesIsSetWithFiniteMeasures() {
    List<String> parts =
        List.of(
            "x",
            "1",
            "+",
            "=",
            "(",
            ")",
            "\\frac{a}{b}",
            "^2",
            "_i",
            "\\sum",
            "\\left[",
            "\\right.",
            "\\sqrt[3]{",
            "}",
            "{",
            "\\hat",
            "\\begin{matrix}",
            "&",
            "\\\\",
            "\\end{matrix}",
            "\\text{if }",
            "\\overbrace{x}",
            "\\color{blue}",
            "\\displaystyle",
            "\\!",
            "\\quad",
            "\\xrightarrow{f}",
            "\\boxed{a}",
            "\\substack{a\\\\b}",
            "\\prescript{1}{2}{X}",
            "'");
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      StringBuilder tex = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        tex.append(parts.get(random.nextInt(parts.size()))).append(' ');
      }
      MathBox box = set(tex.toString());

      assertThat(box.width()).as("seed %d: %s", seed, tex).isFinite();
      assertThat(box.height() + box.depth()).as("seed %d: %s", seed, tex).isFinite();
      assertThat(set(tex.toString())).as("seed %d: %s", seed, tex).isEqualTo(box);
    }
  }

  private static double height(MathInk.Run run) {
    return MathFace.bounds(run.glyphs().get(0).glyph().id()).top();
  }

  private static double depth(MathInk.Run run) {
    return -MathFace.bounds(run.glyphs().get(0).glyph().id()).bottom();
  }
}
