package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.document.Captioned;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.document.PlainText;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class HandNumberTest {
  private static Checked<Document> passed(String source) {
    Document read = MarkdownReader.read(SourceFile.of("content/log/a.md", source)).value();
    PassContext context =
        PassContext.of(PageKind.LOG, new MemoryWorkspace(), PassContext.Pages.NONE);
    Document figures = new FindFigures().apply(read, context).value();
    return new LeaveOutHandNumbers().apply(figures, context);
  }

  private static List<String> captions(String source) {
    return passed(source)
        .value()
        .nodes(Captioned.class)
        .map(block -> PlainText.of(block.caption()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Figure 1: The map.",
        "Fig. 1. The map.",
        "Fig 12 - The map.",
        "FIGURE 3 \u2014 The map.",
        "Figure S2. The map.",
        "Figure 2.1: The map.",
        "Figure 4a) The map.",
        "Figure IV. The map.",
        "Abbildung 3: The map.",
        "Abb. 3: The map.",
        "Figura 3. The map.",
        "Figure\u00A03: The map.",
        "**Figure 1:** The map.",
        "**Figure 1**: The map.",
        "**Figure 1** The map.",
        "**Figure 1. The map.**",
        "*Figure 1: The map.*",
        "***Figure 1.** The map.*"
      })
  void labelOfAFigureIsLeftOut(String caption) {
    assertThat(captions("![" + caption + "](a.png){#fig-a}\n")).containsExactly("The map.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Figure 1 shows the map.",
        "Figures of the map.",
        "Figure of 3: a map.",
        "1: The map.",
        "Table 1: The map.",
        "Figure 1-norm of the map.",
        "Figure Image: The map."
      })
  void sentenceIsKept(String caption) {
    assertThat(captions("![" + caption + "](a.png){#fig-a}\n"))
        .containsExactly(caption.replace("*", ""));
    assertThat(passed("![" + caption + "](a.png){#fig-a}\n").diagnostics()).isEmpty();
  }

  @Test
  void tablesAndListingsHaveLabelsOfTheirOwn() {
    assertThat(captions("| a |\n|---|\n| 1 |\n\n: Table 2 - Numbers. {#tbl-a}\n"))
        .containsExactly("Numbers.");
    assertThat(captions("| a |\n|---|\n| 1 |\n\nTable: **Table 2.** Numbers.\n"))
        .containsExactly("Numbers.");
    assertThat(captions("```{.python #lst-a caption=\"Listing 3: Code.\"}\nx\n```\n"))
        .containsExactly("Code.");
  }

  @Test
  void lettersOfPartsAreLeftOut() {
    assertThat(
            captions(
                "::: {#fig-a}\n![(a) One](a.png)\n\n![b) Two](b.png)\n\nFigure 1: Both.\n:::\n"))
        .containsExactly("Both.", "One", "Two");
  }

  @Test
  void captionThatIsOnlyALabelIsEmptyThen() {
    assertThat(captions("![Figure 1.](a.png){#fig-a}\n")).containsExactly("");
  }

  @Test
  void authorIsToldAtTheLabel() {
    List<Diagnostic> found = passed("![**Figure 1:** The map.](a.png){#fig-a}\n").diagnostics();

    assertThat(found).singleElement().extracting(Diagnostic::rule).isEqualTo("figure/hand-number");
    assertThat(found.get(0).span().text()).isEqualTo("Figure 1:");
  }
}
