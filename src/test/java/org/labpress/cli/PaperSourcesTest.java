package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of data at the end of a PDF. */
class PaperSourcesTest {
  private static final String PAPER = "content/papers/p.md";
  private static final String TEXT =
      """
      B reaches [0.84]{from="eval.csv:acc[model=B]"}, [0.03]{= eval.csv:acc[model=B] - 0.81} more.

      ```chart
      type: bar
      id: fig-acc
      data: results/eval.csv
      x: model
      y: acc
      filter: acc>0.5
      caption: Accuracy of both models on the test set.
      produced-by: python eval.py --n 300
      ```
      """;

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void project() {
    cli =
        new Cli(folder)
            .with("content/results/eval.csv", "model,acc\nA,0.81\nB,0.84\n")
            .with("content/results/eval.csv.meta.yml", "commit: 4f1c2ab\nlicence: CC0 1.0\n");
  }

  private PDDocument paper(String field) throws IOException {
    cli.with(PAPER, "---\ntitle: P\nlang: en\nauthor: A. Lee\n" + field + "---\n" + TEXT);
    Cli.Run run = cli.run("paper", PAPER, "-o", "p.pdf", "--draft");
    assertThat(run.err()).contains("written to");
    return Loader.loadPDF(folder.resolve("p.pdf").toFile());
  }

  private static String text(PDDocument pdf) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(false);
    return stripper.getText(pdf).replaceAll("\\s+", " ");
  }

  @Test
  void tableNamesFileHashUsesAndMaking() throws IOException {
    try (PDDocument pdf = paper("provenance: true\n")) {
      // sha256sum of GNU coreutils 9.1.
      assertThat(text(pdf))
          .contains("Sources of the data")
          .contains("content/results/eval.csv")
          .contains("b5c4d7d4717aa51f")
          .contains("Figure 1: 2 rows, acc>0.5")
          .contains("2 numbers")
          .contains("python eval.py --n 300")
          .contains("commit 4f1c2ab, CC0 1.0");
    }
  }

  @Test
  void numbersLeadToTheTable() throws IOException {
    try (PDDocument pdf = paper("provenance: true\n")) {
      List<String> links = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link) {
            links.add(String.valueOf(link.getContents()));
          }
        }
      }
      assertThat(links).contains("0.84", "0.03", "Figure\u00a01");
    }
  }

  @Test
  void paperHasNoTableUnlessItIsAskedFor() throws IOException {
    try (PDDocument pdf = paper("")) {
      assertThat(text(pdf)).doesNotContain("Sources of the data");
    }
  }

  @Test
  void projectMayAskForAllItsPapersAndAPaperMayDecline() throws IOException {
    cli.with("labpress.yml", "paper: {provenance: true}\n");

    try (PDDocument asked = paper("");
        PDDocument declined = paper("provenance: false\n")) {
      assertThat(text(asked)).contains("Sources of the data");
      assertThat(text(declined)).doesNotContain("Sources of the data");
    }
  }

  @Test
  void dataGoAlongInThePdfIfAskedFor() throws IOException {
    try (PDDocument pdf = paper("attach-data: true\n");
        PDDocument plain = paper("")) {
      Map<String, PDComplexFileSpecification> files =
          pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertThat(files).containsOnlyKeys("eval.csv");
      PDEmbeddedFile file = files.get("eval.csv").getEmbeddedFile();
      assertThat(new String(file.toByteArray(), StandardCharsets.UTF_8))
          .isEqualTo("model,acc\nA,0.81\nB,0.84\n");
      assertThat(file.getSubtype()).isEqualTo("text/csv");
      assertThat(plain.getDocumentCatalog().getNames()).isNull();
    }
  }

  @Test
  void paperWithoutDataHasNoTable() throws IOException {
    cli.with(PAPER, "---\ntitle: P\nlang: en\nauthor: A. Lee\nprovenance: true\n---\nText.\n");
    cli.run("paper", PAPER, "-o", "p.pdf", "--draft");

    try (PDDocument pdf = Loader.loadPDF(folder.resolve("p.pdf").toFile())) {
      assertThat(text(pdf)).doesNotContain("Sources of the data");
    }
  }
}
