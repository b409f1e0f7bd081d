package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.EquationBlock;
import org.labpress.document.EquationBlock.RowNumber;
import org.labpress.document.InlineMath;
import org.labpress.document.Located;
import org.labpress.document.Paragraph;
import org.labpress.math.Formula;
import org.labpress.math.Macros;
import org.labpress.math.MathParser;
import org.labpress.math.TexText;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

class MathHtmlTest {
  private static final Addresses ADDRESSES =
      new Addresses() {
        @Override
        public String page(String sourcePath, String fragment) {
          return sourcePath;
        }

        @Override
        public String file(String path) {
          return path;
        }
      };

  private static Formula formula(String tex, boolean display) {
    TexText text = TexText.of(SourceFile.of("f", tex));
    return MathParser.parse(text, display, Macros.NONE).value().formula();
  }

  private static Element equation(String tex, String id, RowNumber... numbers) {
    SourceSpan span = SourceFile.of("f", tex).span();
    Attributes attributes = Attributes.of(Optional.of(id), List.of(), java.util.Map.of());
    EquationBlock block =
        EquationBlock.of(new Located<>(tex, span), attributes, span)
            .withFormula(formula(tex, true))
            .withNumbers(List.of(numbers));
    String html = new HtmlWriter(ADDRESSES).blocks(List.of(block));
    return Jsoup.parseBodyFragment(html).body().child(0);
  }

  @Test
  void numberStandsBesideTheDisplay() {
    Element equation =
        equation("E = mc^2", "eq-e", new RowNumber(0, "(3)", "3", Optional.of("eq-e")));

    assertThat(equation.id()).isEqualTo("eq-e");
    assertThat(equation.selectFirst("math").attr("display")).isEqualTo("block");
    assertThat(equation.selectFirst(".equation-number").text()).isEqualTo("(3)");
    assertThat(equation.select("[id]")).hasSize(1);
  }

  @Test
  void numbersOfRowsStandInTheTable() {
    Element equation =
        equation(
            "\\begin{align} a &= b \\\\ c &= d \\end{align}",
            "eq-x",
            new RowNumber(1, "(4)", "4", Optional.of("eq:c")));

    assertThat(equation.hasClass("equation-rows")).isTrue();
    assertThat(equation.select(".equation-number")).isEmpty();
    assertThat(equation.selectFirst("#eq\\:c").text()).contains("(4)");
  }

  @Test
  void wideDisplayCanBeReachedByTheKeyboard() {
    assertThat(equation("a", "x").selectFirst(".equation-box").hasAttr("tabindex")).isFalse();
    assertThat(
            equation("a + b + c + d + e + f + g + h + i + j + k + l = 0", "x")
                .selectFirst(".equation-box")
                .hasAttr("tabindex"))
        .isTrue();
  }

  private static Element line(String tex, boolean display) {
    SourceSpan span = SourceFile.of("f", tex).span();
    InlineMath math =
        InlineMath.of(new Located<>(tex, span), display, span).withFormula(formula(tex, display));
    String html = new HtmlWriter(ADDRESSES).blocks(List.of(new Paragraph(List.of(math), span)));
    return Jsoup.parseBodyFragment(html).body().child(0);
  }

  @Test
  void formulaInALineIsOneMathElement() {
    assertThat(line("x", false).child(0).normalName()).isEqualTo("math");
    assertThat(line("x", false).child(0).hasAttr("display")).isFalse();
    assertThat(line("x", true).selectFirst(".equation-inline > math").attr("display"))
        .isEqualTo("block");
  }

  @Test
  void searchFindsTheLettersOfTheKeyboard() {
    String page = "<main>" + line("E = mc^2", false).outerHtml() + "</main>";

    assertThat(HtmlPage.parse(page.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("E=mc2");
  }
}
