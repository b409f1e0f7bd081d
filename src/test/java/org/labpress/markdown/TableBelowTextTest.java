package org.labpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.ListBlock;
import org.labpress.document.Paragraph;
import org.labpress.document.PlainText;
import org.labpress.document.TableBlock;
import org.labpress.source.SourceFile;

class TableBelowTextTest {
  @Test
  void linesAboveTheNamesStayAParagraph() {
    List<Block> blocks = read("One line,\nanother.\na | b\n--|--\n1 | 2\n").blocks();

    assertThat(blocks).hasSize(2);
    assertThat(PlainText.of(((Paragraph) blocks.get(0)).content())).isEqualTo("One line, another.");
    assertThat(blocks.get(0).span()).hasToString("a.md:1:1");
    assertThat(blocks.get(0).span().text()).isEqualTo("One line,\nanother.");
    assertThat(blocks.get(1).span()).hasToString("a.md:3:1");
    assertThat(((TableBlock) blocks.get(1)).body()).hasSize(1);
  }

  @Test
  void tableMayFollowTheTextOfAListItem() {
    Document document = read("- Item:\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n");

    assertThat(document.blocks()).singleElement().isInstanceOf(ListBlock.class);
    assertThat(document.nodes(TableBlock.class)).hasSize(1);
    assertThat(document.nodes(Paragraph.class)).hasSize(1);
  }

  @Test
  void rowOfDashesThatDoesNotFitTheLineAboveIsText() {
    assertThat(read("One line,\nanother.\n|---|---|---|\n").nodes(TableBlock.class)).isEmpty();
  }

  private static Document read(String text) {
    return MarkdownReader.read(SourceFile.of("a.md", text)).value();
  }
}
