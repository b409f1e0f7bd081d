package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.labpress.document.Document;
import org.labpress.document.Figure;
import org.labpress.document.PageKind;
import org.labpress.document.Paragraph;
import org.labpress.document.PlainText;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class HandCaptionTest {
  @Test
  void centredTextBelowAFigureIsItsCaption() {
    assertThat(
            captions("![\\label{fig:a}](a.png)\n<div align=\"center\"> Fig 1. The *map*.</div>\n"))
        .containsExactly("The map.");
    assertThat(captions("![](a.png)\n\n<center>Figure 12: The map.</center>\n"))
        .containsExactly("The map.");
    assertThat(captions("![\\label{fig:a}](a.png)\n<p align=\"center\">The map.</p>\n"))
        .containsExactly("The map.");
  }

  @Test
  void lineInItalicsOrBoldThatBeginsWithANumberIsTheCaption() {
    assertThat(captions("![](a.png)\n*Figure 1: The map.*\n")).containsExactly("The map.");
    assertThat(captions("![](a.png)\n\n**Figure 2.** The map.\n")).containsExactly("The map.");
    assertThat(captions("![](a.png)\n\n***Fig. 3** The map.*\n")).containsExactly("The map.");
    assertThat(captions("![A hill.](a.png)\n\nFigure 3: The map.\n")).containsExactly("The map.");
  }

  @Test
  void whatWasTheCaptionDescribesTheImage() {
    Figure figure = figures("![A hill.](a.png)\n\n*Figure 1: The map.*\n").get(0);

    assertThat(PlainText.of(figure.caption())).isEqualTo("The map.");
    assertThat(PlainText.of(figure.image().alternative())).isEqualTo("A hill.");
  }

  @Test
  void otherTextBelowAFigureStays() {
    for (String text :
        List.of(
            "![A.](a.png)\n\nFigure 1 shows a map.\n",
            "![A.](a.png)\n\n*Only* a map.\n",
            "![A.](a.png)\n\n<center>A map.</center>\n",
            "![A.](a.png)\n\n*Figure 1*\n",
            "![A.](a.png)\n\n*Figures* show maps.\n")) {
      Document document = read(text);

      assertThat(document.nodes(Figure.class))
          .singleElement()
          .satisfies(figure -> assertThat(PlainText.of(figure.caption())).isEqualTo("A."));
      assertThat(document.nodes(Paragraph.class)).hasSize(1);
    }
  }

  private static List<String> captions(String text) {
    Document document = read(text);

    assertThat(document.nodes(Paragraph.class)).isEmpty();
    return document.nodes(Figure.class).map(figure -> PlainText.of(figure.caption())).toList();
  }

  private static List<Figure> figures(String text) {
    return read(text).nodes(Figure.class).toList();
  }

  private static Document read(String text) {
    Document document = MarkdownReader.read(SourceFile.of("content/log/a.md", text)).value();
    return new FindFigures()
        .apply(
            document,
            PassContext.of(PageKind.PAPER, new MemoryWorkspace(), path -> Optional.empty()))
        .value();
  }
}
