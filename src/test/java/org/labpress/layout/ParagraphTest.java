package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labpress.layout.Papers.PLACE;
import static org.labpress.layout.Papers.paragraph;
import static org.labpress.layout.Papers.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.document.Attributes;
import org.labpress.document.Citation;
import org.labpress.document.Code;
import org.labpress.document.Emphasis;
import org.labpress.document.Inline;
import org.labpress.document.LineBreak;
import org.labpress.document.Paragraph;
import org.labpress.document.RawInline;
import org.labpress.document.Reference;
import org.labpress.document.SoftBreak;
import org.labpress.document.Span;
import org.labpress.document.Strikethrough;
import org.labpress.document.Strong;
import org.labpress.document.Text;
import org.labpress.font.BundledFace;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

class ParagraphTest {
  /** Took minutes when each word was looked for in the whole text. */
  @Test
  @Timeout(30)
  void twoHundredThousandWordsAreSetInSeconds() {
    SourceSpan file = SourceFile.of("paper.md", "> " + "word ".repeat(200_000).strip()).span();
    SourceSpan words = file.part(2, file.length());
    Paragraph paragraph = new Paragraph(List.of(new Text(words.text(), words)), words);

    Typeset typeset = Papers.set(paragraph);

    assertThat(typeset.lines().stream().mapToInt(line -> line.words().size()).sum())
        .isEqualTo(200_000);
  }

  @Test
  void fullLinesEndAtTheMarginAndHyphensHangOut() {
    List<SetLine> lines = Papers.set(paragraph(Papers.words(300))).lines();

    double right = PaperStyle.a4().margins().left() + PaperStyle.a4().measure();
    for (SetLine line : lines.subList(0, lines.size() - 1)) {
      SetLine.Word last = line.words().get(line.words().size() - 1);
      assertThat(last.right()).isBetween(right - 0.01, right + 3);
    }
  }

  @Test
  void brokenWordKeepsItsLettersAndCopiesWithASoftHyphen() {
    List<SetLine> lines =
        Papers.set(paragraph("the characteristically ".repeat(60).strip())).lines();

    List<SetLine> hyphenated = lines.stream().filter(SetLine::hyphenated).toList();
    assertThat(hyphenated).isNotEmpty();
    for (SetLine line : hyphenated) {
      assertThat(line.words().get(line.words().size() - 1).text()).endsWith("\u00AD");
    }
    assertThat(PageDump.joined(lines)).isEqualTo("the characteristically ".repeat(60).strip());
  }

  @Test
  void softHyphensAreTheOnlyBreaksOfTheirWord() {
    String word = "inter\u00ADnationalisation ";

    List<SetLine> lines = Papers.set(paragraph(word.repeat(80).strip())).lines();

    for (SetLine line : lines) {
      if (line.hyphenated()) {
        assertThat(line.words().get(line.words().size() - 1).text()).isEqualTo("inter\u00AD");
      }
    }
    assertThat(PageDump.joined(lines)).isEqualTo(word.replace("\u00AD", "").repeat(80).strip());
  }

