package org.labpress.math.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Where everything stands in a formula of each kind; {@code -Dlabpress.update=true} writes the
 * dumps anew. Pictures of these formulas were compared with what pdflatex makes of them.
 */
class GoldenFormulasTest {
  private static final Path FILE = Path.of("src/test/resources/math/boxes.txt");

  private static final List<String> FORMULAS =
      List.of(
          "E = mc^2",
          "\\sum_{i=1}^{N} \\log p_\\theta(y_i \\mid x_i)",
          "\\int_0^1 \\! f(x)\\,dx",
          "\\frac{e^{z_i}}{\\sum_j e^{z_j}}",
          "\\sqrt{b^2-4ac} + \\sqrt[3]{x}",
          "\\left( \\frac{QK^\\top}{\\sqrt{d_k}} \\right)",
          "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}^{-1}",
          "f(x) = \\begin{cases} 0 & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}",
          "\\begin{aligned} a &= b + c \\\\ &= d \\end{aligned}",
          "\\begin{array}{c|c} A & B \\\\ \\hline x & 1 \\\\ \\hdashline y & 2 \\end{array}",
          "\\underbrace{x + y}_{\\text{sum}} \\overbrace{b}^{c}",
          "\\hat{x} \\widehat{ABC} \\bar{\\imath} \\vec{F} \\hat{i}_1 \\tilde{A}",
          "\\overline{AB} \\underline{x} \\overrightarrow{PQ}",
          "x \\xrightarrow[a]{\\text{train}} y",
          "{}^{14}_{6}\\mathrm{C} \\prescript{a}{b}{X}",
          "\\boxed{x} \\cancel{y} \\colorbox{yellow}{z} \\textcolor{red}{w}",
          "\\binom{n}{k} {a \\atop b} \\dfrac12 \\tfrac12",
          "\\bigl( \\Bigl[ \\biggl\\{ \\Biggl| \\Biggr| \\biggr\\} \\Bigr] \\bigr)",
          "\\phantom{xy} \\smash{\\frac{a}{b}} \\rule{1em}{2ex} \\mathrlap{/}=",
          "\\sum_{\\substack{i < n \\\\ j \\neq i}} a_{ij}",
          "f'(x) + x_i'^2 + V_i + A^{T^2}",
          "\\operatorname*{arg\\,max}_{\\theta} \\mathbf{W} \\mathbb{E} \\mathcal{L}",
          "\\bcancel{x} \\xcancel{y} \\sout{z} \\raisebox{1ex}{$w$}",
          "\\underbrace{a} \\underbracket{b} \\overparen{c} \\underleftarrow{d} \\utilde{e}",
          "{\\textstyle\\sum_i} {\\large x} \\left/ y \\right\\backslash \\frac{{1 \\atop 2}}{\\displaystyle 3}",
          "\\begin{smallmatrix} a & b \\\\ c & d \\end{smallmatrix} \\begin{array}{||c|} x \\end{array}",
          "\\unknown{x}");

  @Test
  void formulasOfEachKind() throws IOException {
    List<String> dumps = new ArrayList<>();
    for (String tex : FORMULAS) {
      dumps.add(tex + "\n" + Formulas.dump(Formulas.set(tex)));
    }
    String actual = String.join("\n", dumps);
    if (Boolean.getBoolean("labpress.update")) {
      Files.writeString(FILE, actual);
    }

    assertThat(actual).isEqualTo(Files.readString(FILE));
  }
}
