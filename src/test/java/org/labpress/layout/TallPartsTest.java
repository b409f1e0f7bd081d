package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/** Parts of a page that run past its foot. */
class TallPartsTest {
  private static final String ROWS = "| a | b |\n".repeat(200);

  @Test
  void captionThatIsLongerThanAPageIsReportedWhereItStands() {
    List<Diagnostic> found =
        found("Text.\n\n![" + "Words of a caption. ".repeat(1200) + "](a.png){#fig-a}\n");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).span()).hasToString("a.md:3:1");
    assertThat(found.get(0).message()).matches("this is \\d+ pt taller than the page has room for");
  }

  @Test
  void headOfATableIsReportedOnceThoughEveryPageRepeatsIt() {
    String head = "| " + "head ".repeat(2000) + " | b |\n|---|---|\n";

    assertThat(found(head + ROWS)).hasSize(1);
  }

  @Test
  void tableInAFigureIsNotDivided() {
    assertThat(found("::: {#fig-a}\n| a | b |\n|---|---|\n" + ROWS + "\nCaption.\n:::\n"))
        .hasSize(1);
  }

  @Test
  void whatCanBeDividedIsNot() {
    String note = "Text.[^a]\n\n[^a]: " + "Words of a note. ".repeat(2000) + "\n\n";
    String code = "```\n" + "line\n".repeat(300) + "```\n\n";
    String cell = "| " + "words ".repeat(3000) + " | b |\n";

    assertThat(found(note + code + "| a | b |\n|---|---|\n" + ROWS + cell)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void pagesOfProseAreFullAndNotTooTall(int columns) {
    String text = "# Head\n\nWords of prose, set in lines.[^a]\n\n[^a]: Note.\n\n".repeat(3);
    PaperStyle style = PaperStyle.a4();
    style =
        columns == 1
            ? style
            : style.onPage(
                "two", PageFormat.A4, style.text(), style.margins(), new PaperStyle.Columns(2, 20));

    assertThat(found(text + "Words of prose. ".repeat(3000), style)).isEmpty();
  }

  private static List<Diagnostic> found(String text) {
    return found(text, PaperStyle.a4());
  }

  private static List<Diagnostic> found(String text, PaperStyle style) {
    return Typesetter.typeset(MarkdownReader.read(SourceFile.of("a.md", text)).value(), style)
        .diagnostics()
        .stream()
        .filter(diagnostic -> diagnostic.rule().equals("render/too-tall"))
        .toList();
  }
}
