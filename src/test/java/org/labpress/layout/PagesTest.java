package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labpress.layout.Papers.heading;
import static org.labpress.layout.Papers.mark;
import static org.labpress.layout.Papers.note;
import static org.labpress.layout.Papers.paragraph;
import static org.labpress.layout.Papers.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.Figure;
import org.labpress.document.Footnote;
import org.labpress.document.FrontMatter;

class PagesTest {
  @Test
  void headingIsNeverTheLastOnItsPage() {
    for (int before = 40; before < 62; before++) {
      List<Block> blocks = new ArrayList<>(oneLiners(before));
      blocks.add(heading(1, "Results", "1"));
      blocks.add(paragraph(Papers.words(120)));

      List<SetLine> lines = Papers.set(document(blocks)).lines();

      int at =
          IntStream.range(0, lines.size())
              .filter(i -> is(lines.get(i), "Results"))
              .findFirst()
              .orElseThrow();
      assertThat(lines.get(at + 2).page()).as("%d before", before).isEqualTo(lines.get(at).page());
    }
  }

  @Test
  void headingStaysWithTheHeadingBelowIt() {
    for (int before = 40; before < 62; before++) {
      List<Block> blocks = new ArrayList<>(oneLiners(before));
      blocks.add(heading(1, "Metadata", "1"));
      blocks.add(heading(2, "Names", "1.1"));
      blocks.add(paragraph(Papers.words(120)));

      List<SetLine> lines = Papers.set(document(blocks)).lines();

      assertThat(pageOf(lines, "Metadata"))
          .as("%d before", before)
          .isEqualTo(pageOf(lines, "Names"));
    }
  }

  @Test
  void codeIsNotBrokenBesideALonelyRowOrBeforeABlankOne() {
    for (int before = 40; before < 62; before++) {
      List<Block> blocks = new ArrayList<>(oneLiners(before));
      blocks.add(Papers.code("one\n\ntwo\n\nthree\n\nfour\n\nfive\n"));

      List<SetLine> lines = Papers.set(document(blocks)).lines();

      assertThat(pageOf(lines, "one")).as("%d before", before).isEqualTo(pageOf(lines, "two"));
      assertThat(pageOf(lines, "four")).as("%d before", before).isEqualTo(pageOf(lines, "five"));
    }
  }

  @Test
  void noPageBeginsOrEndsWithALonelyLine() {
    for (int before = 45; before < 60; before++) {
      List<Block> blocks = new ArrayList<>(oneLiners(before));
      blocks.add(paragraph(Papers.words(70)));

      List<SetLine> lines = Papers.set(document(blocks)).lines();
      List<SetLine> long70 = lines.subList(before, lines.size());

      long first = long70.stream().filter(line -> line.page() == 1).count();
      assertThat(first).as("%d before", before).isNotIn(1L, (long) long70.size() - 1);
    }
  }

  @Test
  void footnoteStandsOnThePageOfItsMark() {
    for (int before = 30; before < 60; before++) {
      List<Block> blocks = new ArrayList<>(oneLiners(before));
      blocks.add(paragraph(text("Marked"), mark(1), text(" here.")));
      blocks.addAll(oneLiners(20));

      List<SetLine> lines =
          Papers.set(new Document(front(), blocks, List.of(note(1, "Noted below.")), Papers.PLACE))
              .lines();

      assertThat(pageOf(lines, "below.")).as("%d before", before).isEqualTo(pageOf(lines, "here."));
    }
  }

  @Test
  void pageIsFilledBeforeWhatIsTooTallForItsRest() {
    for (PaperStyle style : List.of(PaperStyle.a4(), PaperStyle.a4().inTwoColumns())) {
      List<Block> blocks = new ArrayList<>(oneLiners(6));
      blocks.add(heading(1, "Summary", "1"));
      blocks.addAll(oneLiners(6));
      blocks.add(paragraph("Filled."));
      blocks.add(paragraph(text("See "), Papers.image(300, 820)));

      List<SetLine> lines = Typesetter.typeset(document(blocks), style).value().lines();

      assertThat(pageOf(lines, "Filled.")).isEqualTo(1);
      double column = lines.get(0).words().get(0).left();
      assertThat(lines)
          .filteredOn(line -> is(line, "Summary") || is(line, "Filled."))
          .hasSize(2)
          .allMatch(line -> Math.abs(line.words().get(0).left() - column) < 20);
    }
  }

