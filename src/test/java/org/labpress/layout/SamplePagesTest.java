package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.html.SamplePages;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;

/** Samples on the pages of a paper. */
class SamplePagesTest {
  private static final String PAGE =
      """
      ```samples
      id: tbl-s
      data: s.csv
      key: id
      show: [prompt, reply, score]
      text: [prompt, reply]
      sort: -score
      k: 1 top, 1 random (seed 7)
      caption: Replies.
      ```
      """;

  private static Checked<Typeset> set(String csv) {
    return Typesetter.typeset(
        SamplePages.document(PageKind.PAPER, PAGE, "s.csv", "id,prompt,reply,score\n" + csv),
        PaperStyle.a4());
  }

  @Test
  void picksStandBelowTheCaption() {
    String dump =
        PageDump.of(
            set("a,Ask?,Yes.,0.9\nb,\"Line one\nline two\n\nline three\",No.,0.1\n").value());

    Goldens.check("samples", dump);
  }

  @Test
  void longSamplesGoOnOnTheNextPage() {
    StringBuilder csv = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      csv.append(i)
          .append(",Ask?,\"")
          .append("line of a reply\n".repeat(29))
          .append("\",")
          .append(i)
          .append('\n');
    }
    Checked<Typeset> set = set(csv.toString());

    assertThat(set.value().pages()).hasSizeGreaterThan(1);
    assertThat(set.diagnostics()).isEmpty();
  }

  @Test
  void titleOfAGroupStandsOnThePageOfItsFirstSample() {
    StringBuilder csv = new StringBuilder("id,score\n");
    for (int i = 0; i < 100; i++) {
      csv.append("name").append(i).append(',').append(i).append('\n');
    }
    for (int top = 10; top < 50; top++) {
      String page =
          "```samples\ndata: s.csv\nkey: id\nshow: [score]\nsort: -score\nk: %d top, 20 bottom\n```\n"
              .formatted(top);
      Map<Integer, String> lowest = new TreeMap<>();
      Typesetter.typeset(
              SamplePages.document(PageKind.PAPER, page, "s.csv", csv.toString()), PaperStyle.a4())
          .value()
          .lines()
          .forEach(line -> lowest.put(line.page(), line.words().get(0).text()));

      assertThat(lowest.values()).as("%d at the top", top).doesNotContain("Bottom");
    }
  }

  @Test
  void linksLeadToSamplesThatArePrinted() {
    Document document =
        SamplePages.document(
            PageKind.PAPER,
            "See [one](#tbl-s-a).\n\n" + PAGE,
            "s.csv",
            "id,prompt,reply,score\na,Ask?,Yes.,0.9\nb,Ask?,No.,0.1\n");
    String dump = PageDump.of(Typesetter.typeset(document, PaperStyle.a4()).value());

    assertThat(dump).contains("destination tbl-s-a").contains("destination tbl-s-b");
    assertThat(dump).containsPattern("link.*tbl-s-a");
  }

  @Test
  void longWordRunsPastNoColumn() {
    Checked<Typeset> set = set("a,Ask?," + "x".repeat(1_500) + ",0.9\nb,Ask?,No.,0.1\n");

    assertThat(set.diagnostics()).extracting(Diagnostic::rule).doesNotContain("render/overfull");
  }
}
