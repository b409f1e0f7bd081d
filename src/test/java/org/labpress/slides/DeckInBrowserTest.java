package org.labpress.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.browser.Browser;
import org.labpress.browser.Tab;
import org.labpress.document.Block;

/** What a deck does in a real browser, opened from the disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeckInBrowserTest {
  private static final String NUMBER =
      "document.querySelector('.slides > .present').dataset.number";
  private static final String BLACK = "document.documentElement.classList.contains('black')";
  private static final String OVERVIEW = "document.documentElement.classList.contains('overview')";

  private DeckFolder deck;
  private Tab tab;

  @BeforeAll
  void writeDeck(@TempDir Path folder) throws IOException {
    Browser.orSkip();
    Source source =
        new Source(
            "## First\n\none\n\nsay one\n\n## Second\n\ntwo\n\nsay two\n\n## Long\n\n"
                + "a line of text\n\n".repeat(40)
                + "## Last\n\nend\n");
    List<Block> blocks = new ArrayList<>();
    blocks.add(source.heading(2, "First"));
    blocks.add(source.paragraph("one"));
    blocks.add(source.div("notes", source.paragraph("say one")));
    blocks.add(source.heading(2, "Second"));
    blocks.add(source.paragraph("two"));
    blocks.add(source.div("notes", source.paragraph("say two")));
    blocks.add(source.heading(2, "Long"));
    for (int i = 0; i < 40; i++) {
      blocks.add(source.paragraph("a line of text"));
    }
    blocks.add(source.heading(2, "Last"));
    blocks.add(source.paragraph("end"));
    deck =
        DeckFolder.write(
            source.document(source.titled("Week 10"), List.of(), blocks.toArray(Block[]::new)),
            folder);
  }

  @BeforeEach
  void openTab() {
    tab = Browser.orSkip().open().viewport(1280, 720);
  }

  @AfterEach
  void closeTab() {
    tab.close();
  }

  @Test
  void keysTurnTheSlides() {
    tab.go(deck.slides(""));

    assertThat(tab.text(NUMBER)).isEqualTo("1");
    assertThat(numberAfter("ArrowRight")).isEqualTo("2");
    assertThat(numberAfter(" ")).isEqualTo("3");
    assertThat(numberAfter("PageUp")).isEqualTo("2");
    assertThat(numberAfter("PageDown")).isEqualTo("3");
    assertThat(numberAfter("ArrowLeft")).isEqualTo("2");
    assertThat(numberAfter("End")).isEqualTo("5");
    assertThat(numberAfter("ArrowRight")).isEqualTo("5");
    assertThat(numberAfter("Home")).isEqualTo("1");
    assertThat(numberAfter("ArrowLeft")).isEqualTo("1");
  }

  @Test
  void onlyOneSlideIsSeen() {
    tab.go(deck.slides("#/1"));

    assertThat(
            tab.text(
                "[...document.querySelectorAll('.slides > section')]"
                    + ".filter(s => getComputedStyle(s).visibility == 'visible')"
                    + ".map(s => s.dataset.number)"))
        .isEqualTo("2");
  }

  @Test
  void addressNamesTheSlideFromZero() {
    tab.go(deck.slides("#/2"));
    assertThat(tab.text(NUMBER)).isEqualTo("3");

    tab.press("ArrowRight");
    assertThat(tab.text("location.hash")).isEqualTo("#/3");

    tab.evaluate("location.hash = '#/1'");
    tab.await(NUMBER + " == '2'");
  }

  @Test
  void addressBeyondTheEndIsTheLastSlide() {
    tab.go(deck.slides("#/99"));

    assertThat(tab.text(NUMBER)).isEqualTo("5");
  }

  @Test
  void overviewShowsAllSlidesAndOpensTheChosenOne() {
    tab.go(deck.slides("")).press("o");
    assertThat(tab.is(OVERVIEW)).isTrue();
    assertThat(
            tab.is(
                "[...document.querySelectorAll('.slides > section')].every(s => {"
                    + "const b = s.getBoundingClientRect();"
                    + "return b.left >= 0 && b.right <= innerWidth && b.bottom <= innerHeight; })"))
        .isTrue();

    tab.press("ArrowRight").press("ArrowRight").press("Enter");
    assertThat(tab.is(OVERVIEW)).isFalse();
    assertThat(tab.text(NUMBER)).isEqualTo("3");
  }

  @Test
  void clickInTheOverviewOpensASlide() {
    tab.go(deck.slides("")).press("o");
    String box = "document.querySelectorAll('.slides > section')[3].getBoundingClientRect()";

    tab.click(tab.number(box + ".left") + 20, tab.number(box + ".top") + 20);

    assertThat(tab.is(OVERVIEW)).isFalse();
    assertThat(tab.text(NUMBER)).isEqualTo("4");
  }

  @Test
  void blackHidesTheSlideUntilTheNextKey() {
    tab.go(deck.slides("#/1")).press("b");
    assertThat(tab.is(BLACK)).isTrue();

    tab.press("ArrowRight");
    assertThat(tab.is(BLACK)).isFalse();
    assertThat(tab.text(NUMBER)).isEqualTo("2");
  }

  @Test
  void fullScreenIsEnteredAndLeft() {
    tab.go(deck.slides("")).press("f");
    tab.await("document.fullscreenElement != null");

    tab.press("f");
    tab.await("document.fullscreenElement == null");
  }

  @Test
  void helpListsTheKeysAndCloses() {
    tab.go(deck.slides("")).press("?");
    assertThat(tab.is("document.querySelector('.deck-help').open")).isTrue();

    tab.press("ArrowRight");
    assertThat(tab.text(NUMBER)).isEqualTo("1");

    tab.press("Escape");
    tab.await("!document.querySelector('.deck-help').open");
    assertThat(tab.is(OVERVIEW)).isFalse();
  }

  @Test
  void darkAndLightAreSwitched() {
    tab.prefersDark(false).go(deck.slides("#/1"));
    String paper = "getComputedStyle(document.querySelector('.present')).backgroundColor";
    assertThat(tab.text(paper)).isEqualTo("rgb(255, 255, 255)");

    tab.press("d");
    String dark = tab.text(paper);
    assertThat(dark).isNotEqualTo("rgb(255, 255, 255)");

    tab.prefersDark(true).go(deck.slides("#/1"));
    assertThat(tab.text(paper)).isEqualTo(dark);
  }

  @Test
  void swipeTurnsTheSlides() {
    tab.go(deck.slides("#/1")).swipe(900, 300, 500, 310);
    tab.await(NUMBER + " == '3'");

    tab.swipe(500, 300, 900, 310);
    tab.await(NUMBER + " == '2'");

    tab.swipe(600, 600, 650, 200);
    assertThat(tab.text(NUMBER)).isEqualTo("2");
  }

  @Test
  void slideThatIsTooTallSaysSoAndScrolls() {
    tab.go(deck.slides("#/3"));
    String hint = "!document.querySelector('.deck-more').hidden";
    assertThat(tab.is(hint)).isTrue();

    tab.press("ArrowDown");
    tab.await("document.querySelector('.present').scrollTop > 0");
    assertThat(tab.text(NUMBER)).isEqualTo("4");

    for (int i = 0; i < 12 && tab.text(NUMBER).equals("4"); i++) {
      tab.press("ArrowDown");
    }
    assertThat(tab.text(NUMBER)).isEqualTo("5");
    assertThat(tab.is(hint)).isFalse();
  }

  @Test
  void slideChangeIsAnnounced() {
    tab.go(deck.slides("")).press("ArrowRight");

    assertThat(tab.text("document.querySelector('[role=status]').textContent"))
        .isEqualTo("Slide 2 of 5: First");
  }

  @Test
  void notesWindowShowsTheNotesAndFollows() {
    tab.go(deck.slides("#/1"));

    try (Tab notes = tab.opening(() -> tab.press("s"))) {
      String seen = "document.querySelector('.note.present aside').textContent.trim()";
      notes.await(seen + " == 'say one'");

      tab.press("ArrowRight");
      notes.await(seen + " == 'say two'");

      notes.press("ArrowRight");
      tab.await(NUMBER + " == '4'");

      notes.press("b");
      tab.await(BLACK);
    }
  }

  @Test
  void viewsInTheNotesWindowShowThisSlideAndTheNext() {
    tab.go(deck.slides("#/1"));

    try (Tab notes = tab.opening(() -> tab.press("s"))) {
      notes.await("document.querySelectorAll('iframe[data-ready]').length == 2");

      tab.press("ArrowRight");
      notes.await("document.querySelector('.now iframe').dataset.slide == '2'");
      assertThat(notes.text("document.querySelector('.next iframe').dataset.slide")).isEqualTo("3");
    }
  }

  @Test
  void slidesFollowTheNotesWindowAgainAfterAReload() {
    tab.go(deck.slides("#/1"));

    try (Tab notes = tab.opening(() -> tab.press("s"))) {
      notes.await("document.querySelector('.note.present h3').textContent.startsWith('2')");
      tab.evaluate("window.before = true; location.reload()");
      tab.await("!window.before && document.readyState == 'complete'");
      tab.await("document.querySelector('.present')");
      notes.await("document.querySelector('.state').textContent == ''");

      notes.press("ArrowRight");
      tab.await(NUMBER + " == '3'");
    }
  }

  @Test
  void notesReadAsAPageWithoutTheScript() {
    tab.withoutScripts().go(deck.notes());

    assertThat(tab.text("document.body.innerText")).contains("say one", "say two");
    assertThat(tab.text("document.body.innerText")).doesNotContain("Start");
  }

  @Test
  void withoutTheScriptTheSlidesReadAsAPage() {
    tab.withoutScripts().go(deck.slides(""));

    assertThat(tab.text("document.body.innerText"))
        .contains("Week 10", "First", "one", "Second", "Last", "end");
    assertThat(tab.number("document.documentElement.scrollHeight")).isGreaterThan(5 * 500);
    assertThat(
            tab.is(
                "[...document.querySelectorAll('.deck-bar, .deck-progress, .deck-more')]"
                    + ".every(e => getComputedStyle(e).display == 'none')"))
        .isTrue();
  }

  @Test
  void nothingIsWiderThanAPhone() {
    tab.viewport(390, 844).go(deck.slides(""));

    assertThat(tab.overflow()).isZero();
    assertThat(
            tab.number(
                "parseFloat(getComputedStyle(document.querySelector('section > p')).fontSize)"))
        .isGreaterThanOrEqualTo(16);

    tab.withoutScripts().go(deck.slides(""));
    assertThat(tab.overflow()).isZero();
  }

  @Test
  void turnedPhoneShowsTheStage() {
    tab.viewport(844, 390).go(deck.slides("#/1"));

    assertThat(tab.text(NUMBER)).isEqualTo("2");
    assertThat(tab.number("document.querySelector('.slides').getBoundingClientRect().height"))
        .isEqualTo(390);
  }

  @Test
  void slideFillsTheScreenWhateverItsShape() {
    tab.viewport(1000, 1000).go(deck.slides("#/1"));
    String box = "document.querySelector('.present').getBoundingClientRect()";

    assertThat(tab.number(box + ".width")).isEqualTo(1000);
    assertThat(tab.number(box + ".height")).isEqualTo(562.5);
  }

  @Test
  void eachShortSlideIsOnePageOnPaper() throws IOException {
    tab.go(deck.slides("#/2"));

    try (PDDocument pdf = Loader.loadPDF(tab.pdf())) {
      PDRectangle page = pdf.getPage(0).getMediaBox();
      assertThat(page.getWidth()).isEqualTo(960);
      assertThat(page.getHeight()).isEqualTo(540);
      // Five slides, of which the long one needs four pages of ten lines and a rest.
      assertThat(pageOf(pdf, "Second")).isEqualTo(3);
      assertThat(pageOf(pdf, "Long")).isEqualTo(4);
      assertThat(pageOf(pdf, "Last")).isEqualTo(pdf.getNumberOfPages());
    }
  }

  private static int pageOf(PDDocument pdf, String words) throws IOException {
    org.apache.pdfbox.text.PDFTextStripper stripper = new org.apache.pdfbox.text.PDFTextStripper();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      if (stripper.getText(pdf).contains(words)) {
        return page;
      }
    }
    return 0;
  }

  private String numberAfter(String key) {
    return tab.press(key).text(NUMBER);
  }
}
