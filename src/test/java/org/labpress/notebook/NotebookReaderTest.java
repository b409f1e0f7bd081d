package org.labpress.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labpress.document.CodeBlock;
import org.labpress.document.Document;
import org.labpress.document.Figure;
import org.labpress.document.Heading;
import org.labpress.document.Image;
import org.labpress.document.TreePrinter;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

class NotebookReaderTest {
  /** One pixel. */
  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
          + "rkJggg==";

  private static Checked<Document> read(String... cells) {
    return NotebookReader.read(notebook(cells));
  }

  private static SourceFile notebook(String... cells) {
    String text =
        """
        {"cells": [%s],
         "metadata": {"language_info": {"name": "python"}},
         "nbformat": 4, "nbformat_minor": 5}
        """
            .formatted(String.join(",\n", cells));
    return SourceFile.of("content/log/probe.ipynb", text);
  }

  private static String markdown(String source) {
    return "{\"cell_type\": \"markdown\", \"metadata\": {}, \"source\": \"%s\"}".formatted(source);
  }

  private static String code(String source, String... outputs) {
    return """
    {"cell_type": "code", "execution_count": 1, "metadata": {}, "source": "%s",
     "outputs": [%s]}\
    """
        .formatted(source, String.join(", ", outputs));
  }

  private static String data(String mime, String value) {
    return "{\"output_type\": \"display_data\", \"data\": {\"%s\": \"%s\"}}".formatted(mime, value);
  }

  private static String tree(Document document) {
    return TreePrinter.printWithoutOffsets(document);
  }

  @Test
  void cellsFollowEachOther() {
    Document document =
        read(markdown("# Probe\\n\\nWe *train*."), code("x = 1\\nx", data("text/plain", "1")))
            .value();

    assertThat(tree(document))
        .isEqualTo(
            """
            heading 1
              text "Probe"
            paragraph
              text "We "
              emphasis
                text "train"
              text "."
            div {.cell}
              code python "x = 1\\nx\\n"
              div {.cell-output .cell-output-display}
                code "1\\n"
            """);
    assertThat(document.title()).contains("Probe");
  }

  @Test
  void pictureThatACellHasDrawnIsMarkedAsItsOutput() {
    Document document = read(code("x", data("image/png", "iVBORw0KGgo="))).value();

    assertThat(document.nodes(Image.class))
        .singleElement()
        .matches(image -> image.attributes().hasClass("cell-output"));
  }

  @Test
  void sourceMayBeAListOfLines() {
    Document document =
        read("{\"cell_type\": \"markdown\", \"source\": [\"# A\\n\", \"\\n\", \"B\"]}").value();

    assertThat(document.nodes(Heading.class)).hasSize(1);
    assertThat(tree(document)).contains("text \"B\"");
  }

  @Test
  void firstCellMayHoldFrontMatter() {
    String fence = "---\\ntitle: Probing\\n---";

    assertThat(read(markdown(fence)).value().title()).contains("Probing");
    assertThat(read("{\"cell_type\": \"raw\", \"source\": \"" + fence + "\"}").value().title())
        .contains("Probing");
  }

  @Test
  void placesAreLinesOfTheCell() {
    List<Diagnostic> found =
        read(markdown("One."), markdown("Two.\\n\\n::: note\\nopen")).diagnostics();

    assertThat(found).extracting(Diagnostic::rule).containsExactly("md/div-open");
    assertThat(found.get(0).span()).hasToString("content/log/probe.ipynb cell 2:3:1");
  }

  @Test
  void pictureIsAFileBesideTheNotebook() {
    SourceFile file = notebook(code("plot()", data("image/png", PNG)));
    Document document = NotebookReader.read(file).value();
    NotebookPictures pictures = NotebookPictures.of(file);

    assertThat(document.nodes(Image.class))
        .extracting(Image::destination)
        .containsExactly("./probe_files/cell-1-output-1.png");
    assertThat(NotebookPictures.notebook("content/log/probe_files/cell-1-output-1.png"))
        .contains("content/log/probe.ipynb");
    assertThat(pictures.bytes("content/log/probe_files/cell-1-output-1.png").orElseThrow())
        .startsWith(0x89, 'P', 'N', 'G');
    assertThat(pictures.bytes("content/log/probe_files/other.png")).isEmpty();
  }

  @Test
  void labelAndCaptionOfACellMakeAFigure() {
    Document document =
        read(code(
                "#| label: fig-loss\\n#| fig-cap: \\\"Loss *falls*.\\\"\\nplot()",
                data("image/png", PNG)))
            .value();

    assertThat(tree(document))
        .isEqualTo(
            """
            div {.cell}
              code python "plot()\\n"
              figure ./probe_files/cell-1-output-1.png {#fig-loss}
                text "Loss "
                emphasis
                  text "falls"
                text "."
            """);
  }

  @Test
  void severalPicturesOfOneLabelAreOneFigure() {
    Document document =
        read(code("#| label: fig-a", data("image/png", PNG), data("image/png", PNG))).value();

    assertThat(document.nodes(Figure.class)).hasSize(2);
    assertThat(tree(document)).contains("figures 0 {#fig-a}");
  }

