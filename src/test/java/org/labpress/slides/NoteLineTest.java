package org.labpress.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.document.Block;
import org.labpress.document.Paragraph;
import org.labpress.document.PlainText;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.SourceFile;

class NoteLineTest {
  private static NotesSeparator.Separated slide(String text) {
    return NotesSeparator.separateSlide(
        MarkdownReader.read(SourceFile.of("content/slides/a.md", text)).value().blocks());
  }

  private static List<String> texts(List<Block> blocks) {
    return blocks.stream()
        .filter(Paragraph.class::isInstance)
        .map(block -> PlainText.of(((Paragraph) block).content()))
        .toList();
  }

  @Test
  void notesGoOnFromTheirLineToTheEndOfTheSlide() {
    NotesSeparator.Separated slide = slide("Seen.\n\nNote: say *hello*\n\nand goodbye\n");

    assertThat(texts(slide.audience())).containsExactly("Seen.");
    assertThat(texts(slide.notes())).containsExactly("say hello", "and goodbye");
  }

  @Test
  void notesMayBeginBelowTextAndOnTheLineBelowTheirMark() {
    NotesSeparator.Separated slide = slide("Seen.\nNotes:\nsay hello\n");

    assertThat(texts(slide.audience())).containsExactly("Seen.");
    assertThat(texts(slide.notes())).containsExactly("say hello");
  }

  @Test
  void divsOfNotesAreFoundBesideThem() {
    NotesSeparator.Separated slide =
        slide("::: notes\nfirst\n:::\n\nNote: second\n\n::: notes\nthird\n:::\n");

    assertThat(slide.audience()).isEmpty();
    assertThat(texts(slide.notes())).containsExactly("first", "second", "third");
  }

  @Test
  void pauseIsNotShownButAnEllipsisIs() {
    assertThat(texts(slide("Before.\n\n. . .\n\nAfter.\n\n...\n").audience()))
        .hasSize(3)
        .startsWith("Before.", "After.");
  }

  @Test
  void wordWithinASentenceBeginsNoNotes() {
    assertThat(slide("A note: this stays.\n\nNoted: so does this.\n").notes()).isEmpty();
  }
}
