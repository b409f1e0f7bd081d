package org.labpress.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.labpress.document.PageKind;
import org.labpress.html.Addresses;
import org.labpress.html.SamplePages;

/** Samples in a deck, from their Markdown. */
class SampleSlidesTest {
  private static final String CSV =
      "id,reply,score\na,Paris,0.9\nb,Lima,0.4\nc," + "long ".repeat(2_000) + ",0.1\n";

  private static final String FENCE =
      """
      ```samples
      id: tbl-s
      data: s.csv
      key: id
      text: reply
      sort: -score
      k: 2 top, 1 bottom
      caption: Replies.
      ```
      """;

  private static Elements slides(String markdown) {
    Deck deck =
        DeckBuilder.build(SamplePages.document(PageKind.DECK, markdown, "s.csv", CSV)).value();
    Addresses none =
        new Addresses() {
          @Override
          public String page(String sourcePath, String fragment) {
            return sourcePath;
          }

          @Override
          public String file(String path) {
            return path;
          }
        };
    return Jsoup.parseBodyFragment(SlideWriter.write(deck, none).slides()).select("section");
  }

  @Test
  void everySampleHasASlideUnderTheSameTitle() {
    Elements slides = slides("## Replies\n\n" + FENCE);

    assertThat(slides.select("h2").eachText()).containsExactly("Replies", "Replies", "Replies");
    assertThat(slides.select(".sample-head strong").eachText()).containsExactly("a", "b", "c");
    assertThat(slides.get(1).select("figcaption").text())
        .isEqualTo("Table 1. Replies. 2 of 3. 3 of 3 shown.");
  }

  @Test
  void idsStandOnce() {
    List<String> ids = slides("## Replies {#replies}\n\n" + FENCE).select("[id]").eachAttr("id");

    assertThat(ids).doesNotHaveDuplicates().contains("replies", "tbl-s", "tbl-s-a", "tbl-s-c");
  }

  @Test
  void longTextIsFoldedToFit() {
    Element last = slides(FENCE).last();

    assertThat(last).isNotNull();
    assertThat(last.select(".samples-text").text()).endsWith("… (9,999 characters in all)");
    assertThat(last.text().length()).isLessThan(1_400);
  }

  @Test
  void textBeforeTheSamplesKeepsItsSlide() {
    Elements slides = slides("## Replies\n\nBefore.\n\n" + FENCE + "\nAfter.\n");

    assertThat(slides).hasSize(4);
    assertThat(slides.get(0).text()).isEqualTo("Replies Before.");
    assertThat(slides.get(3).select("> p").text()).contains("After.");
  }

  @Test
  void titleOfASectionIsNotRepeatedAsOne() {
    Elements slides = slides("# Part\n\n" + FENCE);

    assertThat(slides.select("h1").eachText()).containsExactly("Part");
    assertThat(slides.select("h2").eachText()).containsExactly("Part", "Part", "Part");
  }

  @Test
  void samplesInAColumnStandTogether() {
    Elements slides = slides("## Replies\n\n::: columns\n::: column\n" + FENCE + ":::\n:::\n");

    assertThat(slides).hasSize(1);
    assertThat(slides.select(".sample")).hasSize(3);
  }
}