  @Test
  void attachmentIsAFileBesideTheNotebook() {
    SourceFile file =
        notebook(
            """
            {"cell_type": "markdown", "source": "![A dot](attachment:my.png)",
             "attachments": {"my.png": {"image/png": "%s"}}}\
            """
                .formatted(PNG));

    assertThat(NotebookReader.read(file).value().nodes(Figure.class))
        .extracting(figure -> figure.image().destination())
        .containsExactly("./probe_files/cell-1-my.png");
    assertThat(NotebookPictures.of(file).bytes("content/log/probe_files/cell-1-my.png"))
        .isPresent();
  }

  @Test
  void tagsAndOptionsHide() {
    String hiddenInput =
        code("x = 1", data("text/plain", "seen"))
            .replace("\"metadata\": {}", "\"metadata\": {\"tags\": [\"hide-input\"]}");
    String removed =
        code("y = 1", data("text/plain", "gone"))
            .replace("\"metadata\": {}", "\"metadata\": {\"tags\": [\"remove_cell\"]}");
    String silent = code("#| output: false\\nz = 1", data("text/plain", "gone"));
    String bare = code("#| echo: false\\nw = 1", data("text/plain", "also seen"));

    assertThat(tree(read(hiddenInput, removed, silent, bare).value()))
        .contains("\"seen\\n\"", "\"z = 1\\n\"", "\"also seen\\n\"")
        .doesNotContain("x = 1", "y = 1", "gone", "w = 1", "#|");
  }

  @Test
  void streamsLoseTheirColoursAndOldProgress() {
    String stream =
        """
        {"output_type": "stream", "name": "stderr",
         "text": ["\\u001b[31mred\\u001b[0m\\n", "10%\\r50%\\r100%\\n"]}\
        """;

    assertThat(tree(read(code("run()", stream)).value()))
        .contains("{.cell-output .cell-output-stderr}", "\"red\\n100%\\n\"");
  }

  @Test
  void longStreamIsFoldedAfterTwoHundredLines() {
    String stream = "{\"output_type\": \"stream\", \"text\": \"" + "step\\n".repeat(812) + "\"}";
    Document document = read(code("run()", stream)).value();

    assertThat(tree(document)).contains("callout output CLOSED").contains("612 more lines");
    assertThat(document.nodes(CodeBlock.class).mapToLong(code -> code.code().lines().count()))
        .containsExactly(1L, 200L, 612L);
  }

  @Test
  void errorIsShownAndReported() {
    String error =
        """
        {"output_type": "error", "ename": "KeyError", "evalue": "'acc'",
         "traceback": ["\\u001b[0;31mKeyError\\u001b[0m: 'acc'"]}\
        """;
    Checked<Document> read = read(code("d['acc']", error));

    assertThat(tree(read.value())).contains("cell-output-error", "\"KeyError: 'acc'\\n\"");
    assertThat(read.diagnostics())
        .extracting(Diagnostic::rule, Diagnostic::message)
        .containsExactly(tuple("notebook/error-output", "the cell ended with KeyError: 'acc'"));
  }

  @Test
  void ofSeveralFormsTheBestIsTaken() {
    String latex = data("text/latex", "$$x^2$$").replace("}}", ", \"text/plain\": \"x**2\"}}");
    String widget =
        data("application/vnd.plotly.v1+json", "{}")
            .replace("}}", ", \"text/plain\": \"Figure\"}}");
    Checked<Document> read = read(code("a", latex), code("b", widget));

    assertThat(tree(read.value())).doesNotContain("x**2").contains("\"Figure\\n\"");
    assertThat(read.diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("notebook/output-kind");
  }

  @Test
  void cellsThatDidNotRunAreCounted() {
    String idle = code("x").replace("\"execution_count\": 1", "\"execution_count\": null");

    assertThat(read(code("a"), idle, idle).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("2 of 3 code cells were not run; this is the first");
  }

  @Test
  void orderOfRunsIsLookedAt() {
    String later = code("a").replace("\"execution_count\": 1", "\"execution_count\": 5");

    assertThat(read(later, code("b")).diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("notebook/order");
  }

  @Test
  void oldFormatIsRefused() {
    SourceFile old =
        SourceFile.of("a.ipynb", "{\"nbformat\": 3, \"worksheets\": [{\"cells\": []}]}");
    Checked<Document> read = NotebookReader.read(old);

    assertThat(read.value().blocks()).isEmpty();
    assertThat(read.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("the notebook has format 3, expected 4");
    assertThat(read.diagnostics().get(0).span()).hasToString("a.ipynb:1:14");
  }

  @Test
  void footnotesOfCellsKeepTheirOwnText() {
    Document document =
        read(markdown("A[^1]\\n\\n[^1]: one"), markdown("B[^1]\\n\\n[^1]: two")).value();

    assertThat(document.footnotes()).extracting(note -> note.label()).containsExactly("1", "1-2");
    assertThat(tree(document)).contains("mark 1-2");
  }

  @Test
  void everyPrefixIsRead() {
    String text =
        notebook(markdown("# A"), code("x", data("text/plain", "1"), data("image/png", PNG)))
            .text();
    Random random = new Random(7);

    for (int end = 0; end <= text.length(); end++) {
      SourceFile cut = SourceFile.of("a.ipynb", text.substring(0, end));
      NotebookReader.read(cut);
      NotebookPictures.of(cut);
    }
    for (int round = 0; round < 300; round++) {
      StringBuilder changed = new StringBuilder(text);
      changed.setCharAt(random.nextInt(text.length()), "{}[]\",:x\\".charAt(random.nextInt(9)));
      NotebookReader.read(SourceFile.of("a.ipynb", changed.toString()));
    }
  }
}
