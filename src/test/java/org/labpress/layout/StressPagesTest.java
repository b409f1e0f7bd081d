package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Citation;
import org.labpress.document.Document;
import org.labpress.document.Footnote;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.document.ReferenceList;

/** Papers of extremes, in one column and in two: they end, lose nothing and overlap nothing. */
class StressPagesTest {
  static Stream<PaperStyle> styles() {
    return Stream.of(PaperStyle.a4(), PaperStyle.a4().inTwoColumns());
  }

  @ParameterizedTest
  @MethodSource("styles")
  void footnoteMayBeLongerThanItsPage(PaperStyle style) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Papers.paragraph(numbered("a", 200)));
    blocks.add(Papers.paragraph(Papers.text("Marked"), Papers.mark(1), Papers.text(" here.")));
    blocks.add(Papers.paragraph(numbered("b", 900)));
    Footnote note = Papers.note(1, numbered("n", 2500));

    Typeset typeset = set(Papers.document(blocks, List.of(note)), style);

    assertThat(words(typeset, "n")).isEqualTo(expected("n", 2500));
    assertThat(words(typeset, "a")).isEqualTo(expected("a", 200));
    assertThat(words(typeset, "b")).isEqualTo(expected("b", 900));
    assertThat(pages(typeset, "n")).contains(1).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void sixtyFiguresInARowKeepTheirOrder(PaperStyle style) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Papers.paragraph(numbered("a", 100)));
    for (int i = 1; i <= 60; i++) {
      blocks.add(Papers.figure(i, 200 + 37 * i % 300, 80 + 113 * i % 900));
    }
    blocks.add(Papers.paragraph(numbered("b", 300)));

    Typeset typeset = set(Papers.document(blocks, List.of()), style);

    List<Integer> figures =
        typeset.pages().stream()
            .flatMap(page -> page.items().stream())
            .filter(Placed.Photo.class::isInstance)
            .map(item -> Integer.valueOf(((Placed.Photo) item).file().path().replaceAll("\\D", "")))
            .toList();
    assertThat(figures).isEqualTo(IntStream.rangeClosed(1, 60).boxed().toList());
    assertThat(words(typeset, "a")).isEqualTo(expected("a", 100));
    assertThat(words(typeset, "b")).isEqualTo(expected("b", 300));
  }

  @ParameterizedTest
  @MethodSource("styles")
  void tableOfFortyPagesHasItsHeadOnEach(PaperStyle style) {
    int rows = 2400 * style.columns().count();
    String[] table = new String[rows + 1];
    table[0] = "Headword|Loss";
    for (int i = 0; i < rows; i++) {
      table[i + 1] = "r" + i + "|0.25";
    }

    Typeset typeset = set(Papers.document(Papers.table(table)), style);

    assertThat(words(typeset, "r")).isEqualTo(expected("r", rows));
    assertThat(typeset.pages()).hasSizeGreaterThanOrEqualTo(40);
    List<Integer> heads = typeset.pages().stream().map(StressPagesTest::heads).toList();
    assertThat(heads.subList(0, heads.size() - 1))
        .allMatch(count -> count == style.columns().count());
    assertThat(heads.get(heads.size() - 1)).isPositive();
  }

  @ParameterizedTest
  @MethodSource("styles")
  void wordWiderThanTheColumnIsPrintedOnALineThatSaysSo(PaperStyle style) {
    String word = "x".repeat(200);
    List<Block> blocks =
        List.of(
            Papers.paragraph(numbered("a", 60)),
            Papers.paragraph("before " + word + " behind"),
            Papers.paragraph(numbered("b", 60)));

    Typeset typeset = Typesetter.typeset(Papers.document(blocks, List.of()), style).value();

    assertThat(text(typeset)).containsOnlyOnce(word);
    assertThat(words(typeset, "a")).isEqualTo(expected("a", 60));
    assertThat(words(typeset, "b")).isEqualTo(expected("b", 60));
    assertThat(typeset.lines()).filteredOn(line -> line.excess() > 0).hasSize(1);
    PageFacts.noTwoLinesOverlap(typeset, "wide word");
  }

  @ParameterizedTest
  @MethodSource("styles")
  void fiveHundredCitationsLeadToAListOverPages(PaperStyle style) {
    List<Block> blocks = new ArrayList<>();
    List<ReferenceList.Entry> entries = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String id = "ref-" + i;
      Citation.Item item = new Citation.Item("k" + i, List.of(), List.of(), false, Papers.PLACE);
      Citation citation =
          Citation.of(Citation.Form.BRACKETED, List.of(item), Papers.PLACE)
              .withPrinted(
                  List.of(new Citation.Part(List.of(Papers.text("c" + i)), Optional.of(id))));
      List<Inline> words = List.of(Papers.text(Papers.words(8) + " "), citation);
      blocks.add(new Paragraph(words, Papers.PLACE));
      Inline entry = Papers.text("e" + i + " Lee, A. (2024). Probes of seeds in long sweeps.");
      entries.add(
          new ReferenceList.Entry(id, id, Optional.of("[" + (i + 1) + "]"), List.of(entry)));
    }
    blocks.add(new ReferenceList(entries, Attributes.ofId("refs"), Papers.PLACE));

    Typeset typeset = set(Papers.document(blocks, List.of()), style);

    assertThat(words(typeset, "c")).isEqualTo(expected("c", 500));
    assertThat(words(typeset, "e")).isEqualTo(expected("e", 500));
    assertThat(pages(typeset, "e")).hasSizeGreaterThan(4);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void emptyDocumentIsAnEmptyPage(PaperStyle style) {
    Typeset typeset = set(Papers.document(), style);

    assertThat(typeset.pages()).hasSize(1);
    assertThat(typeset.lines()).isEmpty();
  }

  private static Typeset set(Document document, PaperStyle style) {
    Typeset typeset = Typesetter.typeset(document, style).value();
    String name = "in %d columns".formatted(style.columns().count());
    PageFacts.noTwoLinesOverlap(typeset, name);
    PageFacts.noLineStandsInAPhoto(typeset, name);
    PageFacts.linesStayWithinTheTextHeight(typeset, style, name);
    return typeset;
  }

  /** Returns how often the head of the table stands on a page. */
  private static int heads(Page page) {
    return (int)
        page.items().stream()
            .filter(Placed.GlyphRun.class::isInstance)
            .filter(run -> PageDump.text((Placed.GlyphRun) run).strip().equals("Headword"))
            .count();
  }

  private static String numbered(String letter, int count) {
    return String.join(" ", expected(letter, count));
  }

  private static List<String> expected(String letter, int count) {
    return IntStream.range(0, count).mapToObj(i -> letter + i).toList();
  }

  private static String text(Typeset typeset) {
    return typeset.lines().stream()
        .flatMap(line -> line.words().stream())
        .map(SetLine.Word::text)
        .collect(Collectors.joining(" "));
  }

  /** Returns the words of a letter and a number, in the order in which they are printed. */
  private static List<String> words(Typeset typeset, String letter) {
    return Stream.of(text(typeset).split("[ ()\\[\\]]+"))
        .filter(word -> word.matches(letter + "\\d+"))
        .toList();
  }

  /** Returns the pages on which a word begins with the letters. */
  private static Set<Integer> pages(Typeset typeset, String letters) {
    return typeset.lines().stream()
        .filter(line -> line.words().stream().anyMatch(w -> w.text().matches(letters + "\\d*")))
        .map(SetLine::page)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
