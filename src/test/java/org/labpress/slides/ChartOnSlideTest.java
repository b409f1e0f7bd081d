package org.labpress.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.browser.Browser;
import org.labpress.browser.Tab;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.markdown.MarkdownReader;
import org.labpress.pass.PassContext;
import org.labpress.pass.Passes;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

/** Charts of a deck answer to the pointer and the keyboard, and leave the deck its keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartOnSlideTest {
  private static final String DECK =
      """
      ## First

      ```chart
      type: line
      data: /runs.csv
      x: step
      y: loss
      group: model
      ```

      ## Second

      Text.
      """;
  private static final String CSV = "step,loss,model\n1,0.9,A\n2,0.7,A\n1,0.8,B\n2,0.5,B\n";
  private static final String NUMBER =
      "document.querySelector('.slides > .present').dataset.number";
  private static final String CARD = "document.querySelector('.lp-card-chart')";

  private DeckFolder deck;
  private Tab tab;

  @BeforeAll
  void writeDeck(@TempDir Path folder) throws IOException {
    Browser.orSkip();
    Document written = MarkdownReader.read(SourceFile.of("content/slides/a.md", DECK)).value();
    MemoryWorkspace files = new MemoryWorkspace().with("content/runs.csv", CSV);
    PassContext context = PassContext.of(PageKind.DECK, files, PassContext.Pages.NONE);
    deck = DeckFolder.write(Passes.apply(Passes.LOCAL, written, context).value(), folder);
  }

  @BeforeEach
  void openTab() {
    tab = Browser.orSkip().open().viewport(1280, 720);
    tab.go(deck.slides("#/0"));
  }

  @AfterEach
  void closeTab() {
    tab.close();
  }

  private double centre(String side, String length) {
    return tab.number(
        "(b => b.%s + b.%s / 2)(document.querySelector('.hover path').getBoundingClientRect())"
            .formatted(side, length));
  }

  @Test
  void pointerNearAPointShowsItsValues() {
    tab.move(centre("left", "width") + 4, centre("top", "height") + 4).await(CARD + " !== null");

    assertThat(tab.text(CARD + ".innerText")).contains("step: 1");
    assertThat(
            tab.is("getComputedStyle(%s).backgroundColor !== 'rgba(0, 0, 0, 0)'".formatted(CARD)))
        .isTrue();
  }

  @Test
  void keysTurnTheSlideAsLongAsNoChartHasTheFocus() {
    tab.click(centre("left", "width"), centre("top", "height"));
    tab.press("ArrowRight");

    assertThat(tab.text(NUMBER)).isEqualTo("2");
    assertThat(tab.is(CARD + " === null")).isTrue();
  }

  @Test
  void arrowKeysReadTheChartThatHasTheFocusUntilEscape() {
    tab.evaluate("document.querySelector('.drawing').focus()");
    tab.press("ArrowRight").await(CARD + " !== null");
    assertThat(tab.text(CARD + ".innerText")).startsWith("A\nstep: 1");
    tab.press("ArrowRight");
    assertThat(tab.text(CARD + ".innerText")).startsWith("A\nstep: 2");
    assertThat(tab.text(NUMBER)).isEqualTo("1");

    tab.press("Escape");
    assertThat(tab.is(CARD + " === null")).isTrue();
    assertThat(tab.is("document.documentElement.classList.contains('overview')")).isFalse();
    tab.press("ArrowRight");
    assertThat(tab.text(NUMBER)).isEqualTo("2");
  }

  @Test
  void pageDownTurnsTheSlideFromAChartToo() {
    tab.evaluate("document.querySelector('.drawing').focus()");
    tab.press("ArrowRight").await(CARD + " !== null");
    tab.press("PageDown");

    assertThat(tab.text(NUMBER)).isEqualTo("2");
    assertThat(tab.is(CARD + " === null")).isTrue();
  }

  @Test
  void nameInTheLegendHidesItsSeries() {
    tab.evaluate(
        "document.querySelector('[data-toggle=\"0\"]').dispatchEvent(new MouseEvent('click'))");

    assertThat(tab.text("document.querySelector('g[data-series=\"0\"]').getAttribute('display')"))
        .isEqualTo("none");
  }
}
