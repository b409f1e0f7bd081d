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
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.FrontTexts;
import org.labpress.document.Fronts;
import org.labpress.document.ImageFile;
import org.labpress.document.RawBlock;
import org.labpress.document.RichText;
import org.labpress.drawing.ImageHeader;

class ColumnsTest {
  private static final PaperStyle STYLE = PaperStyle.a4().inTwoColumns();
  private static final double LEFT = STYLE.margins().left();
  private static final double RIGHT = LEFT + STYLE.measure() + STYLE.columns().gap();

  @Test
  void textGoesOnInTheNextColumn() {
    Typeset typeset = set(paragraphs(30, 60));

    List<SetLine> first = on(typeset, 1);
    int turn = firstRight(first);
    assertThat(first.subList(0, turn)).allMatch(line -> left(line) < RIGHT - 10);
    assertThat(first.subList(turn, first.size())).allMatch(line -> left(line) > RIGHT - 10);
    assertThat(PageDump.joined(typeset.lines()))
        .isEqualTo(String.join(" ", Collections.nCopies(30, Papers.words(60))));
  }

  @Test
  void lastLinesOfColumnsAreLevel() {
    Typeset typeset = set(paragraphs(30, 60));

    List<SetLine> first = on(typeset, 1);
    int turn = firstRight(first);
    assertThat(baseline(first.get(turn - 1)))
        .isCloseTo(baseline(first.get(first.size() - 1)), Offset.offset(12.1));
    assertThat(baseline(first.get(turn))).isCloseTo(baseline(first.get(0)), Offset.offset(0.1));
  }

  @Test
  void columnsOfTheLastPageAreBalanced() {
    List<SetLine> lines = set(paragraphs(3, 80)).lines();

    int turn = firstRight(lines);
    assertThat(turn).isBetween(lines.size() / 2 - 2, lines.size() / 2 + 3);
  }

  @Test
  void titleSpansTheColumns() {
    FrontTexts texts =
        FrontTexts.NONE.withTitles(
            Optional.of(new RichText(List.of(text("Smaller Steps")), Papers.PLACE)),
            Optional.empty());
    Document document =
        new Document(
            Fronts.of(texts, List.of(), List.of(), Optional.empty(), Papers.PLACE),
            paragraphs(4, 80),
            List.of(),
            Papers.PLACE);

    List<SetLine> lines = Typesetter.typeset(document, STYLE).value().lines();

    SetLine title = lines.get(0);
    double middle = (left(title) + title.words().get(title.words().size() - 1).right()) / 2;
    assertThat(middle).isCloseTo(STYLE.paper().width() / 2, Offset.offset(0.5));
    assertThat(baseline(lines.get(firstRight(lines.subList(1, lines.size())) + 1)))
        .isCloseTo(baseline(lines.get(1)), Offset.offset(0.1));
  }

  @Test
  void noteStandsUnderTheColumnOfItsMark() {
    List<Block> blocks = paragraphs(16, 60);
    blocks.add(paragraph(text("Marked"), mark(1), text(" here.")));
    blocks.addAll(paragraphs(16, 60));

    Typeset typeset =
        Typesetter.typeset(Papers.document(blocks, List.of(note(1, "Noted below."))), STYLE)
            .value();

    SetLine marked = find(typeset, "here.");
    SetLine noted = find(typeset, "below.");
    assertThat(noted.page()).isEqualTo(marked.page());
    assertThat(left(noted) > RIGHT - 10).isEqualTo(left(marked) > RIGHT - 10);
    assertThat(baseline(noted)).isGreaterThan(baseline(marked));
  }

  @Test
  void newPageBeginsAColumnAndClearPageBeginsAPage() {
    for (String command : List.of("\\newpage", "\\clearpage")) {
      List<Block> blocks = paragraphs(2, 60);
      blocks.add(new RawBlock("latex", command, Papers.PLACE));
      blocks.add(heading(1, "After", ""));
      blocks.addAll(paragraphs(1, 60));

      SetLine after = find(set(blocks), "After");

      boolean column = command.equals("\\newpage");
      assertThat(after.page()).as(command).isEqualTo(column ? 1 : 2);
      assertThat(left(after) > RIGHT - 10).as(command).isEqualTo(column);
    }
  }

  @Test
  void wideFigureSpansThePageAtItsTop() {
    Attributes wide = new Attributes(Optional.of("fig-1"), List.of("wide"), new TreeMap<>());
    ImageHeader header = new ImageHeader(ImageHeader.Format.PNG, 640, 200, 96);
    List<Block> blocks = paragraphs(16, 60);
    blocks.add(Papers.figure(1, Optional.of(new ImageFile("f.png", Optional.of(header))), wide));
    blocks.addAll(paragraphs(16, 60));

    Placed.Photo photo = photos(set(blocks)).get(0);

    assertThat(photo.width()).isGreaterThan(STYLE.measure() + 100);
    assertThat(photo.y()).isCloseTo(STYLE.margins().top(), Offset.offset(0.1));
  }

  @Test
  void figureStandsAtTheTopOfAColumn() {
    List<Block> blocks = paragraphs(2, 60);
    blocks.add(Papers.figure(1, 200, 100));
    blocks.addAll(paragraphs(30, 60));

    Placed.Photo photo = photos(set(blocks)).get(0);

    assertThat(photo.y()).isCloseTo(STYLE.margins().top(), Offset.offset(0.1));
  }

  @Test
  void tableThatIsCrampedInAColumnSpansThePage() {
    String words = "some words of a cell that go on";
    String row = String.join("|", Collections.nCopies(6, words));
    List<Block> blocks = paragraphs(16, 60);
    blocks.add(Papers.table("a|b|c|d|e|f", row, row));
    blocks.addAll(paragraphs(16, 60));

    Typeset typeset = set(blocks);

    double widest =
        typeset.pages().stream()
            .flatMap(page -> page.items().stream())
            .filter(Placed.Rule.class::isInstance)
            .mapToDouble(item -> ((Placed.Rule) item).width())
            .max()
            .orElseThrow();
    assertThat(widest).isGreaterThan(STYLE.measure() + 100);
    assertThat(typeset.lines()).allMatch(line -> line.excess() == 0);
  }

  private static List<Placed.Photo> photos(Typeset typeset) {
    return typeset.pages().stream()
        .flatMap(page -> page.items().stream())
        .filter(Placed.Photo.class::isInstance)
        .map(Placed.Photo.class::cast)
        .toList();
  }

  private static List<Block> paragraphs(int count, int words) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      blocks.add(paragraph(Papers.words(words)));
    }
    return blocks;
  }

  private static Typeset set(List<Block> blocks) {
    return Typesetter.typeset(Papers.document(blocks, List.of()), STYLE).value();
  }

  private static List<SetLine> on(Typeset typeset, int page) {
    return typeset.lines().stream().filter(line -> line.page() == page).toList();
  }

  private static int firstRight(List<SetLine> lines) {
    int i = 0;
    while (left(lines.get(i)) < RIGHT - 10) {
      i++;
    }
    return i;
  }

  private static SetLine find(Typeset typeset, String word) {
    return typeset.lines().stream()
        .filter(line -> line.words().stream().anyMatch(each -> each.text().equals(word)))
        .findFirst()
        .orElseThrow();
  }

  private static double left(SetLine line) {
    return line.words().get(0).left();
  }

  private static double baseline(SetLine line) {
    return line.words().get(0).baseline();
  }
}