  @Test
  void longNoteIsSplitWithTwoLinesOnEachSide() {
    List<Block> blocks = new ArrayList<>(oneLiners(50));
    blocks.add(paragraph(text("Marked"), mark(1), text(" here.")));
    blocks.addAll(oneLiners(80));

    Typeset typeset =
        Papers.set(
            new Document(front(), blocks, List.of(note(1, Papers.words(300))), Papers.PLACE));

    List<SetLine> noteLines = noteLines(typeset);
    long first = noteLines.stream().filter(line -> line.page() == 1).count();
    long second = noteLines.stream().filter(line -> line.page() == 2).count();
    assertThat(pageOf(typeset.lines(), "here.")).isEqualTo(1);
    assertThat(first).isGreaterThanOrEqualTo(2);
    assertThat(second).isGreaterThanOrEqualTo(2);
    assertThat(first + second).isEqualTo(noteLines.size());
  }

  @Test
  void noteLongerThanAPageIsSetWhole() {
    String words = Papers.words(4_000);
    List<Block> blocks = new ArrayList<>(oneLiners(10));
    blocks.add(paragraph(text("Marked"), mark(1), text(" here.")));
    blocks.addAll(oneLiners(10));

    Typeset typeset =
        Papers.set(new Document(front(), blocks, List.of(note(1, words)), Papers.PLACE));

    assertThat(typeset.pages()).hasSizeBetween(4, 12);
    assertThat(PageDump.joined(noteLines(typeset))).isEqualTo("1 " + words);
  }

