package org.labpress.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.math.MathNode.Choice;
import org.labpress.math.MathNode.Fenced;
import org.labpress.math.MathNode.Table;

/** Commands of physics, amscd, mathtools, xcolor and IEEEtran, and LaTeX's newer definitions. */
class PackageCommandsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '@',
      value = {
        "\\dv{x} @ d/dx",
        "\\dv{f}{x} @ df/dx",
        "\\dv[2]{f}{x} @ (d^2f)/(dx^2)",
        "\\dv*{f}{x} @ df/dx",
        "\\pdv{f}{x}{y} @ (∂^2f)/(∂x∂y)",
        "\\int f \\dd{x} @ ∫ fdx",
        "\\dd[3]{x} @ d^3x",
        "\\abs{x} @ |x|",
        "\\abs*{x} @ |x|",
        "\\vb*{x} @ x",
        "\\qty(\\frac{a}{(b)}) @ (a/((b)))",
        "\\qty[x] @ [x]",
        "\\qty*(x) @ (x)",
        "\\qty\\Big[x] @ [x]",
        "\\qty\\big{x}{y} @ {x}y",
        "\\qty{x} @ {x}",
        "\\qty{3}{\\metre} @ 3m",
        "\\qty[per-mode=symbol]{3}{\\metre} @ 3m",
        "\\unit{\\gram\\of{w}\\squared\\per\\metre\\cubed} @ g_w^2m^(−3)",
        "\\mqty(a & b \\\\ c & d) @ (a b; c d)",
        "\\mel{a}{H}{b} @ ⟨a|H|b⟩",
        "\\text{if \\(x\\)} @ if x",
        "\\begingroup\\bf x\\endgroup y @ xy",
        "\\smashoperator{\\sum_{i}} a @ ∑_i a",
        "a\\mskip{10mu}b @ a b",
        "\\hspace7em a @ a",
        "\\def\\a{x}\\edef\\b{\\a}\\def\\a{y}\\b @ x",
        "\\NewDocumentCommand{\\a}{O{1} m}{#1+#2}\\a[3]{4}, \\a{4} @ 3 + 4, 1 + 4",
        "\\scalebox{0.5}{a} @ a"
      })
  void commandPrints(String tex, String printed) {
    assertThat(Parsed.findings(tex)).isEmpty();
    assertThat(Parsed.plain(tex)).isEqualTo(printed);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      value = {
        "\\dv ~ 1 math/argument \"\\dv\" lacks an argument",
        "\\qty(a ~ 5 math/open \"(\" is never closed",
        "{a\\endgroup} ~ 3 math/misplaced \"\\endgroup\" has no meaning here",
        "\\begingroup a ~ 1 math/open \"\\begingroup\" is never closed",
        "\\begin{CD} A @>f B \\end{CD} ~ 14 math/open \"@>\" is never closed",
        "\\begin{CD} A @x B \\end{CD} ~ 14 math/argument \"@x\" is not an arrow of a diagram",
        "a + \\ang{x\\oops} ~ 5 math/unknown \\oops is not known; shown as text",
        "\\NewDocumentCommand{\\a}{s m}{#1} ~ 1 math/argument the arguments are \"sm\", expected"
            + " \"m\" up to 9 times, the first perhaps \"O{…}\"",
        "\\definecolor{a}{RGB}{1} ~ 21 math/colour \"1\" is not a colour of the model \"RGB\""
      })
  void findingStandsAtItsOwnColumn(String tex, String finding) {
    assertThat(Parsed.findings(tex)).containsExactly(finding);
  }

  @Test
  void choiceHoldsAFormulaForEachStyle() {
    Choice choice = (Choice) Parsed.node("\\mathchoice{a}{b}{c}{d}");

    assertThat(PlainMath.of(choice.in(MathStyle.DISPLAY))).isEqualTo("a");
    assertThat(PlainMath.of(choice.in(MathStyle.SCRIPT_SCRIPT))).isEqualTo("d");
    assertThat(MathMlWriter.write(Parsed.formula("x_{\\mathchoice{1}{2}{3}{4}}")))
        .contains("<mn>3</mn>")
        .doesNotContain("<mn>1</mn>");
  }

  @Test
  void colourWithinWordsLeavesThemWords() {
    String red = "<mstyle mathcolor=\"#ff0000\"><mtext>a b</mtext></mstyle>";

    assertThat(MathMlWriter.write(Parsed.formula("\\text{\\color{red}a b}c"))).contains(red);
    assertThat(MathMlWriter.write(Parsed.formula("\\text{\\textcolor{red}{a b}}c"))).contains(red);
  }

  @Test
  void fontWithinWordsHoldsToTheEndOfItsGroup() {
    assertThat(MathMlWriter.write(Parsed.formula("\\text{a {\\itshape b c} d}")))
        .contains("<mtext class=\"m-italic\">b c</mtext><mtext>\u00A0d</mtext>");
  }

  @Test
  void pairsOfAlignatStandCloseTogether() {
    Table table = (Table) Parsed.node("\\begin{alignedat}{2} a & b & c & d \\end{alignedat}");

    assertThat(table.columns()).allMatch(column -> column.gapBefore() == 0);
  }

  @Test
  void ownColourIsUsed() {
    assertThat(
            MathMlWriter.write(
                Parsed.formula("\\definecolor{sea}{RGB}{0,16,255}\\textcolor{sea}{x}")))
        .contains("mathcolor=\"#0010ff\"");
  }

  @Test
  void diagramHasObjectsAndArrowsInItsCells() {
    String tex = "\\begin{CD} A @>f>> B \\\\ @VVV @VVgV \\\\ C @= D \\end{CD}";
    Table table = (Table) Parsed.node(tex);

    assertThat(Parsed.findings(tex)).isEmpty();
    assertThat(table.columns()).hasSize(3);
    assertThat(table.rows()).extracting(row -> row.cells().size()).containsExactly(3, 3, 3);
    assertThat(Parsed.plain(tex)).isEqualTo("A →(f) B; ↓ ↓g; C =() D");
  }

  @Test
  void distancesOfAnArrayAreTheAuthors() {
    Table table =
        (Table)
            Parsed.node(
                "\\renewcommand{\\arraystretch}{2}\\setlength{\\arraycolsep}{2.5pt}"
                    + "\\begin{array}{cc} a & b \\end{array}");

    assertThat(table.baseline()).isEqualTo(2.4);
    assertThat(table.columns().get(1).gapBefore()).isEqualTo(0.5);
  }

  @Test
  void matrixGrowsItsDelimiters() {
    assertThat(Parsed.node("\\pmqty{a \\\\ b}")).isInstanceOf(Fenced.class);
  }
}
