package org.labpress.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.Footnote;
import org.labpress.document.Paragraph;
import org.labpress.document.PlainText;
import org.labpress.source.Diagnostic;

class DeckBuilderTest {
  @Test
  void headingsOfLevelOneAndTwoStartSlides() {
    Source source = new Source("# Part\n\n## First\n\ntext\n\n### Detail\n\n## Second\n");
    Document document =
        source.document(
            source.heading(1, "Part"),
            source.heading(2, "First"),
            source.paragraph("text"),
            source.heading(3, "Detail"),
            source.heading(2, "Second"));

    assertThat(titles(document)).containsExactly("# Part", "First", "Second");
  }

  @Test
  void deeperHeadingStaysOnItsSlide() {
    Source source = new Source("## First\n\n### Detail\n");
    Document document = source.document(source.heading(2, "First"), source.heading(3, "Detail"));

    assertThat(deck(document).slides().get(0).blocks()).hasSize(1);
  }

  @Test
  void breakStartsASlideWithoutATitle() {
    Source source = new Source("## First\n\none\n\n---\n\ntwo\n");
    Document document =
        source.document(
            source.heading(2, "First"),
            source.paragraph("one"),
            source.rule(),
            source.paragraph("two"));

    assertThat(titles(document)).containsExactly("First", "-");
    assertThat(texts(deck(document).slides().get(1).blocks())).containsExactly("two");
  }

  @Test
  void breaksAroundHeadingsAndAtTheEndsAddNoEmptySlides() {
    Source source = new Source("---\n\n# One\n\n---\n\n---\n\n# Two\n\n---\n");
    Document document =
        source.document(
            source.rule(),
            source.heading(1, "One"),
            source.rule(),
            source.rule(),
            source.heading(1, "Two"),
            source.rule());

    assertThat(titles(document)).containsExactly("# One", "# Two");
  }

  @Test
  void breakInsideADivIsARule() {
    Source source = new Source("## First\n\n::: box\none\n\n---\n:::\n");
    Document document =
        source.document(
            source.heading(2, "First"), source.div("box", source.paragraph("one"), source.rule()));

    assertThat(titles(document)).containsExactly("First");
  }

  @Test
  void textBeforeTheFirstHeadingIsTheSlideAfterTheTitleSlide() {
    Source source = new Source("hello\n\n## First\n");
    Document document =
        source.document(
            source.titled("Week 10"),
            List.of(),
            source.paragraph("hello"),
            source.heading(2, "First"));

    Deck deck = deck(document);

    assertThat(deck.title()).isPresent();
    assertThat(deck.size()).isEqualTo(3);
    assertThat(titles(document)).containsExactly("-", "First");
  }

  @Test
  void deckWithoutATitleHasNoTitleSlide() {
    Source source = new Source("## First\n");

    Deck deck = deck(source.document(source.heading(2, "First")));

    assertThat(deck.title()).isEmpty();
    assertThat(deck.size()).isEqualTo(1);
  }

  @Test
  void emptyDocumentIsADeckWithoutSlides() {
    assertThat(deck(new Source("").document()).size()).isZero();
  }

  @Test
  void notesLeaveTheSlideHoweverDeepTheyStand() {
    Source source = new Source("## First\n\nseen\n\nsecret\n\nleft\n\ndeep\n");
    Document document =
        source.document(
            source.heading(2, "First"),
            source.paragraph("seen"),
            source.div("notes", source.paragraph("secret")),
            source.div(
                "columns",
                source.div(
                    "column",
                    source.paragraph("left"),
                    source.div("notes", source.paragraph("deep")))));

    Slide slide = deck(document).slides().get(0);

    assertThat(allTexts(slide.blocks())).containsExactly("seen", "left");
    assertThat(texts(slide.notes().blocks())).containsExactly("secret", "deep");
  }

  @Test
  void notesAloneBeforeTheFirstHeadingBelongToTheTitleSlide() {
    Source source = new Source("welcome\n\n## First\n");
    Document document =
        source.document(
            source.titled("Week 10"),
            List.of(),
            source.div("notes", source.paragraph("welcome")),
            source.heading(2, "First"));

    Deck deck = deck(document);

    assertThat(texts(deck.title().orElseThrow().notes().blocks())).containsExactly("welcome");
    assertThat(deck.size()).isEqualTo(2);
  }

  @Test
  void notesInTheShortVersionAreNotOnTheTitleSlide() {
    Source source = new Source("short secret");
    Document document =
        source.document(
            source.titled(
                "Week 10",
                source.paragraph("short"),
                source.div("notes", source.paragraph("secret"))),
            List.of());

    TitleSlide title = deck(document).title().orElseThrow();

    assertThat(texts(title.tldr())).containsExactly("short");
    assertThat(texts(title.notes().blocks())).containsExactly("secret");
  }

