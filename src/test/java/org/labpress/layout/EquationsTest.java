package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.markdown.MarkdownReader;
import org.labpress.pass.PassContext;
import org.labpress.pass.Passes;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class EquationsTest {
  private static final double MEASURE = PaperStyle.a4().measure();
  private static final double LEFT = PaperStyle.a4().margins().left();
  private static final String LONG =
      "A line of text that is long enough to reach across the whole of the page, so that what"
          + " comes below cannot move up beside its end at all, as it may after a short one.";

  private static Typeset set(String markdown) {
    Document read = MarkdownReader.read(SourceFile.of("paper.md", markdown)).value();
    PassContext context =
        PassContext.of(PageKind.PAPER, new MemoryWorkspace(), PassContext.Pages.NONE);
    Document document = Passes.apply(Passes.LOCAL, read, context).value();
    return Typesetter.typeset(document, PaperStyle.a4()).value();
  }

  private static List<Placed.GlyphRun> runs(Typeset typeset) {
    return typeset.pages().stream()
        .flatMap(page -> page.items().stream())
        .filter(Placed.GlyphRun.class::isInstance)
        .map(Placed.GlyphRun.class::cast)
        .toList();
  }

  private static Placed.GlyphRun run(Typeset typeset, String text) {
    return runs(typeset).stream()
        .filter(run -> PageDump.text(run).strip().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not in\n" + PageDump.of(typeset)));
  }

  private static double end(Placed.GlyphRun run) {
    return run.x()
        + run.glyphs().stream().mapToDouble(Placed.PlacedGlyph::advance).sum() * run.stretch();
  }

  @Test
  void formulaIsCentred() {
    Typeset typeset = set("Text.\n\n$$\na\n$$\n");
    Placed.GlyphRun a = run(typeset, "𝑎");

    assertThat((a.x() + end(a)) / 2).isCloseTo(LEFT + MEASURE / 2, within(0.01));
  }

  @Test
  void numberStandsAtTheRightEdgeOnTheBaselineOfTheFormula() {
    Typeset typeset = set("See @eq-a.\n\n$$\na\n$$ {#eq-a}\n");
    Placed.GlyphRun number = run(typeset, "(1)");

    assertThat(end(number)).isCloseTo(LEFT + MEASURE, within(0.01));
    assertThat(number.y()).isCloseTo(run(typeset, "𝑎").y(), within(0.001));
  }

  @Test
  void eachRowHasItsNumber() {
    Typeset typeset = set("\\begin{align}\na &= 1 \\\\\nb &= 2\n\\end{align}\n");

    assertThat(run(typeset, "(1)").y()).isCloseTo(run(typeset, "𝑎=1").y(), within(0.01));
    assertThat(run(typeset, "(2)").y()).isCloseTo(run(typeset, "𝑏=2").y(), within(0.01));
  }

  @Test
  void numberThatHasNoRoomStandsBelow() {
    String sum = IntStream.range(0, 19).mapToObj(i -> "x_0").collect(Collectors.joining("+"));
    Typeset typeset = set("$$\n" + sum + "\n$$ {#eq-a}\n");

    assertThat(run(typeset, "(1)").y()).isGreaterThan(run(typeset, "𝑥").y() + 8);
    assertThat(typeset.lines().get(0).excess()).isZero();
  }

  @Test
  void tagIsPrintedAsItsAuthorSetIt() {
    assertThat(PageDump.of(set("\\begin{equation}\na \\tag{$\\star$}\n\\end{equation}\n")))
        .contains("⋆");
  }

  @Test
  void formulaThatIsTooWideSaysByHowMuch() {
    String sum = IntStream.range(0, 40).mapToObj(i -> "x_0").collect(Collectors.joining("+"));
    Typeset typeset = set("$$\n\\frac{" + sum + "}{2}\n$$\n");
    SetLine line = typeset.lines().get(0);

    assertThat(line.excess()).isGreaterThan(100);
    assertThat(line.words().get(0).right()).isCloseTo(LEFT + MEASURE + line.excess(), within(0.01));
  }

  @Test
  void formulaThatIsTooWideIsBrokenBeforeAnOperation() {
    String sum = IntStream.range(0, 24).mapToObj(i -> "x_0").collect(Collectors.joining("+"));
    Typeset typeset = set("$$\ny=" + sum + "\n$$\n");
    List<Double> baselines = baselines(typeset);

    assertThat(typeset.lines().get(0).excess()).isZero();
    assertThat(baselines).hasSize(2);
    assertThat(signs(typeset, "+")).isEqualTo(23);
    assertThat(first(typeset, baselines.get(1))).startsWith("+");
  }

  @Test
  void lineThatBeginsWithARelationStandsBelowTheFirstOne() {
    String sum = IntStream.range(0, 15).mapToObj(i -> "x_0").collect(Collectors.joining("+"));
    Typeset typeset = set("$$\ny=" + sum + "=" + sum + "\n$$\n");
    List<Double> equals = runs(typeset).stream().flatMap(run -> places(run, "=").stream()).toList();

    assertThat(equals).hasSize(2);
    assertThat(equals.get(1)).isCloseTo(equals.get(0), within(0.01));
  }

  @Test
  void formulaIsBrokenRatherOutsideOfParentheses() {
    String terms = IntStream.range(0, 13).mapToObj(i -> "x_0").collect(Collectors.joining("+"));
    Typeset typeset = set("$$\ny=(" + terms + ")+(" + terms + ")\n$$\n");
    assertThat(first(typeset, baselines(typeset).get(1))).startsWith("+(");
  }

  /** Returns where the lines of a formula of x stand. */
  private static List<Double> baselines(Typeset typeset) {
    return runs(typeset).stream()
        .filter(run -> PageDump.text(run).contains("𝑥"))
        .map(Placed.GlyphRun::y)
        .distinct()
        .toList();
  }

  /** Returns the text at the left of a line. */
  private static String first(Typeset typeset, double baseline) {
    return runs(typeset).stream()
        .filter(run -> Math.abs(run.y() - baseline) < 0.01)
        .map(PageDump::text)
        .findFirst()
        .orElse("");
  }

  private static long signs(Typeset typeset, String sign) {
    return runs(typeset).stream().mapToLong(run -> places(run, sign).size()).sum();
  }

  /** Returns where a sign stands in a run. */
  private static List<Double> places(Placed.GlyphRun run, String sign) {
    List<Double> found = new ArrayList<>();
    double x = run.x();
    for (Placed.PlacedGlyph glyph : run.glyphs()) {
      if (glyph.glyph().text().equals(sign)) {
        found.add(x);
      }
      x += glyph.advance() * run.stretch();
    }
    return found;
  }

  @Test
  void formulaMovesUpToAShortLine() {
    Typeset shortLine = set("Short.\n\n$$\na\n$$\n");
    Typeset longLine = set(LONG.substring(0, 85) + "\n\n$$\na\n$$\n");
    double afterShort = run(shortLine, "𝑎").y() - runs(shortLine).get(0).y();
    double afterLong = run(longLine, "𝑎").y() - runs(longLine).get(0).y();

    // LaTeX's \abovedisplayskip at 10 pt.
    assertThat(afterLong - afterShort).isCloseTo(10, within(0.01));
  }

  @Test
  void textAfterAFormulaIsNotIndented() {
    Typeset typeset = set("First.\n\n$$\na\n$$\n\nwhere more\n\nSecond\n");

    assertThat(run(typeset, "where more").x()).isCloseTo(LEFT, within(0.5));
    assertThat(run(typeset, "Second").x()).isCloseTo(LEFT + 15, within(0.5));
  }

  @Test
  void displayWithinAParagraphStandsOnALineOfItsOwn() {
    Typeset typeset = set("Before $$a$$ after.\n");

    assertThat(run(typeset, "𝑎").y()).isGreaterThan(run(typeset, "Before").y());
    assertThat(run(typeset, "after.").y()).isGreaterThan(run(typeset, "𝑎").y());
    assertThat(PageDump.tags(typeset)).isEqualTo("DOCUMENT\n  P\n  P\n    FORMULA \"a\"\n  P\n");
  }

  @Test
  void formulaInALineIsAnElementWithItsSource() {
    assertThat(PageDump.tags(set("Let $x^2$ be.\n")))
        .isEqualTo("DOCUMENT\n  P\n    SPAN\n    FORMULA \"x^2\"\n    SPAN\n");
  }

  @Test
  void linesGrowForTallFormulas() {
    Typeset plain = set("a<br>b<br>c\n");
    Typeset tall = set("a<br>b $\\dfrac{\\dfrac{1}{2}}{3}$<br>c\n");

    assertThat(run(tall, "c").y() - run(tall, "a").y())
        .isGreaterThan(run(plain, "c").y() - run(plain, "a").y() + 15);
  }

  @Test
  void longFormulaIsBrokenAfterAnOperation() {
    String sum = IntStream.range(0, 30).mapToObj(i -> "x_0").collect(Collectors.joining("+"));
    Typeset typeset = set(LONG + " $" + sum + "+y$ " + LONG + "\n");

    assertThat(typeset.lines()).allMatch(line -> line.excess() == 0);
    List<String> ends =
        typeset.lines().stream()
            .map(line -> line.words().get(line.words().size() - 1).text())
            .filter(word -> word.contains("𝑥") || word.contains("+"))
            .toList();
    assertThat(ends).isNotEmpty().allMatch(word -> word.endsWith("+"));
  }

  @Test
  void formulasAreNotStretchedWithTheirLine() {
    Typeset typeset = set(LONG + " Here $abc$ and $\\frac{d}{e}$ stand. " + LONG + "\n");

    assertThat(runs(typeset))
        .filteredOn(run -> run.face().name().equals("MATH"))
        .isNotEmpty()
        .allMatch(run -> run.stretch() == 1);
  }

  @Test
  void formulasStandInHeadingsCellsNotesListsAndCaptions() {
    Typeset typeset =
        set(
            """
            # On $a$

            - item $b$

            > quoted $c$

            | head $d$ |
            |----------|
            | cell $e$ |

            : Caption $f$

            Text[^1].

            [^1]: A note on $g$.
            """);

    List<String> sizes =
        runs(typeset).stream()
            .filter(run -> run.face().name().equals("MATH"))
            .map(run -> PageDump.text(run) + " " + Math.round(run.size() * 10) / 10.0)
            .toList();
    assertThat(sizes)
        .containsExactlyInAnyOrder(
            "𝑎 14.4", "𝑏 10.0", "𝑐 10.0", "𝑑 9.0", "𝑒 9.0", "𝑓 9.0", "𝑔 8.0");
  }

  @Test
  void linkedFormulaLeadsWhereItsLinkDoes() {
    Typeset typeset = set("See [the $x$ there](https://example.org).\n");

    assertThat(PageDump.of(typeset)).contains("link").contains("https://example.org");
    assertThat(run(typeset, "𝑥").color()).isEqualTo(Tones.PAPER.accent());
  }

  @Test
  void displayThatIsTallerThanAPageGoesOnOnTheNext() {
    String rows =
        IntStream.range(0, 90).mapToObj(i -> "a &= " + i).collect(Collectors.joining(" \\\\\n"));
    Typeset typeset = set("\\begin{align*}\n" + rows + "\n\\end{align*}\n");

    assertThat(typeset.pages().size()).isEqualTo(2);
    String dump = PageDump.of(typeset);
    IntStream.range(0, 90).forEach(i -> assertThat(dump).contains("𝑎=" + i + "\n"));
  }

  @Test
  void everythingInADividedDisplayStaysInItsRow() {
    String row = "a &= \\cancel{b} + \\frac{1}{2} + \\overrightarrow{abcdefg} \\label{eq:%d}";
    String rows =
        IntStream.range(0, 40).mapToObj(row::formatted).collect(Collectors.joining(" \\\\\n"));
    Typeset typeset = set("\\begin{align}\n" + rows + "\n\\end{align}\n");

    assertThat(typeset.pages()).hasSize(2);
    for (Page page : typeset.pages()) {
      long letters =
          count(page, Placed.GlyphRun.class, run -> PageDump.text(run).startsWith("𝑎="));
      assertThat(letters).isPositive();
      assertThat(count(page, Placed.Stroke.class, item -> true)).isEqualTo(letters);
      assertThat(count(page, Placed.Rule.class, item -> true)).isEqualTo(letters);
      assertThat(count(page, Placed.Assembled.class, item -> true)).isEqualTo(letters);
    }
  }

  @Test
  void headOfATableThatIsRepeatedIsDecoration() {
    String rows = "| 1 | 2 |\n".repeat(120);
    Typeset typeset =
        set("| $\\cancel{a}$ | $\\overrightarrow{abcdefgh} \\frac{1}{2}$ |\n|---|---|\n" + rows);

    Page second = typeset.pages().get(1);
    assertThat(
            count(
                second,
                Placed.GlyphRun.class,
                run -> PageDump.text(run).equals("𝑎") && run.element() == Placed.ARTIFACT))
        .isEqualTo(1);
    assertThat(count(second, Placed.Stroke.class, line -> line.element() == Placed.ARTIFACT))
        .isEqualTo(1);
    assertThat(count(second, Placed.Assembled.class, whole -> whole.element() == Placed.ARTIFACT))
        .isEqualTo(1);
  }

  private static <T extends Placed> long count(Page page, Class<T> kind, Predicate<T> which) {
    return page.items().stream().filter(kind::isInstance).map(kind::cast).filter(which).count();
  }

  @Test
  void referenceToARowLeadsToItsFormula() {
    Typeset typeset =
        set(
            """
            See \\eqref{eq:two}.

            \\begin{align}
            a &= 1 \\\\
            b &= 2 \\label{eq:two}
            \\end{align}
            """);

    assertThat(PageDump.of(typeset)).contains("link").contains("destination eq");
  }
}
