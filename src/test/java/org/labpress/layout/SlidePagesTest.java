package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.labpress.drawing.Rgb;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;

class SlidePagesTest {
  private static final String DECK =
      """
      ---
      title: Seeds and *sweeps*
      subtitle: Week 46
      author: [Ana Lee, Bo Kim]
      date: 2026-11-13
      tldr: Use fewer seeds.
      ---

      ::: notes
      Secret welcome.
      :::

      # Results

      ## Agenda {#agenda}

      1. What it costs (2 min, Ana)
         - with an example
      2. Shared seeds[^a] (10 min, Bo)

      > Quoted.

      [^a]: The footnote.

      ::: notes
      Secret plan.
      :::

      ## Side by side

      :::: columns
      ::: {.column width=60%}
      | Model | Loss |
      |-------|-----:|
      | small | 1.44 |
      | large | 1.21 |

      : Losses. {#tbl-loss}
      :::
      ::: {.column width=40%}
      See @tbl-loss and the [agenda](#agenda).

      ```python
      x = 1  # one
      ```
      :::
      ::::

      ---

      No title, and the same note again.[^a]
      """;

  private static final String CHART =
      """
      ```chart
      type: line
      data: /a.csv
      x: x
      y: y
      caption: Rising.
      alt: It rises.
      ```
      """;

  private static final MemoryWorkspace DATA =
      new MemoryWorkspace().with("a.csv", "x,y\n1,1\n2,3\n");

  @Test
  void slidesOfEachKind() {
    Typeset typeset = set(DECK);

    Goldens.check("slides", PageDump.of(typeset) + "tags\n" + PageDump.tags(typeset));
  }

  @Test
  void pagesHaveTheSizeOfWideScreens() {
    assertThat(set(DECK).pages())
        .hasSize(5)
        .allSatisfy(page -> assertThat(page.size()).isEqualTo(SlideSetter.PAGE));
  }

  @Test
  void eachSlideHoldsItsOwnWordsInOrder() {
    List<Page> pages = set(DECK).pages();

    assertThat(Decks.spoken(pages.get(0)))
        .contains("Seeds and", "sweeps", "Week 46", "Ana", "Kim", "13 November 2026", "fewer");
    assertThat(Decks.spoken(pages.get(2)))
        .containsSubsequence("Agenda", "1.", "What it costs", "example", "Shared", "Quoted.");
    assertThat(Decks.spoken(pages.get(3))).contains("small", "1.21", "Losses.", "See", "x = 1");
    assertThat(Decks.spoken(pages.get(4))).contains("No title, and the same note again.");
  }

  @Test
  void notesOfTheSpeakerAreOnNoSlide() {
    assertThat(set(DECK).pages()).noneMatch(page -> Decks.text(page).contains("Secret"));
  }

  @Test
  void everySlideHasAnEntryOfTheOutline() {
    assertThat(set(DECK).outline())
        .extracting(Typeset.OutlineEntry::text)
        .containsExactly("Seeds and sweeps", "Results", "Agenda", "Side by side", "Slide 5");
  }

  @Test
  void titlesOfSlidesAreHeadings() {
    assertThat(PageDump.tags(set(DECK)).lines().map(String::strip).filter(t -> t.matches("H\\d")))
        .containsExactly("H1", "H1", "H2", "H2");
  }

  @Test
  void footnoteStandsAtTheFootOfEverySlideThatMarksIt() {
    List<Page> pages = set(DECK).pages();

    assertThat(IntStream.range(0, 5).filter(i -> note(pages.get(i)).isPresent()))
        .containsExactly(2, 4);
    assertThat(note(pages.get(2)).orElseThrow().y())
        .isCloseTo(note(pages.get(4)).orElseThrow().y(), within(0.01));
    assertThat(note(pages.get(2)).orElseThrow().y()).isBetween(480.0, 500.0);
  }

  private static Optional<Placed.GlyphRun> note(Page page) {
    return Decks.runs(page).stream()
        .filter(run -> PageDump.text(run).contains("footnote."))
        .findFirst();
  }

