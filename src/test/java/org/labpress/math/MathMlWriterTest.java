package org.labpress.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathMlWriterTest {
  private static final Path FORMULAS = Path.of("src/test/resources/math/formulas.txt");
  private static final Path MARKUP = Path.of("src/test/resources/math/formulas.mathml");

  /** {@code -Dlabpress.update=true} writes the markup anew. */
  @Test
  void paperFormulasGiveTheirMarkup() throws IOException {
    StringBuilder markup = new StringBuilder();
    for (String tex : Files.readAllLines(FORMULAS)) {
      markup.append(MathMlWriter.write(Parsed.formula(tex))).append('\n');
    }
    if (Boolean.getBoolean("labpress.update")) {
      Files.writeString(MARKUP, markup.toString());
    }
    assertThat(markup.toString()).isEqualTo(Files.readString(MARKUP));
  }

  @Test
  void markupIsWellFormed() throws IOException {
    for (String tex : Files.readAllLines(FORMULAS)) {
      Parser parser = Parser.xmlParser().setTrackErrors(10);
      Jsoup.parse(MathMlWriter.write(Parsed.formula(tex)), "", parser);
      assertThat(parser.getErrors()).as(tex).isEmpty();
    }
  }

  private static Element math(String tex) {
    return Jsoup.parse(MathMlWriter.write(Parsed.formula(tex)), "", Parser.xmlParser())
        .selectFirst("math");
  }

  private static String row(String tex) {
    return math(tex).selectFirst("semantics > mrow").html().replaceAll("\n *", "");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '@',
      value = {
        "x @ <mi>\uD835\uDC65</mi>",
        "\\mathrm{x} @ <mi mathvariant=\"normal\">x</mi>",
        "\\mathrm{KL} @ <mi>KL</mi>",
        "42 @ <mn>42</mn>",
        "\\infty @ <mi>\u221E</mi>",
        "\\frac12 @ <mfrac><mn>1</mn><mn>2</mn></mfrac>",
        "x^2 @ <msup><mi>\uD835\uDC65</mi><mn>2</mn></msup>",
        "f' @ <mrow><mi>\uD835\uDC53</mi><mo lspace=\"0\" rspace=\"0\">\u2032</mo></mrow>",
        "\\vphantom{2} @ <mpadded width=\"0\"><mphantom><mn>2</mn></mphantom></mpadded>",
        "\\mathllap{2} @ <mpadded width=\"0\" class=\"m-llap\"><mn>2</mn></mpadded>",
        "\\raisebox{1em}{2} @ <mpadded voffset=\"1em\"><mtext>2</mtext></mpadded>",
        "\\sout{2} @ <mrow class=\"m-strike\"><mn>2</mn></mrow>",
        "\\sqrt[3]{2} @ <mroot><mn>2</mn><mn>3</mn></mroot>",
        "\\text{if } @ <mtext>if&nbsp;</mtext>"
      })
  void markupOf(String tex, String markup) {
    assertThat(row(tex)).isEqualTo(markup.replace("&nbsp;", "\u00A0").replace("\u00A0", "&#xa0;"));
  }

  @Test
  void minusAtTheStartHasNoSpace() {
    Element minus = math("-a").selectFirst("mo");

    assertThat(minus.attr("lspace")).isEqualTo("0");
    assertThat(minus.attr("rspace")).isEqualTo("0");
  }

  @Test
  void operatorThatABrowserWouldSetSoHasNoAttributes() {
    assertThat(math("a + b = c").select("mo")).allMatch(mo -> mo.attributes().isEmpty());
  }

  @Test
  void relationInAScriptHasNoSpace() {
    assertThat(math("x_{i=1}").selectFirst("mo").attr("lspace")).isEqualTo("0");
  }

  @Test
  void functionHasThinSpaceBeforeItsArgument() {
    assertThat(math("\\log x").selectFirst("mspace").attr("width")).isEqualTo("0.1667em");
    assertThat(math("\\log(x)").select("mspace")).isEmpty();
  }

  @Test
  void limitsStandBelowOnlyInDisplays() {
    assertThat(math("\\sum_i^n").select("munderover")).hasSize(1);
    assertThat(math("\\textstyle\\sum_i^n").select("msubsup")).hasSize(1);
    assertThat(math("\\frac{\\sum_i}{2}").select("msub")).hasSize(1);
  }

  @Test
  void plainParenthesisDoesNotGrow() {
    assertThat(math("(x)").selectFirst("mo").attr("stretchy")).isEqualTo("false");
    assertThat(math("\\left(x\\right)").selectFirst("mo").attr("stretchy")).isEqualTo("true");
    assertThat(math("\\Bigl(").selectFirst("mo").attr("minsize")).isEqualTo("1.8em");
  }

  @Test
  void negativeSpaceIsAClass() {
    assertThat(math("a\\!b").selectFirst("mspace").className()).isEqualTo("m-back-3");
  }

  @Test
  void everyClassIsInTheStyleSheet() throws IOException {
    String css = Files.readString(Path.of("templates/assets/math.css"));
    for (String tex : Files.readAllLines(FORMULAS)) {
      for (Element element : math(tex).select("[class]")) {
        assertThat(element.classNames())
            .as(tex)
            .filteredOn(name -> !name.equals("m-rows"))
            .allSatisfy(name -> assertThat(css).contains("." + name));
      }
    }
  }

  @Test
  void textIsEscaped() {
    String tex = "\\text{<script>&\"} < \\foo<b>";
    String markup = MathMlWriter.write(Parsed.formula(tex));

    assertThat(markup).doesNotContain("<script").doesNotContain("<b>");
    assertThat(math(tex).attr("alttext")).isEqualTo(tex);
    assertThat(math(tex).selectFirst("annotation").wholeText()).isEqualTo(tex);
  }

  @Test
  void rowsHaveTheirNumbersAndIds() {
    Formula formula = Parsed.formula("\\begin{align} a &= b \\\\ c &= d \\end{align}");
    String markup =
        MathMlWriter.write(
            formula, Map.of(1, new MathMlWriter.RowNumber("(7)", Optional.of("eq-b"))));
    Element math = Jsoup.parse(markup, "", Parser.xmlParser()).selectFirst("math");

    List<Element> rows = math.select("mtr");
    assertThat(rows.get(0).text()).doesNotContain("(");
    assertThat(rows.get(1).id()).isEqualTo("eq-b");
    assertThat(rows.get(1).select("mtd").last().text()).isEqualTo("(7)");
  }

  @Test
  void formulaThatWasGivenUpIsShownAsItIsWritten() {
    assertThat(math("\\def\\a{\\a} \\a").selectFirst(".m-unreadable").text())
        .isEqualTo("\\def\\a{\\a} \\a");
  }

  @Test
  void coloursAreAttributes() {
    assertThat(math("\\textcolor{red}{x}").selectFirst("mstyle").attr("mathcolor"))
        .isEqualTo("#ff0000");
  }

  @Test
  void classOfAColouredPartCountsInItsRow() {
    assertThat(math("a \\textcolor{red}{+} b").selectFirst("mo").attributes().isEmpty()).isFalse();
    assertThat(math("a \\textcolor{red}{+} b").selectFirst("mo").attr("lspace"))
        .isEqualTo("0.2222em");
  }
}
