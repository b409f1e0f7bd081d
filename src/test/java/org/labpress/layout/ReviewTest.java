package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.labpress.document.Document;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Severity;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Findings in the margins of drafts. */
class ReviewTest {
  private static final String TEXT =
      "# One\n\n"
          + Papers.words(150)
          + " and here [a link](https://example.org/long/address) stands the zebra. "
          + Papers.words(60)
          + "\n\n"
          + Papers.words(200)
          + "\n\n"
          + Papers.words(900)
          + "\n";

  private static final SourceFile FILE = SourceFile.of("a.md", TEXT);

  @Test
  void markStandsAtTheLineOfTheWordsItIsAbout() {
    Typeset set = reviewed(PaperStyle.a4().asDraft(), List.of(note(spanOf("zebra"))));

    SetLine line =
        set.lines().stream()
            .filter(l -> l.words().stream().anyMatch(word -> word.text().contains("zebra")))
            .findFirst()
            .orElseThrow();
    Placed.LinkArea mark = marks(set, line.page()).get(0);
    assertThat(mark.y() + mark.height())
        .isCloseTo(line.words().get(0).baseline(), within(0.2 * mark.height()));
    assertThat(mark.x()).isGreaterThan(line.words().get(line.words().size() - 1).right());
  }

  @Test
  void listNamesEveryFindingAndLeadsBackToThoseInTheText() {
    SourceSpan elsewhere = SourceFile.of("data.csv", "a,b\n").span(0, 1);
    Typeset set =
        reviewed(PaperStyle.a4().asDraft(), List.of(note(spanOf("zebra")), note(elsewhere)));

    String list = words(set, set.pages().size());
    assertThat(list).contains("Findings", "1 words/zebra a.md:3:", "2 words/zebra data.csv:1:1");
    Set<String> places =
        items(set, Placed.Destination.class).stream()
            .map(Placed.Destination::name)
            .collect(Collectors.toSet());
    List<String> targets =
        items(set, Placed.LinkArea.class).stream()
            .map(Placed.LinkArea::target)
            .filter(Placed.Target.Internal.class::isInstance)
            .map(target -> ((Placed.Target.Internal) target).name())
            .toList();
    assertThat(targets).contains("finding 1", "finding 1 place").doesNotContain("finding 2 place");
    assertThat(places).containsAll(targets);
    assertThat(set.outline()).extracting(Typeset.OutlineEntry::text).contains("Findings");
  }

  @Test
  void marksOfOneLineStandBelowEachOther() {
    List<ReviewNote> notes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      notes.add(note(spanOf("zebra")));
    }

    assertThat(marks(reviewed(PaperStyle.a4().asDraft(), notes), 1)).hasSize(12);
  }

  @Test
  void listLeadsBackToPlacesWhoseMarksHaveNoRoom() {
    List<ReviewNote> notes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      notes.add(note(spanOf("zebra")));
    }

    Typeset set = reviewed(PaperStyle.a4().asDraft(), notes);

    assertThat(marks(set, 1)).hasSizeLessThan(200);
    assertThat(items(set, Placed.Destination.class))
        .extracting(Placed.Destination::name)
        .contains("finding 1 place", "finding 200 place");
  }

  @Test
  void marksNeverCoverEachOtherNorLeaveThePage() {
    Random random = new Random(5);
    for (int run = 0; run < 12; run++) {
      PaperStyle style = run % 2 == 0 ? PaperStyle.a4() : PaperStyle.letter().inTwoColumns();
      List<ReviewNote> notes = new ArrayList<>();
      for (int i = 0; i < 5 + 15 * run; i++) {
        int start = random.nextInt(TEXT.length() - 8);
        notes.add(note(FILE.span(start, start + random.nextInt(8))));
      }

      Typeset set = reviewed(style.asDraft(), notes);

      for (int page = 1; page <= set.pages().size(); page++) {
        List<Placed.LinkArea> marks = new ArrayList<>(marks(set, page));
        marks.sort(Comparator.comparingDouble(Placed.LinkArea::y));
        for (int i = 0; i < marks.size(); i++) {
          Placed.LinkArea mark = marks.get(i);
          assertThat(mark.y()).as("run %d", run).isPositive();
          assertThat(mark.y() + mark.height()).isLessThan(style.paper().height());
          assertThat(mark.x()).isPositive();
          assertThat(mark.x() + mark.width()).isLessThan(style.paper().width());
          for (Placed.LinkArea other : marks.subList(0, i)) {
            boolean sameSide = other.x() < 200 == mark.x() < 200;
            assertThat(sameSide && other.y() + other.height() > mark.y() + 1e-6)
                .as("run %d, page %d: %s and %s", run, page, other, mark)
                .isFalse();
          }
        }
      }
    }
  }

  @Test
  void marksOfTwoColumnsStandInTheNearerMargin() {
    PaperStyle style = PaperStyle.a4().inTwoColumns().asDraft();
    List<ReviewNote> notes = new ArrayList<>();
    for (int start = 10; start < TEXT.length() - 9; start += 400) {
      notes.add(note(FILE.span(start, start + 8)));
    }
    Typeset set = reviewed(style, notes);

    assertThat(marks(set, 1))
        .anyMatch(mark -> mark.x() + mark.width() < style.margins().left())
        .anyMatch(mark -> mark.x() > style.paper().width() - style.margins().right())
        .allMatch(
            mark ->
                mark.x() + mark.width() < style.margins().left()
                    || mark.x() > style.paper().width() - style.margins().right());
  }

  @Test
  void textStandsAsItDoesWithoutTheFindings() {
    Document document = MarkdownReader.read(FILE).value();
    PaperStyle style = PaperStyle.a4().asDraft();
    List<SetLine> plain = Typesetter.typeset(document, style).value().lines();

    List<SetLine> reviewed = reviewed(style, List.of(note(spanOf("zebra")))).lines();

    assertThat(reviewed.subList(0, plain.size())).isEqualTo(plain);
  }

  private static SourceSpan spanOf(String word) {
    int start = TEXT.indexOf(word);
    return FILE.span(start, start + word.length());
  }

  private static ReviewNote note(SourceSpan span) {
    return new ReviewNote(
        "words/zebra", Severity.WARNING, "zebra is written", Optional.of("write horse"), span);
  }

  private static Typeset reviewed(PaperStyle style, List<ReviewNote> notes) {
    Document document = MarkdownReader.read(FILE).value();
    return Typesetter.begin(document, style, KnownLines.none()).value().reviewed(notes);
  }

  private static List<Placed.LinkArea> marks(Typeset set, int page) {
    return set.pages().get(page - 1).items().stream()
        .filter(Placed.LinkArea.class::isInstance)
        .map(Placed.LinkArea.class::cast)
        .filter(area -> area.contents().startsWith("Finding "))
        .toList();
  }

  private static <T extends Placed> List<T> items(Typeset set, Class<T> type) {
    return set.pages().stream()
        .flatMap(page -> page.items().stream())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static String words(Typeset set, int page) {
    return set.lines().stream()
        .filter(line -> line.page() == page)
        .flatMap(line -> line.words().stream())
        .map(SetLine.Word::text)
        .collect(Collectors.joining(" "))
        .replace("\u200B", "");
  }
}