  @Test
  void linksLeadToOtherSlides() {
    List<Page> pages = set(DECK).pages();

    assertThat(items(pages.get(3), Placed.LinkArea.class))
        .extracting(Placed.LinkArea::target)
        .contains(new Placed.Target.Internal("agenda"));
    assertThat(items(pages.get(2), Placed.Destination.class))
        .contains(new Placed.Destination(0, 0, "agenda"));
  }

  @Test
  void sectionsAreLightOnDark() {
    Page section = set(DECK).pages().get(1);

    assertThat(items(section, Placed.Rule.class).get(0))
        .isEqualTo(new Placed.Rule(0, 0, 960, 540, Tones.SECTION.ground(), Placed.ARTIFACT));
    assertThat(Decks.runs(section).get(0).color()).isEqualTo(Rgb.WHITE);
  }

  @Test
  void columnsHaveTheWidthsAskedFor() {
    Page page = set(DECK).pages().get(3);

    Placed.GlyphRun see =
        Decks.runs(page).stream()
            .filter(run -> PageDump.text(run).startsWith("See"))
            .findFirst()
            .orElseThrow();
    // 60 % and 40 % of 855 pt, made narrower by a gap of 38.4 pt between them.
    assertThat(see.x()).isCloseTo(52.5 + 0.6 * (855 - 38.4) + 38.4, within(0.1));
  }

  @Test
  void columnsWithoutWidthsShareTheSlide() {
    Page page =
        set(":::: columns\n::: column\nOne.\n:::\n::: column\nTwo.\n:::\n::::\n").pages().get(0);

    assertThat(Decks.runs(page).get(1).x()).isCloseTo(52.5 + (855 - 38.4) / 2 + 38.4, within(0.1));
  }

  @Test
  void chartTakesTheRoomThatTextLeaves() {
    double alone = height(Decks.set("## A\n\n" + CHART, SlideSheets.SLIDES, DATA).value());
    double withText =
        height(
            Decks.set("## A\n\n" + CHART + "\nOne.\n\nTwo.\n\nThree.\n", SlideSheets.SLIDES, DATA)
                .value());

    assertThat(withText).isLessThan(alone - 3 * 32.4);
    assertThat(alone).isGreaterThan(300);
  }

  @Test
  void chartDoesNotShrinkBelowWhatCanBeRead() {
    String text = "One.\n\n".repeat(6);

    Checked<Typeset> set = Decks.set("## A\n\n" + CHART + "\n" + text, SlideSheets.SLIDES, DATA);

    assertThat(height(set.value())).isCloseTo(156, within(0.1));
    assertThat(set.diagnostics()).extracting(Diagnostic::rule).containsExactly("deck/overflow");
  }

  @Test
  void figuresOfAGroupStandSideBySideAndShareTheRoom() {
    String group = "::: {#fig-two layout-ncol=2}\n" + CHART + "\n" + CHART + "\nBoth.\n:::\n";

    Page page = Decks.set("## A\n\n" + group, SlideSheets.SLIDES, DATA).value().pages().get(0);

    List<Placed.Picture> charts = items(page, Placed.Picture.class);
    assertThat(charts).hasSize(2);
    assertThat(charts.get(0).y()).isEqualTo(charts.get(1).y());
    assertThat(charts.get(1).x()).isGreaterThan(charts.get(0).x() + 300);
    assertThat(Decks.spoken(page)).contains("Both.");
  }

  @Test
  void draftShowsThatASlideGoesOnBelowItsEdge() {
    String deck = "## A\n\n" + "- one\n\n".repeat(20);

    assertThat(edgeMarks(Decks.set(deck, SlideSheets.SLIDES, PaperStyle.a4().asDraft())))
        .hasSize(1);
    assertThat(edgeMarks(Decks.set(deck, SlideSheets.SLIDES, PaperStyle.a4()))).isEmpty();
    assertThat(edgeMarks(Decks.set("## A\n", SlideSheets.SLIDES, PaperStyle.a4().asDraft())))
        .isEmpty();
  }

  private static List<Placed.Rule> edgeMarks(Checked<Typeset> set) {
    return items(set.value().pages().get(0), Placed.Rule.class).stream()
        .filter(rule -> rule.y() + rule.height() == 540 && rule.width() == 960)
        .toList();
  }

