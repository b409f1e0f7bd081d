package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.labpress.json.JsonObject;
import org.labpress.json.JsonReader;
import org.labpress.source.SourceFile;

/** Samples on a page without its script, and the data for it. */
class SamplesHtmlTest {
  private static final String PAGE =
      """
      ```samples
      id: tbl-s
      data: s.csv
      key: id
      text: reply
      sort: -score
      k: 1 top, 1 bottom
      caption: Replies.
      ```
      """;

  private static final String CSV =
      """
      id,reply,score
      p 1/ä,</script><script>alert(1)</script>,0.9
      p2,oneLStwoRLO,0.4
      p3,middle,0.5
      """
          .replace("LS", "\u2028")
          .replace("RLO", "\u202E");

  private static Element figure(String csv) {
    Element body = Jsoup.parseBodyFragment(SamplePages.html(PAGE, "s.csv", csv)).body();
    assertThat(body.children()).hasSize(1);
    return body.child(0);
  }

  @Test
  void picksStandInATableUnderTheCaption() {
    Element figure = figure(CSV);

    assertThat(figure.select("figcaption").text()).isEqualTo("Table 1. Replies. 2 of 3 shown.");
    assertThat(figure.select("tbody tr").eachText())
        .containsExactly(
            "Top 1 by score",
            "p 1/ä </script><script>alert(1)</script> 0.9",
            "Bottom 1 by score",
            "p2 one[U+2028]two[U+202E] 0.4");
  }

  @Test
  void sampleIsNoMarkup() {
    Element figure = figure(CSV);

    assertThat(figure.select("script")).hasSize(1);
    assertThat(figure.select("script").attr("type")).isEqualTo("application/json");
    assertThat(figure.outerHtml()).doesNotContain("\u2028").doesNotContain("\u202E");
  }

  @Test
  void rowHasTheKeyAsItsAddressWithoutSpaces() {
    assertThat(figure(CSV).select("tr[id]").eachAttr("id"))
        .containsExactly("tbl-s-p-1/ä", "tbl-s-p2");
  }

  @Test
  void captionWithoutAFullStopGetsOneBeforeTheRemark() {
    String page = PAGE.replace("Replies.", "Replies (of two models)");

    assertThat(Jsoup.parse(SamplePages.html(page, "s.csv", CSV)).select("figcaption").text())
        .isEqualTo("Table 1. Replies (of two models). 2 of 3 shown.");
  }

  @Test
  void idStandsOnceForAKeyThatStandsTwice() {
    assertThat(figure("id,reply,score\na,x,1\na,y,0\n").select("tr[id]").eachAttr("id"))
        .containsExactly("tbl-s-a");
  }

  @Test
  void dataHoldAllRowsInTheOrderOfTheFile() {
    String json = figure(CSV).select("script").get(0).data();

    assertThat(json).doesNotContain("<").contains("\"keys\":[\"p 1/ä\",\"p2\",\"p3\"]");
    assertThat(JsonReader.read(SourceFile.of("d.json", json)).value())
        .isInstanceOf(JsonObject.class);
  }

  @Test
  void longTextIsFoldedBehindItsBeginning() {
    Element fold =
        figure("id,reply,score\na," + "word ".repeat(2_000) + ",1\n").selectFirst("details");

    assertThat(fold).isNotNull();
    assertThat(fold.select("summary").text()).endsWith("word… show all 9999 characters");
    assertThat(fold.text().length()).isGreaterThan(9_900);
  }

  @Test
  void fenceThatFailsSaysWhy() {
    Element body = Jsoup.parseBodyFragment(SamplePages.html(PAGE, "other.csv", CSV)).body();

    assertThat(body.select(".failed").text())
        .isEqualTo("These samples could not be listed. there is no file s.csv");
  }
}
