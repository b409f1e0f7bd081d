package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.labpress.document.Document;

class KnownLinesTest {
  @Test
  void onlyTheParagraphThatChangedIsBrokenAgain() {
    KnownLines known = KnownLines.bounded();
    Typesetter.typeset(paper("first"), PaperStyle.a4(), known);
    int before = known.size();

    Typeset again = Typesetter.typeset(paper("first"), PaperStyle.a4(), known).value();
    int unchanged = known.size();
    Typesetter.typeset(paper("second"), PaperStyle.a4(), known);

    assertThat(before).isGreaterThanOrEqualTo(3);
    assertThat(unchanged).isEqualTo(before);
    assertThat(known.size()).isEqualTo(before + 1);
    assertThat(again).isEqualTo(Papers.set(paper("first")));
  }

  @Test
  void narrowerColumnIsAnotherParagraph() {
    KnownLines known = KnownLines.bounded();
    Typesetter.typeset(paper("first"), PaperStyle.a4(), known);

    Typeset narrow =
        Typesetter.typeset(paper("first"), PaperStyle.a4().inTwoColumns(), known).value();

    assertThat(narrow)
        .isEqualTo(Typesetter.typeset(paper("first"), PaperStyle.a4().inTwoColumns()).value());
  }

  private static Document paper(String word) {
    return Papers.document(
        Papers.paragraph(Papers.words(150)),
        Papers.paragraph(word + " " + Papers.words(200)),
        Papers.paragraph(Papers.words(90)));
  }
}
