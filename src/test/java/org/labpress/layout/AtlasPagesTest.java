package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.labpress.document.PageKind;
import org.labpress.html.SamplePages;
import org.labpress.source.Checked;

/** Maps of texts on the pages of a paper. */
class AtlasPagesTest {
  private static final String PAGE =
      """
      ```chart
      type: atlas
      data: s.csv
      x: x
      y: y
      label: kind
      text: words
      width: 90mm
      height: 50mm
      caption: Words by their places.
      ```
      """;

  private static Checked<Typeset> set(String lastText) {
    String csv =
        """
        x,y,kind,words
        0,0,a,first
        1,0,a,second
        2,0,a,third
        9,9,b,fourth
        9,8,b,fifth
        9,7,b,sixth
        4,4,c,seventh
        4,5,d,eighth
        4,6,e,ninth
        5,5,f,%s
        """
            .formatted(lastText);
    return Typesetter.typeset(
        SamplePages.document(PageKind.PAPER, PAGE, "s.csv", csv), PaperStyle.a4());
  }

  @Test
  void textsOfTheNumberedPointsStandBetweenMapAndCaption() {
    Goldens.check("atlas", PageDump.of(set("tenth").value()));
  }

  @Test
  void longTextIsShortenedAndDivided() {
    Checked<Typeset> set = set("x".repeat(1_000));

    assertThat(set.diagnostics()).isEmpty();
    assertThat(PageDump.of(set.value())).contains("…");
  }
}
