package org.labpress.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.math.MathNode.Unreadable;
import org.labpress.source.Checked;
import org.labpress.source.SourceFile;

class MacrosTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '@',
      value = {
        "\\newcommand{\\R}{\\mathbb{R}} \\R^n @ R^n",
        "\\newcommand\\R{\\mathbb R} \\R @ R",
        "\\newcommand{\\f}[2]{#2_#1} \\f{a}{b} @ b_a",
        "\\newcommand{\\f}[2][k]{#2_{#1}} \\f{b} \\f[j]{b} @ b_kb_j",
        "\\newcommand*{\\f}[1]{(#1)} \\f x @ (x)",
        "\\renewcommand{\\phi}{\\varphi} \\phi @ φ",
        "\\providecommand{\\f}{a} \\providecommand{\\f}{b} \\f @ a",
        "\\def\\p(#1,#2){#1 + #2} \\p(a,b) @ a + b",
        "\\def\\p#1.{[#1]} \\p abc. @ [abc]",
        "\\let\\old\\phi \\renewcommand{\\phi}{[\\old]} \\phi @ [φ]",
        "\\let\\plus=+ a \\plus b @ a + b",
        "\\def\\a{x} \\let\\b\\a \\def\\a{y} \\b @ x",
        "\\DeclareMathOperator{\\tr}{tr} \\tr A @ tr A",
        "\\DeclareMathOperator*{\\am}{arg\\,max} \\am_x @ argmax_x",
        "\\DeclarePairedDelimiter{\\n}{\\lVert}{\\rVert} \\n{x} \\n*{x} \\n[\\big]{x} @ ‖x‖‖x‖‖x‖",
        "\\DeclarePairedDelimiterX{\\ip}[2]{\\langle}{\\rangle}{#1,#2} \\ip{a}{b} @ ⟨a, b⟩",
        "\\newenvironment{v}{\\begin{matrix}}{\\end{matrix}} \\begin{v} a & b \\end{v} @ a b",
        "{\\def\\phi{x} \\phi} \\phi @ xφ"
      })
  void macroStandsForItsText(String tex, String plain) {
    assertThat(Parsed.plain(tex)).isEqualTo(plain);
    assertThat(Parsed.findings(tex)).isEmpty();
  }

  @Test
  void laterFormulaHasTheMacrosOfTheEarlier() {
    Macros macros = Parsed.checked("\\newcommand{\\x}{a + b}").value().macros();

    Checked<MathParser.Parsed> later =
        MathParser.parse(TexText.of(SourceFile.of("f", "\\x")), false, macros);

    assertThat(later.diagnostics()).isEmpty();
    assertThat(PlainMath.of(later.value().formula().root())).isEqualTo("a + b");
  }

  @Test
  void preambleGivesItsDefinitionsAndNothingElse() {
    String preamble =
        """
        \\usepackage{amsmath}
        \\newcommand{\\loss}{\\mathcal{L}} % the loss
        \\setlength{\\parindent}{0pt}
        \\DeclareMathOperator{\\tr}{tr}
        """;

    Macros macros = MathParser.definitions(TexText.of(SourceFile.of("p", preamble)), Macros.NONE);

    assertThat(macros.names()).containsExactly("loss", "tr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\def\\a{\\a\\a} \\a",
        "\\def\\a{\\b}\\def\\b{\\a} \\a",
        "\\def\\a#1{\\a{#1#1}} \\a{xx}",
        "\\newcommand{\\a}[1]{#1#1#1#1#1#1#1#1#1#1} \\a{\\a{\\a{\\a{\\a{\\a{\\a{x}}}}}}}",
        "\\let\\a\\a \\def\\b{\\b x} \\b"
      })
  void macroBombIsGivenUp(String tex) {
    assertThat(Parsed.findings(tex)).singleElement().asString().contains("math/limit");
    assertThat(Parsed.formula(tex).root()).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "\\frac",
        "x^",
        "\\left(",
        "\\sqrt{",
        "\\begin{matrix}",
        "a&",
        "\\text{",
        "{\\bf ",
        "\\displaystyle ",
        "\\color{red}",
        "a\\over ",
        "'",
        "[",
        "$",
        "\\not",
        "\\\\"
      })
  void hundredThousandOfAKindEnd(String part) {
    String tex = part.repeat(100_000 / part.length());

    assertThat(Parsed.checked(tex).diagnostics()).isNotNull();
    assertThat(
            Parsed.checked(tex.substring(0, 60_000 / part.length() * part.length())).diagnostics())
        .isNotEmpty();
  }

  @Test
  void everyMixOfPartsIsRead() {
    String[] parts = {
      "{",
      "}",
      "^",
      "_",
      "'",
      "&",
      "\\\\",
      "a",
      "12",
      "+",
      "\\frac",
      "\\left(",
      "\\right)",
      "\\begin{aligned}",
      "\\end{aligned}",
      "\\sqrt",
      "[",
      "]",
      "\\text{",
      "$",
      "\\def\\a",
      "#1",
      "\\a",
      "\\sum",
      "\\limits",
      "\\middle|",
      "\\over",
      "\\color{red}",
      "\\hline",
      "\\tag{1}",
      "\\begin{array}{c|c}",
      "\\end{array}",
      "\\mathbf",
      "\\operatorname",
      "\\not",
      "\\SI",
      " ",
      "\\newcommand{\\a}[1]",
      "\\let\\b",
      "\\substack{",
      "\\big",
      "\\phantom",
      "\\kern",
      "%",
      "\n"
    };
    for (long seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      StringBuilder tex = new StringBuilder();
      int count = random.nextInt(30);
      for (int i = 0; i < count; i++) {
        tex.append(parts[random.nextInt(parts.length)]);
      }
      Formula formula = Parsed.formula(tex.toString());
      assertThat(PlainMath.of(formula.root())).as("seed %d", seed).isNotNull();
      assertThat(MathMlWriter.write(formula)).as("seed %d", seed).endsWith("</math>");
    }
  }
}