  private static double height(Typeset typeset) {
    Placed.Picture picture = items(typeset.pages().get(0), Placed.Picture.class).get(0);
    return picture.scale() * picture.drawing().size().height();
  }

  @Test
  void slideThatIsTooTallIsReportedAtTheBlockThatCrossesItsEdge() {
    String items = "- one\n\n".repeat(9);

    List<Diagnostic> found =
        Decks.set("## Runs\n\n" + items + "\nLast words.\n\nMore.\n", SlideSheets.SLIDES)
            .diagnostics();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).rule()).isEqualTo("deck/overflow");
    assertThat(found.get(0).span().line()).isEqualTo(22);
    assertThat(found.get(0).message())
        .matches("slide 1 \"Runs\" is \\d+ pt \\(\\d+ %\\) too tall: the paragraph crosses .*");
  }

  @Test
  void footnotesCountForTheHeight() {
    String items = "- one\n".repeat(9);

    assertThat(Decks.set("## A\n\n" + items, SlideSheets.SLIDES).diagnostics()).isEmpty();
    assertThat(
            Decks.set("## A\n\n" + items + "- last[^a]\n\n[^a]: A note.\n", SlideSheets.SLIDES)
                .diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("deck/overflow");
  }

  @ParameterizedTest
  @CsvSource({"HANDOUT_1, 5", "HANDOUT_2, 3", "HANDOUT_4, 2", "NOTES, 5"})
  void slidesShareSheetsOfPaper(SlideSheets sheets, int pages) {
    Typeset typeset = Decks.set(DECK, sheets).value();

    assertThat(typeset.pages()).hasSize(pages);
    assertThat(typeset.pages().get(0).size()).isEqualTo(PaperStyle.a4().paper());
  }

  @ParameterizedTest
  @EnumSource(SlideSheets.class)
  void sheetsHoldEveryWordOfEverySlide(SlideSheets sheets) {
    String all =
        Decks.set(DECK, sheets).value().pages().stream()
            .map(Decks::spoken)
            .collect(Collectors.joining(" "));

    assertThat(all)
        .containsSubsequence("Seeds and", "Results", "Agenda", "Side by side", "No title,");
  }

  @ParameterizedTest
  @EnumSource(
      value = SlideSheets.class,
      names = {"HANDOUT_1", "HANDOUT_2", "HANDOUT_4"})
  void slidesOfAHandoutStandInTheirFrames(SlideSheets sheets) {
    Typeset typeset = Decks.set(DECK, sheets).value();
    for (Page page : typeset.pages()) {
      List<double[]> frames = frames(page);

      assertThat(Decks.runs(page).stream().filter(run -> run.element() != Placed.ARTIFACT))
          .allMatch(run -> frames.stream().anyMatch(frame -> holds(frame, run)));
      for (int i = 1; i < frames.size(); i++) {
        assertThat(frames.get(i)[1]).isGreaterThan(frames.get(i - 1)[3]);
      }
      assertThat(frames.get(frames.size() - 1)[3]).isLessThan(page.size().height() - 40);
    }
  }

  /** Returns left, top, right and bottom of the frames: two rules of one width, 9 to 16 apart. */
  private static List<double[]> frames(Page page) {
    List<Placed.Rule> rules = items(page, Placed.Rule.class);
    List<double[]> frames = new ArrayList<>();
    for (int i = 1; i < rules.size(); i++) {
      Placed.Rule top = rules.get(i - 1);
      Placed.Rule bottom = rules.get(i);
      double height = bottom.y() + bottom.height() - top.y();
      if (top.width() == bottom.width() && Math.abs(height / top.width() - 9.0 / 16) < 0.001) {
        frames.add(new double[] {top.x(), top.y(), top.x() + top.width(), top.y() + height});
      }
    }
    return frames;
  }

  private static boolean holds(double[] frame, Placed.GlyphRun run) {
    return run.x() >= frame[0] && run.x() < frame[2] && run.y() > frame[1] && run.y() < frame[3];
  }

  @Test
  void sheetsOfNotesHoldWhatIsSaid() {
    List<Page> pages = Decks.set(DECK, SlideSheets.NOTES).value().pages();

    assertThat(Decks.spoken(pages.get(0))).contains("Week 46", "Secret welcome.");
    assertThat(Decks.spoken(pages.get(1))).contains("Results", "No notes.");
    assertThat(Decks.spoken(pages.get(2))).contains("Secret plan.");
  }

  @Test
  void longNotesGoOnOnTheNextSheet() {
    String notes =
        IntStream.range(0, 60).mapToObj(i -> "Word" + i + ".\n\n").collect(Collectors.joining());

    List<Page> pages =
        Decks.set("## A\n\n::: notes\n" + notes + ":::\n\n## B\n", SlideSheets.NOTES)
            .value()
            .pages();

    assertThat(pages).hasSizeGreaterThanOrEqualTo(3);
    String all = pages.stream().map(Decks::spoken).collect(Collectors.joining(" "));
    IntStream.range(0, 60).forEach(i -> assertThat(all).contains("Word" + i + "."));
    assertThat(pages.stream().flatMap(page -> Decks.runs(page).stream()))
        .allMatch(run -> run.y() < PaperStyle.a4().paper().height() - 20);
  }

  @Test
  void emptyDeckIsAnEmptyPage() {
    assertThat(Decks.set("", SlideSheets.SLIDES).value().pages()).hasSize(1);
    assertThat(Decks.set("", SlideSheets.HANDOUT_4).value().pages()).hasSize(1);
  }

  /** What fits is on the page, what does not is reported; nothing is lost or said twice. */
  @Test
  void randomDecksLoseNothing() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      StringBuilder deck = new StringBuilder();
      List<List<String>> words = new ArrayList<>();
      int next = 0;
      for (int slide = 0; slide < 4; slide++) {
        List<String> own = new ArrayList<>();
        deck.append("## T").append(next).append("\n\n");
        own.add("T" + next++);
        for (int block = random.nextInt(5); block > 0; block--) {
          String word = "W" + next++;
          own.add(word);
          deck.append(block(random, word)).append("\n\n");
        }
        words.add(own);
      }

      Checked<Typeset> set = Decks.set(deck.toString(), SlideSheets.SLIDES, DATA);

      List<Page> pages = set.value().pages();
      assertThat(pages).as("seed %d", seed).hasSize(4);
      for (int i = 0; i < 4; i++) {
        List<String> shown =
            List.of(Decks.spoken(pages.get(i)).split("[^A-Z0-9]+")).stream()
                .filter(word -> word.matches("[TW]\\d+"))
                .toList();
        assertThat(shown)
            .as("seed %d, slide %d", seed, i + 1)
            .containsExactlyElementsOf(words.get(i));
        double bottom =
            Decks.runs(pages.get(i)).stream().mapToDouble(Placed.GlyphRun::y).max().orElse(0);
        int slide = i + 1;
        boolean reported =
            set.diagnostics().stream()
                .anyMatch(found -> found.message().startsWith("slide " + slide + " "));
        assertThat(bottom < 540 || reported).as("seed %d, slide %d", seed, slide).isTrue();
      }
      assertThat(Decks.set(deck.toString(), SlideSheets.SLIDES, DATA).value().pages())
          .isEqualTo(pages);
    }
  }

  private static String block(Random random, String word) {
    return switch (random.nextInt(8)) {
      case 0 -> "- a\n- " + word + "\n  - b";
      case 1 -> "| " + word + " | b |\n|---|---|\n| c | d |";
      case 2 -> "```\n" + word + "\n```";
      case 3 -> "> " + word;
      case 4 -> CHART.replace("Rising.", word);
      case 5 ->
          ":::: columns\n::: column\n" + word + "\n:::\n::: column\nx\n\n" + CHART + ":::\n::::";
      case 6 -> "::: callout-note\n" + word + "\n:::";
      default -> word + " text that goes on for a while and fills a line or two of the slide.";
    };
  }

  private static Typeset set(String markdown) {
    return Decks.set(markdown, SlideSheets.SLIDES).value();
  }

  private static <T extends Placed> List<T> items(Page page, Class<T> kind) {
    return page.items().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
