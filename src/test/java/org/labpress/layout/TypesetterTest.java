package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labpress.layout.Papers.paragraph;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypesetterTest {
  @Test
  void emptyDocumentIsOnePageWithItsNumber() {
    Typeset typeset = Papers.set();

    assertThat(typeset.pages()).hasSize(1);
    assertThat(typeset.lines()).isEmpty();
    assertThat(typeset.pages().get(0).items()).hasSize(1);
  }

  @Test
  void linesJoinedGiveTheParagraphBack() {
    String text = Papers.words(200);

    List<SetLine> lines = Papers.set(paragraph(text)).lines();

    assertThat(lines).hasSizeGreaterThan(10);
    assertThat(PageDump.joined(lines)).isEqualTo(text);
  }

  @Test
  void samePagesOnTheSecondRun() {
    String text = Papers.words(1_000);

    assertThat(Papers.set(paragraph(text))).isEqualTo(Papers.set(paragraph(text)));
  }
}