  @Test
  void exceptionsOfTheStyleGoBeforeThePatterns() {
    PaperStyle style = PaperStyle.a4().withHyphenation(List.of("chara-cteristically"));

    List<SetLine> lines =
        Typesetter.typeset(Papers.document(paragraph("the characteristically ".repeat(60))), style)
            .value()
            .lines();

    assertThat(lines.stream().filter(SetLine::hyphenated))
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line.words().get(line.words().size() - 1).text())
                    .isEqualTo("chara\u00AD"));
  }

  @Test
  void wordWiderThanTheMeasureIsReportedAsExcess() {
    String word = "x".repeat(200);

    List<SetLine> lines = Papers.set(paragraph("before " + word + " after")).lines();

    // 200 letters of 5 pt and more in 411 pt.
    SetLine wide = lines.get(1);
    assertThat(wide.words()).hasSize(1);
    assertThat(wide.excess()).isGreaterThan(500);
    assertThat(lines.get(0).excess()).isZero();
    assertThat(lines.get(2).excess()).isZero();
  }

  @Test
  void lineDrawnWithSignsIsBroken() {
    List<SetLine> lines = Papers.set(paragraph("+" + "=".repeat(150) + "+")).lines();

    assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.excess() == 0);
  }

  @Test
  void addressBreaksAfterItsPunctuationWithoutAHyphen() {
    String address = "https://example.org/" + "part-of/a/long.path/".repeat(8);

    List<SetLine> lines = Papers.set(paragraph("See " + address)).lines();

    assertThat(lines).hasSizeGreaterThan(1).noneMatch(SetLine::hyphenated);
    assertThat(lines).allMatch(line -> line.excess() == 0);
    String end = lines.get(0).words().get(lines.get(0).words().size() - 1).text();
    assertThat(end).matches(".*[/.-]");
  }

  @Test
  void codeIsNeverHyphenatedNorStretched() {
    Code code = new Code("characteristically", Attributes.NONE, PLACE);
    Inline[] content = new Inline[120];
    for (int i = 0; i < content.length; i++) {
      content[i] = i % 2 == 0 ? code : text(" and ");
    }

    Typeset typeset = Papers.set(paragraph(content));

    assertThat(typeset.lines()).noneMatch(SetLine::hyphenated);
    assertThat(runs(typeset))
        .filteredOn(run -> run.face() == BundledFace.MONO)
        .isNotEmpty()
        .allMatch(run -> run.stretch() == 1);
  }

  @Test
  void commandBreaksAfterItsOpeningBrace() {
    List<WordBreaks.Break> breaks =
        new WordBreaks(word -> new int[0], List.of()).inCode("\\reference{label}").breaks();

    assertThat(breaks).extracting(WordBreaks.Break::offset).containsExactly(11);
  }

  @Test
  void addressMayBreakBeforeItsSlashesAndANumberAfterItsHyphenAtACost() {
    WordBreaks breaks = new WordBreaks(word -> new int[0], List.of());

    assertThat(breaks.inCode("Software](https://a.org)").breaks())
        .contains(new WordBreaks.Break(16, 500, false, false));
    assertThat(breaks.inAddress("https://a.org/b").breaks())
        .startsWith(new WordBreaks.Break(6, 500, false, false));
    assertThat(breaks.inText("PRE2020-092051,").breaks())
        .containsExactly(new WordBreaks.Break(8, 500, true, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"COVID-19", "2020-0914", "1990-2020", "A-1024", "-2048", "F-16"})
  void shortNamesAndNumbersStayWhole(String word) {
    WordBreaks breaks = new WordBreaks(text -> new int[0], List.of());

    assertThat(breaks.inText(word).breaks()).isEmpty();
  }

  @Test
  void lineBeforeALongNameIsLeftShortRatherThanFilledWithHoles() {
    Code name = new Code("x".repeat(70), Attributes.NONE, PLACE);

    List<SetLine.Word> words =
        Papers.set(paragraph(text("Three short words "), name)).lines().get(0).words();

    assertThat(words).extracting(SetLine.Word::text).containsExactly("Three", "short", "words");
    assertThat(words.get(2).right() - words.get(0).left()).isLessThan(100);
  }

  @Test
  void textIsStretchedByTwoPercentAtMost() {
    assertThat(runs(Papers.set(paragraph(Papers.words(500)))))
        .allSatisfy(run -> assertThat(run.stretch()).isBetween(0.98 - 1e-9, 1.02 + 1e-9))
        .anyMatch(run -> run.stretch() != 1);
  }

  @Test
  void stylesNestAndEmphasisInEmphasisIsUpright() {
    Emphasis inner = new Emphasis(List.of(text("plain")), PLACE);
    Strong strong = new Strong(List.of(text("both")), PLACE);
    Emphasis outer = new Emphasis(List.of(text("slanted "), inner, strong), PLACE);

    assertThat(runs(Papers.set(paragraph(outer))))
        .extracting(Placed.GlyphRun::face, PageDump::text)
        .startsWith(
            Tuple.tuple(BundledFace.SERIF_ITALIC, "slanted "),
            Tuple.tuple(BundledFace.SERIF, "plain"),
            Tuple.tuple(BundledFace.SERIF_BOLD_ITALIC, "both"));
  }

  @Test
  void noLineEndsAtANoBreakSpace() {
    List<SetLine> lines = Papers.set(paragraph("word number\u00A07 ".repeat(120))).lines();

    assertThat(lines).hasSizeGreaterThan(5);
    for (SetLine line : lines) {
      assertThat(line.words().get(0).text()).isNotEqualTo("7");
    }
  }

  @Test
  void numberStaysWithTheWordThatItCounts() {
    List<SetLine> lines = Papers.set(paragraph("See Figure 7 and others ".repeat(80))).lines();

    assertThat(lines).noneMatch(line -> line.words().get(0).text().equals("7"));
  }

  @ParameterizedTest(name = "{0} holds {1}")
  @CsvSource({
    "Fig., 3",
    "(Table, 2)",
    "Section, 4",
    "Abschnitt, 4",
    "sección, 4",
    "et, al.",
    "J., Lee",
    "250, ms",
    "~16, GB/s",
    "5, m²"
  })
  void wordsThatBelongTogetherAreTied(String before, String after) {
    assertThat(Ties.between(before, after)).isEqualTo(Ties.STRONG);
  }

  @ParameterizedTest(name = "{0} does not hold {1}")
  @CsvSource({"2020, a", "table, legs", "seven, ms", "in, 2020"})
  void otherWordsAreNotTied(String before, String after) {
    assertThat(Ties.between(before, after)).isZero();
  }

  @Test
  void bracketOfTwoNumbersIsNeverBrokenAndOfManyBetweenThem() {
    assertThat(lineStartsAfterCitations("8", "11")).doesNotContain("11]");
    assertThat(CitationTies.within(numbered("8", "11"))).isEqualTo(LineItem.FORBIDDEN);
    assertThat(CitationTies.within(numbered("8", "11", "13"))).isEqualTo(Ties.FIRM);
    assertThat(CitationTies.within(numbered("Lee 2024"))).isZero();
  }

  private static List<String> lineStartsAfterCitations(String... numbers) {
    List<Inline> content = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      content.add(text("as it has been said" + " before".repeat(i % 4) + " "));
      content.add(numbered(numbers));
      content.add(text(" "));
    }
    PaperStyle narrow = PaperStyle.a4().inTwoColumns();
    Paragraph paragraph = new Paragraph(content, PLACE);
    return Typesetter.typeset(Papers.document(paragraph), narrow).value().lines().stream()
        .map(line -> line.words().get(0).text())
        .toList();
  }

  private static Citation numbered(String... numbers) {
    List<Citation.Item> items = new ArrayList<>();
    for (String number : numbers) {
      items.add(new Citation.Item("k" + number, List.of(), List.of(), false, PLACE));
    }
    String printed = "[" + String.join(", ", numbers) + "]";
    return Citation.of(Citation.Form.BRACKETED, items, PLACE)
        .withPrinted(List.of(new Citation.Part(List.of(text(printed)), Optional.empty())));
  }

  @Test
  void longNameIsDividedBeforeACapitalOnlyWhereTheLineWouldBeAHole() {
    WordBreaks breaks = new WordBreaks(word -> new int[0], List.of());

    assertThat(breaks.inText("OpenFOAM").breaks())
        .containsExactly(new WordBreaks.Break(4, 900, true, true));
    assertThat(breaks.inText("PyTorch").breaks()).isEmpty();
  }

  @Test
  void hardBreakEndsALineAndDoesNotStretchIt() {
    List<SetLine> lines =
        Papers.set(paragraph(text("one two"), new LineBreak(PLACE), text("three"))).lines();

    assertThat(lines).extracting(PageDumpWords::of).containsExactly("one two", "three");
    assertThat(lines.get(0).words().get(1).right()).isLessThan(200);
  }

  @Test
  void characterWithoutAGlyphIsShownAndRecorded() {
    Typeset typeset = Papers.set(paragraph("a 漢 b"));

    assertThat(typeset.lines().get(0).missing()).containsExactly((int) '漢');
    assertThat(runs(typeset)).anyMatch(run -> PageDump.text(run).contains("漢"));
    assertThat(PageDumpWords.of(typeset.lines().get(0))).isEqualTo("a 漢 b");
    int box = BundledFace.SANS.face().shape("□").glyphs().get(0).id();
    assertThat(runs(typeset))
        .flatExtracting(Placed.GlyphRun::glyphs)
        .anyMatch(placed -> placed.glyph().id() == box && placed.glyph().text().equals("漢"));
  }

  @Test
  void characterOfAnotherFamilyIsTakenFromThere() {
    // STIX Two Text has no ballot box, Source Sans has.
    Typeset typeset = Papers.set(paragraph("a ☐ b"));

    assertThat(typeset.lines().get(0).missing()).isEmpty();
    assertThat(runs(typeset)).extracting(Placed.GlyphRun::face).contains(BundledFace.SANS);
  }

  @Test
  void scriptsThatNeedMoreAreReportedOnce() {
    List<Diagnostic> found =
        Papers.check(paragraph("שלום"), paragraph("and שלום"), paragraph("कि")).diagnostics();

    assertThat(found)
        .extracting(Diagnostic::rule, Diagnostic::message)
        .containsExactlyInAnyOrder(
            Tuple.tuple(
                "render/script",
                "right-to-left text is not set the way its script needs (2 places)"),
            Tuple.tuple(
                "render/script",
                "Indic or South-East Asian text is not set the way its script needs (1 place)"));
  }

  @Test
  void htmlIsLeftOutAndCountedOnce() {
    RawInline tag = new RawInline("html", "<b>", PLACE);

    List<Diagnostic> found = Papers.check(paragraph(tag, text("x"), tag)).diagnostics();

    assertThat(found)
        .extracting(Diagnostic::message)
        .containsExactly("raw HTML is left out of the PDF (2 places)");
  }

  @Test
  void linkOverTwoLinesHasTwoAreas() {
    Typeset typeset =
        Papers.set(
            paragraph(
                text(Papers.words(12) + " "),
                Papers.link("https://example.org/", Papers.words(12))));

    List<Placed.LinkArea> areas = items(typeset, Placed.LinkArea.class);
    assertThat(areas).hasSize(2);
    assertThat(areas.get(0).y()).isLessThan(areas.get(1).y());
    assertThat(areas).extracting(Placed.LinkArea::element).containsOnly(areas.get(0).element());
  }

  @Test
  void linkThatRunsCodeIsText() {
    Typeset typeset = Papers.set(paragraph(Papers.link("javascript:alert(1)", "click")));

    assertThat(items(typeset, Placed.LinkArea.class)).isEmpty();
    assertThat(PageDumpWords.of(typeset.lines().get(0))).isEqualTo("click");
  }

  @Test
  void citationShowsItsKeysAndReferenceItsLabel() {
    Citation citation =
        Citation.of(
            Citation.Form.BRACKETED,
            List.of(
                new Citation.Item(
                    "lee2024", List.of(text("see")), List.of(text("p. 3")), false, PLACE),
                new Citation.Item("kim_23", List.of(), List.of(), false, PLACE)),
            PLACE);
    Reference open = new Reference("fig-x", Reference.Form.FULL, Optional.empty(), PLACE);

    List<SetLine> lines =
        Papers.set(paragraph(text("As said"), new SoftBreak(PLACE), citation, text(" in "), open))
            .lines();

    assertThat(PageDumpWords.of(lines.get(0)))
        .isEqualTo("As said [see lee2024, p. 3; kim_23] in @fig-x");
  }

  @Test
  void struckTextHasALineThroughIt() {
    Typeset typeset = Papers.set(paragraph(new Strikethrough(List.of(text("gone away")), PLACE)));

    Placed.Rule rule = items(typeset, Placed.Rule.class).get(0);
    SetLine line = typeset.lines().get(0);
    assertThat(rule.width())
        .isCloseTo(line.words().get(1).right() - line.words().get(0).left(), Offset.offset(0.01));
  }

  @Test
  void markedTextStandsOnAColouredGround() {
    Typeset typeset = Papers.set(paragraph(text("so "), span("mark", "it goes"), text(" on")));

    Placed.Rule ground = items(typeset, Placed.Rule.class).get(0);
    List<SetLine.Word> words = typeset.lines().get(0).words();
    assertThat(ground.x()).isCloseTo(words.get(1).left(), Offset.offset(0.01));
    assertThat(ground.x() + ground.width()).isCloseTo(words.get(2).right(), Offset.offset(0.01));
    List<Placed> placed = typeset.pages().get(0).items();
    assertThat(placed.indexOf(ground))
        .isLessThan(placed.indexOf(runs(typeset).get(runs(typeset).size() - 1)));
  }

  @Test
  void underlineLiesBelowTheBaselineAndAKeyHasFourSides() {
    Typeset lined = Papers.set(paragraph(span("underline", "below")));
    Typeset key = Papers.set(paragraph(span("kbd", "Ctrl")));

    Placed.Rule rule = items(lined, Placed.Rule.class).get(0);
    assertThat(rule.y()).isGreaterThan(runs(lined).get(0).y());
    assertThat(items(key, Placed.Rule.class)).hasSize(4);
  }

  @Test
  void linkLeadsToASpanWithAnId() {
    Attributes here = Attributes.ofId("here");

    Typeset typeset =
        Papers.set(paragraph(text("one two "), new Span(List.of(), here, PLACE), text("three")));

    Placed.Destination place = items(typeset, Placed.Destination.class).get(0);
    assertThat(place.name()).isEqualTo("here");
    assertThat(place.x())
        .isCloseTo(typeset.lines().get(0).words().get(2).left(), Offset.offset(0.01));
  }

  private static Span span(String name, String words) {
    return new Span(List.of(text(words)), Attributes.ofClass(name), PLACE);
  }

  private static List<Placed.GlyphRun> runs(Typeset typeset) {
    return items(typeset, Placed.GlyphRun.class);
  }

  private static <T> List<T> items(Typeset typeset, Class<T> kind) {
    return typeset.pages().stream()
        .flatMap(page -> page.items().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
