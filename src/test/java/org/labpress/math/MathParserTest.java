package org.labpress.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.math.MathNode.Accent;
import org.labpress.math.MathNode.Alignment;
import org.labpress.math.MathNode.Atom;
import org.labpress.math.MathNode.Coloured;
import org.labpress.math.MathNode.Column;
import org.labpress.math.MathNode.Delimiter;
import org.labpress.math.MathNode.Fenced;
import org.labpress.math.MathNode.Fraction;
import org.labpress.math.MathNode.LargeOperator;
import org.labpress.math.MathNode.Padded;
import org.labpress.math.MathNode.Placement;
import org.labpress.math.MathNode.PreScripts;
import org.labpress.math.MathNode.Row;
import org.labpress.math.MathNode.Scripts;
import org.labpress.math.MathNode.Space;
import org.labpress.math.MathNode.Table;
import org.labpress.math.MathNode.Text;
import org.labpress.math.MathNode.TextFont;
import org.labpress.math.MathNode.Unreadable;

class MathParserTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "x, 𝑥",
    "h, ℎ",
    "A, 𝐴",
    "\\alpha, 𝛼",
    "\\Gamma, Γ",
    "\\varGamma, 𝛤",
    "7, 7",
    "\\mathbb{R}, ℝ",
    "\\mathbb{1}, 𝟙",
    "\\mathcal{L}, ℒ",
    "\\mathcal{A}, 𝒜",
    "\\mathfrak{g}, 𝔤",
    "\\mathscr F, ℱ",
    "\\mathsf{A}, 𝖠",
    "\\mathtt{a}, 𝚊",
    "\\mathbf{x}, 𝐱",
    "\\bm{x}, 𝒙",
    "\\boldsymbol{\\theta}, 𝜽",
    "\\boldsymbol{\\mathcal{L}}, 𝓛",
    "\\boldsymbol\\nabla, 𝛁",
    "\\mathbf{\\Sigma}, 𝚺",
    "\\mathrm{x}, x",
    "\\mathbf{3}, 𝟑",
    "\\imath, 𝚤",
    "\\epsilon, 𝜖"
  })
  void letterIsACharacterOfItsAlphabet(String tex, String printed) {
    assertThat(Parsed.node(tex))
        .isInstanceOfSatisfying(Atom.class, atom -> assertThat(atom.text()).isEqualTo(printed));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "+, BIN",
    "=, REL",
    "\\leq, REL",
    "≤, REL",
    "(, OPEN",
    "), CLOSE",
    "!, CLOSE",
    "';', PUNCT",
    "/, ORD",
    "\\ldots, INNER",
    "\\colon, PUNCT",
    "∈, REL",
    "\\mid, REL",
    "|, ORD",
    "\\infty, ORD"
  })
  void symbolHasTheClassOfTex(String tex, AtomClass atomClass) {
    assertThat(ClassOf.node(Parsed.node(tex))).contains(atomClass);
  }

  @Test
  void digitsAreOneNumberButAScriptTakesTheFirst() {
    assertThat(Parsed.node("3.14")).isEqualTo(number("3.14", 0, 4));
    assertThat(Parsed.node("x^12"))
        .isInstanceOfSatisfying(
            Row.class,
            row -> {
              assertThat(row.children()).hasSize(2);
              assertThat(row.children().get(1)).isEqualTo(number("2", 3, 4));
            });
  }

  private static Atom number(String text, int start, int end) {
    return new Atom(text, AtomClass.ORD, Atom.Kind.NUMBER, new TexRange(start, end));
  }

  @Test
  void wordInAnUprightAlphabetIsOneAtom() {
    assertThat(Parsed.plain("\\mathrm{KL}_i")).isEqualTo("KL_i");
    assertThat(((Scripts) Parsed.node("\\mathrm{KL}_i")).base())
        .isInstanceOfSatisfying(Atom.class, atom -> assertThat(atom.text()).isEqualTo("KL"));
  }

  @Test
  void limitsOfASumStandBelowInDisplaysAndThoseOfAnIntegralBeside() {
    assertThat(((Scripts) Parsed.node("\\sum_i")).placement())
        .isEqualTo(Placement.LIMITS_IN_DISPLAY);
    assertThat(((Scripts) Parsed.node("\\int_0^1")).placement()).isEqualTo(Placement.BESIDE);
    assertThat(((Scripts) Parsed.node("\\int\\limits_0^1")).placement())
        .isEqualTo(Placement.LIMITS);
    assertThat(((Scripts) Parsed.node("\\sum_i\\nolimits^n")).placement())
        .isEqualTo(Placement.BESIDE);
    assertThat(((Scripts) Parsed.node("\\underbrace{x}_{y}")).placement())
        .isEqualTo(Placement.LIMITS);
    assertThat(((Scripts) Parsed.node("\\lim_x")).placement())
        .isEqualTo(Placement.LIMITS_IN_DISPLAY);
  }

  @Test
  void primesStandBeforeTheSuperscript() {
    assertThat(Parsed.plain("f''")).isEqualTo("f\u2032\u2032");
    assertThat(Parsed.plain("f'^2")).isEqualTo("f^(\u20322)");
    assertThat(Parsed.findings("f'^2")).isEmpty();
  }

  @Test
  void negatedSymbolIsUnicodes() {
    assertThat(((Atom) Parsed.node("\\not=")).text()).isEqualTo("\u2260");
    assertThat(((Atom) Parsed.node("\\not\\in")).text()).isEqualTo("\u2209");
    assertThat(((Atom) Parsed.node("\\not\\subset")).text()).isEqualTo("\u2284");
  }

  @Test
  void fractionTakesSingleDigits() {
    Fraction fraction = (Fraction) Parsed.node("\\frac12");

    assertThat(PlainMath.of(fraction)).isEqualTo("1/2");
    assertThat(fraction.bar()).isEmpty();
  }

  @Test
  void binomialHasNoBarAndParentheses() {
    Fraction binomial = (Fraction) Parsed.node("\\dbinom{n}{k}");

    assertThat(binomial.bar()).isEqualTo(OptionalDouble.of(0));
    assertThat(binomial.left() + binomial.right()).isEqualTo("()");
    assertThat(binomial.style()).contains(MathStyle.DISPLAY);
  }

  @Test
  void generalFractionHasItsThicknessAndStyle() {
    Fraction fraction = (Fraction) Parsed.node("\\genfrac{[}{]}{2pt}{1}{a}{b}");

    assertThat(fraction.bar()).hasValue(0.2);
    assertThat(fraction.style()).contains(MathStyle.TEXT);
    assertThat(fraction.left() + fraction.right()).isEqualTo("[]");
  }

  @Test
  void fractionBetweenItsParts() {
    assertThat(Parsed.plain("{a+1 \\over b}")).isEqualTo("(a + 1)/b");
    assertThat(Parsed.plain("{n \\choose k}")).isEqualTo("(n over k)");
  }

  @Test
  void accentIsWideIfItsCommandSaysSo() {
    assertThat(((Accent) Parsed.node("\\hat{x}")).wide()).isFalse();
    assertThat(((Accent) Parsed.node("\\widehat{xy}")).wide()).isTrue();
    assertThat(Parsed.plain("\\hat y \\vec v")).isEqualTo("\u0177v\u20D7");
  }

  @Test
  void delimitersGrowAndSomeHaveAChosenSize() {
    Fenced fenced = (Fenced) Parsed.node("\\left\\langle a \\middle| b \\right.");

    assertThat(fenced.left()).isEqualTo("\u27E8");
    assertThat(fenced.right()).isEmpty();
    assertThat(fenced.children())
        .filteredOn(Delimiter.class::isInstance)
        .extracting(node -> ((Delimiter) node).size())
        .containsExactly(0);
    assertThat(((Delimiter) Parsed.node("\\Biggl(")).size()).isEqualTo(4);
    assertThat(((Delimiter) Parsed.node("\\bigr>")).atomClass()).isEqualTo(AtomClass.CLOSE);
  }

  @Test
  void columnsOfAnArrayAreAsDescribed() {
    Table table =
        (Table) Parsed.node("\\begin{array}{l|cr@{}r|} a & b \\\\[2pt] \\hline c \\end{array}");

    assertThat(table.columns())
        .containsExactly(
            new Column(Alignment.LEFT, 0.5, 0),
            new Column(Alignment.CENTER, 1, 1),
            new Column(Alignment.RIGHT, 1, 0),
            new Column(Alignment.RIGHT, 0, 0));
    assertThat(table.rulesAfter()).isEqualTo(1);
    assertThat(table.rows().get(0).gapBelow()).isEqualTo(0.2);
    assertThat(table.rows().get(1).rulesAbove()).hasSize(1);
  }

  @Test
  void alignedColumnsComeInPairs() {
    Table table = (Table) Parsed.node("\\begin{aligned} a &= b & c &= d \\end{aligned}");

    assertThat(table.columns())
        .extracting(Column::alignment)
        .containsExactly(Alignment.RIGHT, Alignment.LEFT, Alignment.RIGHT, Alignment.LEFT);
    assertThat(table.columns()).extracting(Column::gapBefore).containsExactly(0.0, 0.0, 1.0, 0.0);
  }

  @Test
  void lineBreakAfterTheLastRowBeginsNoRow() {
    Table table =
        (Table)
            Parsed.node(
                "\\begin{cases} a & b \\\\ c & d \\\\ \\end{cases}".replace("cases", "aligned"));

    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void firstRowOfAMultlineIsLeftAndTheLastRight() {
    Table table =
        (Table) Parsed.formula("\\begin{multline} a \\\\ b \\\\ c \\end{multline}").root();

    assertThat(table.rows())
        .extracting(row -> row.cells().get(0).alignment())
        .containsExactly(
            Optional.of(Alignment.LEFT), Optional.empty(), Optional.of(Alignment.RIGHT));
  }

  @Test
  void lineBreakOutsideOfAnEnvironmentGathersLines() {
    assertThat(Parsed.plain("a = b \\\\ c = d")).isEqualTo("a = b; c = d");
    assertThat(Parsed.findings("a = b \\\\ c = d")).isEmpty();
  }

  @Test
  void secondColumnOfStarredCasesIsWords() {
    String tex = "\\begin{cases*} 0 & if $x < 0$ \\\\ x & otherwise \\end{cases*}";

    assertThat(Parsed.plain(tex)).isEqualTo("{0 if x < 0; x otherwise");
    assertThat(Parsed.findings(tex)).isEmpty();
  }

  @Test
  void textBetweenRowsTakesAllColumns() {
    Table table =
        (Table)
            Parsed.formula("\\begin{align} a &= b \\\\ \\intertext{and} c &= d \\end{align}")
                .root();

    assertThat(table.rows()).hasSize(3);
    assertThat(table.rows().get(1).cells().get(0).columnSpan()).isEqualTo(2);
  }

  @Test
  void rowsOfAnEnvironmentAreNumberedUnlessTheySayNo() {
    List<EquationRow> rows =
        Parsed.formula(
                "\\begin{align} a \\label{eq:a} \\\\ b \\nonumber \\\\ c \\tag{7} \\end{align}")
            .rows();

    assertThat(rows).extracting(EquationRow::numbered).containsExactly(true, false, true);
    assertThat(rows.get(0).labels()).extracting(EquationRow.Label::name).containsExactly("eq:a");
    assertThat(rows.get(2).tag()).map(EquationRow.Tag::text).contains("7");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "equation, true",
    "equation*, false",
    "gather, true",
    "gather*, false",
    "multline, true",
    "eqnarray, true",
    "align*, false"
  })
  void starTakesTheNumberAway(String environment, boolean numbered) {
    String tex = "\\begin{%s} a = b \\end{%s}".formatted(environment, environment);

    assertThat(Parsed.formula(tex).rows()).extracting(EquationRow::numbered).containsOnly(numbered);
  }

  @Test
  void labelBesideAnEnvironmentIsItsLastRows() {
    List<EquationRow> rows =
        Parsed.formula("\\begin{align} a \\\\ b \\end{align} \\label{eq:z}").rows();

    assertThat(rows.get(1).labels()).extracting(EquationRow.Label::name).containsExactly("eq:z");
  }

  @Test
  void starredTagHasNoParentheses() {
    EquationRow.Tag tag = Parsed.formula("a \\tag*{A1}").rows().get(0).tag().orElseThrow();

    assertThat(PlainMath.of(tag.content())).isEqualTo("A1");
    assertThat(
            PlainMath.of(Parsed.formula("a \\tag{A1}").rows().get(0).tag().orElseThrow().content()))
        .isEqualTo("(A1)");
  }

  @Test
  void wordsKeepTheirSpacesAndFormulas() {
    assertThat(Parsed.node("\\text{if } "))
        .isEqualTo(new Text("if ", TextFont.PLAIN, new TexRange(6, 9)));
    assertThat(Parsed.plain("\\text{if $x_1$ is \\textbf{bold} -- na\\\"ive}"))
        .isEqualTo("if x_1 is bold \u2013 na\u00EFve");
  }

  @Test
  void colourHoldsToTheEndOfItsGroup() {
    Row root = (Row) Parsed.formula("{\\color{red} a + b} + c").root();
    Coloured coloured = (Coloured) ((Row) root.children().get(0)).children().get(0);

    assertThat(coloured.rgb()).isEqualTo(0xFF0000);
    assertThat(coloured.children()).hasSize(3);
    assertThat(((Coloured) Parsed.node("\\textcolor{#1b6ca8}{x}")).rgb()).isEqualTo(0x1B6CA8);
    assertThat(((Coloured) Parsed.node("\\textcolor[rgb]{1,0,.5}{x}")).rgb()).isEqualTo(0xFF0080);
  }

  // TeX: 18 mu are an em; \quad is an em ("The TeXbook", page 167).
  @ParameterizedTest(name = "{0} is {1} em")
  @CsvSource({"'\\,', 0.1667", "\\quad, 1", "\\!, -0.1667", "\\hspace{2em}, 2", "\\mkern9mu, 0.5"})
  void spaceHasItsWidth(String tex, double em) {
    assertThat(((Space) Parsed.node(tex)).width())
        .isCloseTo(em, org.assertj.core.data.Offset.offset(1e-4));
  }

  @Test
  void phantomsKeepWhatTheirNameSays() {
    assertThat((Padded) Parsed.node("\\vphantom{X}"))
        .matches(p -> !p.visible() && !p.keepsWidth() && p.keepsHeight() && p.keepsDepth());
    assertThat((Padded) Parsed.node("\\smash[b]{X}"))
        .matches(p -> p.visible() && p.keepsWidth() && p.keepsHeight() && !p.keepsDepth());
    assertThat((Padded) Parsed.node("\\mathllap{X}"))
        .matches(p -> p.visible() && !p.keepsWidth() && p.lap() == Alignment.RIGHT);
  }

  @Test
  void scriptsBeforeABase() {
    PreScripts node = (PreScripts) Parsed.node("\\prescript{14}{6}{C}");

    assertThat(PlainMath.of(node)).isEqualTo("_6^14C");
  }

  @Test
  void dotsStandAtTheHeightOfTheirNeighbours() {
    assertThat(Parsed.plain("a + \\dots + b")).contains("\u22EF");
    assertThat(Parsed.plain("a, \\dots, b")).contains("\u2026");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'\\SI{3}{\\metre\\per\\second}', '3ms^(\u22121)'",
    "'\\qty{1.5e-3}{\\kilo\\gram}', '1.5 \u00D7 10^(\u22123)kg'",
    "'\\num{12345.678}', '12345.678'",
    "'\\si{m.s^{-2}}', 'ms^(\u22122)'",
    "'\\unit{\\square\\metre}', 'm^2'",
    "'\\ang{10;30}', '10\u00B030\u2032'",
    "'\\SI{20}{\\percent}', '20%'",
    "'\\unit{\\metre\\tothe{4}}', 'm^4'",
    "'\\si{\\per\\square\\metre}', 'm^(\u22122)'",
    "'\\unit{\\per\\second\\squared}', 's^(\u22122)'",
    "'\\unit{\\gram\\of{net}}', 'g_net'",
    "'\\si{km/h}', 'km/h'",
    "'\\unit{\\micro\\gram}', '\u03BCg'",
    "'\\num{-0.5}', '\u22120.5'",
    "'\\num{e-7}', '10^(\u22127)'",
    "'\\num{1.23(4)}', '1.23(4)'",
    "'\\numlist{1;2;3}', '1, 2 and 3'",
    "'\\qtyrange{1}{2}{\\mm}', '1mm to 2mm'",
    "'\\num{1.2 +- 0.1}', '1.2 \u00B1 0.1'"
  })
  void quantityIsSetAsSiunitxDoes(String tex, String plain) {
    assertThat(Parsed.plain(tex)).isEqualTo(plain);
    assertThat(Parsed.findings(tex)).isEmpty();
  }

  @Test
  void everyPaperFormulaIsReadWithoutAFinding() throws IOException {
    for (String tex : PaperFormulas.all()) {
      assertThat(Parsed.findings(tex)).as(tex).isEmpty();
    }
  }

  @Test
  void everyPrefixOfEveryPaperFormulaIsRead() throws IOException {
    for (String tex : PaperFormulas.all()) {
      for (int end = 0; end <= tex.length(); end++) {
        String prefix = tex.substring(0, end);
        assertThat(PlainMath.of(Parsed.formula(prefix).root())).as(prefix).isNotNull();
      }
    }
  }

  /** Formulas of the kind that papers on machine learning have. */
  private static final class PaperFormulas {
    static List<String> all() throws IOException {
      try (var stream = MathParserTest.class.getResourceAsStream("/math/formulas.txt")) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      }
    }
  }

  @Test
  void everyCommandOfTheTableIsRead() {
    for (String name : MathParser.commands()) {
      for (String after : List.of("", "{a}", "{a}{b}", "[a]{b}", " x y z", "^2", "{1em}{2pt}{c}")) {
        String tex = "\\" + name + after;
        assertThat(Parsed.findings(tex))
            .as(tex)
            .noneMatch(f -> f.contains("math/unknown \\" + name + " "));
      }
    }
  }

  @Test
  void everyEnvironmentIsRead() {
    for (String name : MathParser.environments()) {
      String argument =
          name.contains("array")
              ? "{cc}"
              : name.contains("at") && !name.contains("matrix") && !name.contains("gather")
                  ? "{2}"
                  : "";
      String tex = "\\begin{%s}%s a \\end{%s}".formatted(name, argument, name);
      assertThat(Parsed.findings(tex)).as(tex).isEmpty();
    }
  }

  @Test
  void unknownCommandIsShownInItsPlace() {
    Row root = (Row) Parsed.formula("a \\foo b").root();

    assertThat(root.children().get(1)).isEqualTo(new Unreadable("\\foo", new TexRange(2, 6)));
  }

  @Test
  void rootOfAnInlineFormulaBeginsInTextStyle() {
    Formula inline = new Formula("x", false, Parsed.node("x"), List.of());

    assertThat(inline.style()).isEqualTo(MathStyle.TEXT);
    assertThat(Parsed.formula("x").style()).isEqualTo(MathStyle.DISPLAY);
  }

  @Test
  void largeOperatorIsOneCharacter() {
    assertThat(((LargeOperator) Parsed.node("\\iint")).symbol()).isEqualTo("\u222C");
  }
}