  @Test
  void sixtyFiguresInARowKeepTheirOrder() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      blocks.add(Papers.figure(i, 500, 200 + 37 * (i % 7)));
      blocks.add(paragraph("Text " + i));
    }

    Typeset typeset = Papers.set(document(blocks));

    List<Integer> order = figures(typeset);
    assertThat(order).hasSize(60).isSorted();
  }

  @Test
  void figureNeverStandsBeforeTheTextThatComesBeforeIt() {
    for (int before = 20; before < 56; before += 3) {
      List<Block> blocks = new ArrayList<>(oneLiners(before));
      blocks.add(Papers.figure(1, 500, 400));
      blocks.addAll(oneLiners(30));

      Typeset typeset = Papers.set(document(blocks));

      int page = pageOf(typeset.lines(), "figure");
      assertThat(page).isGreaterThanOrEqualTo(typeset.lines().get(before - 1).page());
    }
  }

  @Test
  void textFlowsUpPastAFigureThatDoesNotFit() {
    List<Block> blocks = new ArrayList<>(oneLiners(40));
    blocks.add(Papers.figure(1, 500, 600));
    blocks.addAll(oneLiners(40));

    Typeset typeset = Papers.set(document(blocks));

    List<SetLine> first = typeset.lines().stream().filter(line -> line.page() == 1).toList();
    double lowest = first.stream().mapToDouble(PagesTest::baseline).max().orElseThrow();
    double bottom = 841.89 - PaperStyle.a4().margins().bottom();
    assertThat(bottom - lowest).isLessThan(3 * 12);
    assertThat(pageOf(typeset.lines(), "figure")).isEqualTo(2);
  }

  @Test
  void pictureTallerThanThePageIsScaledDown() {
    Typeset typeset = Papers.set(Papers.figure(1, 400, 4_000));

    Placed.Photo photo =
        (Placed.Photo)
            typeset.pages().get(0).items().stream()
                .filter(Placed.Photo.class::isInstance)
                .findFirst()
                .orElseThrow();
    assertThat(photo.height()).isLessThanOrEqualTo(0.8 * PaperStyle.a4().textHeight() + 0.01);
    assertThat(photo.height() / photo.width()).isCloseTo(10, Offset.offset(0.001));
  }

  @Test
  void tableOfFortyPagesRepeatsItsHeaderAndLosesNoRow() {
    List<String> rows = new ArrayList<>();
    rows.add("Number | Square");
    for (int i = 0; i < 2_400; i++) {
      rows.add(i + " | " + i * i);
    }

    Typeset typeset = Papers.set(Papers.table(rows.toArray(String[]::new)));

    assertThat(typeset.pages().size()).isBetween(36, 50);
    for (Page page : typeset.pages()) {
      assertThat(texts(page)).contains("Number", "Square");
    }
    // Caption, header and then the rows; repeated headers are decoration.
    assertThat(typeset.lines()).hasSize(1 + 2 * 2_401);
    assertThat(typeset.lines().get(4_802).words().get(0).text()).isEqualTo("5755201");
  }

  @Test
  void rowTallerThanAPageIsBrokenBetweenItsLines() {
    String words = Papers.words(5_000);

    Typeset typeset = Papers.set(Papers.table("A | B", "short | " + words, "last | row"));

    assertThat(typeset.pages().size()).isGreaterThan(2);
    // Caption, two cells of the header, "short"; at the end the two cells of the last row.
    List<SetLine> cell = typeset.lines().subList(4, typeset.lines().size() - 2);
    assertThat(PageDump.joined(cell)).isEqualTo(words);
  }

  @Test
  void draftIsMarkedOnEveryPageAndItsLinesAreCounted() {
    Typeset typeset =
        Typesetter.typeset(document(oneLiners(80)), PaperStyle.a4().asDraft()).value();

    for (Page page : typeset.pages()) {
      assertThat(texts(page)).contains("DRAFT");
    }
    List<String> all = typeset.pages().stream().flatMap(page -> texts(page).stream()).toList();
    assertThat(all).contains("1", "42", "80").doesNotContain("81");
  }

  @Test
  void pageNumbersAreDecoration() {
    Typeset typeset = Papers.set(document(oneLiners(80)));

    for (int i = 0; i < typeset.pages().size(); i++) {
      List<Placed> items = typeset.pages().get(i).items();
      Placed.GlyphRun last = (Placed.GlyphRun) items.get(items.size() - 1);
      assertThat(PageDump.text(last)).isEqualTo(Integer.toString(i + 1));
      assertThat(last.element()).isEqualTo(Placed.ARTIFACT);
    }
  }

  @Test
  void allTextLiesOnThePage() {
    List<Block> blocks = new ArrayList<>(oneLiners(100));
    blocks.add(Papers.code("x = 1\n".repeat(100)));

    for (Page page : Papers.set(document(blocks)).pages()) {
      for (Placed item : page.items()) {
        if (item instanceof Placed.GlyphRun run) {
          assertThat(run.y()).isBetween(60.0, 800.0);
        }
      }
    }
  }

  @Test
  void deepNestingStaysOnThePage() {
    Block nested = paragraph(Papers.words(30));
    for (int i = 0; i < 40; i++) {
      nested = Papers.bullets(nested);
    }

    List<SetLine> lines = Papers.set(nested).lines();

    assertThat(PageDump.joined(lines)).isEqualTo(Papers.words(30));
    assertThat(lines).allMatch(line -> line.words().get(0).left() < 500);
  }

  @Test
  void widthOfAPictureIsTheAuthors() {
    Typeset typeset =
        Papers.set(
            new Figure(
                Papers.figure(1, 100, 50).image(),
                List.of(),
                Attributes.NONE,
                Optional.empty(),
                Papers.PLACE));

    // 100 CSS pixels are 75 points.
    assertThat(PageDump.of(typeset)).contains("photo 75.0 37.5 f1.png");
  }

  private static FrontMatter front() {
    return FrontMatter.empty(Papers.PLACE);
  }

  private static Document document(List<Block> blocks) {
    return Papers.document(blocks, List.<Footnote>of());
  }

  private static List<Block> oneLiners(int count) {
    return Collections.nCopies(count, paragraph("One line."));
  }

  private static boolean is(SetLine line, String word) {
    return line.words().stream().anyMatch(w -> w.text().equals(word));
  }

  private static int pageOf(List<SetLine> lines, String word) {
    return lines.stream().filter(line -> is(line, word)).findFirst().orElseThrow().page();
  }

  private static double baseline(SetLine line) {
    return line.words().get(0).baseline();
  }

  private static List<SetLine> noteLines(Typeset typeset) {
    return typeset.lines().stream()
        .filter(line -> line.words().get(line.words().size() - 1).size() < 9)
        .toList();
  }

  private static List<Integer> figures(Typeset typeset) {
    return typeset.pages().stream()
        .flatMap(page -> page.items().stream())
        .filter(Placed.Photo.class::isInstance)
        .map(Placed.Photo.class::cast)
        .map(photo -> Integer.parseInt(photo.file().path().replaceAll("\\D", "")))
        .collect(Collectors.toList());
  }

  private static List<String> texts(Page page) {
    return page.items().stream()
        .filter(Placed.GlyphRun.class::isInstance)
        .map(Placed.GlyphRun.class::cast)
        .map(run -> PageDump.text(run).strip())
        .toList();
  }
}
