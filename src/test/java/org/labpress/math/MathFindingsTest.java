package org.labpress.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

class MathFindingsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '@',
      value = {
        "a + \\alfa @ 5 math/unknown \\alfa is not known; shown as text",
        "\\frac{a}{\\oops} @ 10 math/unknown \\oops is not known; shown as text",
        "\\begin{foo} a \\end{foo} @ 1 math/unknown environment \"foo\" is not known; shown as"
            + " text",
        "\\SI{3}{\\metres} @ 8 math/unknown unit \\metres is not known; shown as text",
        "\\frac{a}{b @ 9 math/open \"{\" is never closed",
        "x \\begin{pmatrix} a @ 3 math/open \"\\begin{pmatrix}\" is never closed",
        "\\left[ a @ 1 math/open \"\\left[\" is never closed",
        "\\text{a $b} @ 9 math/open \"$\" is never closed",
        "a \\right) @ 3 math/stray \"\\right\" closes nothing",
        "\\end{align} @ 1 math/stray \"\\end{align}\" closes nothing",
        "\\frac{a} @ 1 math/argument \"\\frac\" lacks an argument",
        "x^ @ 2 math/argument \"^\" lacks an argument",
        "\\tag 3 @ 1 math/argument \"\\tag\" lacks the number in braces",
        "\\def x{y} @ 1 math/argument \"\\def\" names no command to define",
        "\\newcommand{a}{y} @ 1 math/argument \"\\newcommand\" names no command to define",
        "\\begin{array}{cxc} a \\end{array} @ 16 math/argument \"x\" is not a column of an array",
        "x_1_2 @ 4 math/double-script one base has two subscripts",
        "x^a'  @ 4 math/double-script one base has two superscripts",
        "# @ 1 math/misplaced \"#\" has no meaning here",
        "a $ b @ 3 math/misplaced \"$\" has no meaning here",
        "\\textcolor{bluu}{x} @ 11 math/colour \"bluu\" is not a colour",
        "\\hspace{one} @ 9 math/length \"one\" is not a length"
      })
  void findingStandsAtItsOwnColumn(String tex, String finding) {
    assertThat(Parsed.findings(tex)).containsExactly(finding);
  }

  @Test
  void caseDecidesBetweenNearCommands() {
    assertThat(Parsed.checked("\\alhpa").diagnostics().get(0).hints())
        .containsExactly("did you mean \"\\alpha\"?");
    assertThat(Parsed.checked("\\Omgea").diagnostics().get(0).hints())
        .containsExactly("did you mean \"\\Omega\"?");
  }

  @Test
  void nearestCommandIsNamed() {
    Diagnostic diagnostic = Parsed.checked("\\mathbff{x}").diagnostics().get(0);

    assertThat(diagnostic.hints()).containsExactly("did you mean \"\\mathbf\"?");
  }

  @Test
  void unknownCommandOfAMacroStandsAtItsUse() {
    assertThat(Parsed.findings("\\def\\a{\\oops} b + \\a"))
        .containsExactly("19 math/unknown \\oops is not known; shown as text");
  }

  @Test
  void unknownCommandInAnArgumentOfAMacroStandsWhereItIsWritten() {
    assertThat(Parsed.findings("\\def\\a#1{(#1)} \\a{x\\oops}"))
        .containsExactly("20 math/unknown \\oops is not known; shown as text");
  }

  @Test
  void definitionThatSaysTheSameIsNoSecondOne() {
    assertThat(Parsed.findings("\\newcommand{\\a}{x} \\newcommand{\\a}{x} \\a")).isEmpty();
  }

  @Test
  void lineOfAQuotedFormulaIsThatOfThePage() {
    SourceFile page = SourceFile.of("page.md", "> $$\n> a +\n> \\oops\n> $$\n");
    TexText text = TexText.of("a +\n\\oops", new SourceSpan(page, 2, page.text().length()));

    Diagnostic diagnostic = MathParser.parse(text, true, Macros.NONE).diagnostics().get(0);

    assertThat(diagnostic.span()).hasToString("page.md:3:3");
    assertThat(diagnostic.span().text()).isEqualTo("\\oops");
  }
}