  @Test
  void footnoteStandsOnTheSlideOfItsMark() {
    Source source = new Source("## First\n\none\n\n## Second\n\ntwo\n\nfoot\n");
    Block[] blocks = {
      source.heading(2, "First"),
      source.paragraph("one"),
      source.heading(2, "Second"),
      source.marked("two", "a")
    };
    Footnote footnote = source.footnote("a", source.paragraph("foot"));
    Document document = source.document(source.titled("Week 10"), List.of(footnote), blocks);

    Deck deck = deck(document);

    assertThat(deck.slides().get(0).footnotes()).isEmpty();
    assertThat(deck.slides().get(1).footnotes()).containsExactly(footnote);
  }

  @Test
  void footnoteMarkedOnlyInNotesIsKeptFromTheAudience() {
    Source source = new Source("## First\n\nsecret\n\nfoot\n");
    Block[] blocks = {
      source.heading(2, "First"), source.div("notes", source.marked("secret", "a"))
    };
    Footnote footnote = source.footnote("a", source.paragraph("foot"));
    Document document = source.document(source.titled("Week 10"), List.of(footnote), blocks);

    Slide slide = deck(document).slides().get(0);

    assertThat(slide.footnotes()).isEmpty();
    assertThat(slide.notes().footnotes()).containsExactly(footnote);
  }

  @Test
  void notesInAFootnoteGoToTheSpeakerOnly() {
    Source source = new Source("## First\n\none\n\nfoot\n\nsecret\n");
    Block[] blocks = {source.heading(2, "First"), source.marked("one", "a")};
    Footnote footnote =
        source.footnote(
            "a", source.paragraph("foot"), source.div("notes", source.paragraph("secret")));
    Document document = source.document(source.titled("Week 10"), List.of(footnote), blocks);

    Slide slide = deck(document).slides().get(0);

    assertThat(allTexts(slide.footnotes().get(0).blocks())).containsExactly("foot");
    assertThat(texts(slide.notes().blocks())).containsExactly("secret");
  }

  @Test
  void dashesUnderTextAreReportedWhereTheyStand() {
    Source source = new Source("## First\n\nlong text\n---\n");
    Document document =
        source.document(source.heading(2, "First"), source.setext("long text\n---\n"));

    Diagnostic diagnostic = DeckBuilder.build(document).diagnostics().get(0);

    assertThat(diagnostic.rule()).isEqualTo("deck/setext-break");
    assertThat(diagnostic.span()).hasToString("slides/week.md:4:1");
    assertThat(diagnostic.span().text()).isEqualTo("---");
    assertThat(diagnostic.message()).isEqualTo("\"---\" under a text line makes a heading");
  }

  @Test
  void fixPutsABlankLineWithTheLineEndOfTheFile() {
    Source source = new Source("> long text\r\n> ---\r\n");
    Document document = source.document(source.setext("long text\r\n> ---"));

    Diagnostic.TextEdit edit =
        DeckBuilder.build(document).diagnostics().get(0).fixes().get(0).edits().get(0);

    assertThat(edit.span()).hasToString("slides/week.md:2:1");
    assertThat(edit.replacement()).isEqualTo(">\r\n");
  }

  @Test
  void underlineAsLongAsItsTextIsMeant() {
    Source source = new Source("Title\n-----\n");

    assertThat(DeckBuilder.build(source.document(source.setext("Title\n-----"))).diagnostics())
        .isEmpty();
  }

  @Test
  void headingThatEndsInDashesIsNotUnderlined() {
    Source source = new Source("## a ---\n");

    assertThat(DeckBuilder.build(source.document(source.heading(2, "a ---"))).diagnostics())
        .isEmpty();
  }

  private static Deck deck(Document document) {
    return DeckBuilder.build(document).value();
  }

  /** Returns the headings, those of sections after a {@code #}; a dash for a slide without. */
  private static List<String> titles(Document document) {
    return deck(document).slides().stream()
        .map(
            slide ->
                (slide.opensSection() ? "# " : "")
                    + slide.heading().map(h -> PlainText.of(h.content())).orElse("-"))
        .toList();
  }

  private static List<String> texts(List<Block> blocks) {
    return blocks.stream().map(block -> PlainText.of(((Paragraph) block).content())).toList();
  }

  private static List<String> allTexts(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block -> Stream.concat(Stream.of(block), block.descendants()))
        .filter(Paragraph.class::isInstance)
        .map(block -> PlainText.of(((Paragraph) block).content()))
        .toList();
  }
}
