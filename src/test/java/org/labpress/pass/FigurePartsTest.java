package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.labpress.document.Captioned;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.document.PrintedLanguage;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.SourceFile;

class FigurePartsTest {
  @Test
  void partsOfAGroupHaveItsNumberAndALetter() {
    String text =
        """
        ![One.](a.png)

        ::: {#fig-b layout-ncol=2}
        ![Left](b.png)

        ![Right](c.png)

        Both.
        :::

        ![Last.](d.png)
        """;
    Document read = MarkdownReader.read(SourceFile.of("a.md", text)).value();
    Document numbered =
        new NumberCaptions().apply(read, PassContext.of(PageKind.LOG, null, null)).value();

    assertThat(
            numbered
                .nodes(Captioned.class)
                .map(block -> block.captionLabel(PrintedLanguage.ENGLISH).orElse("")))
        .containsExactly("Figure 1.", "Figure 2.", "(a)", "(b)", "Figure 3.");
  }
}
