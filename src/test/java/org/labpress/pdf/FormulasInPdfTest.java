package org.labpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulasInPdfTest {
  private static final byte[] FILE =
      PdfWriter.write(FormulaPaper.typeset(), path -> Optional.empty());

  @Test
  void lettersAreExtractedAsTheUnicodeCharactersTheyAre() throws IOException {
    assertThat(text())
        .contains("Let 𝐸 = 𝑚𝑐2 and (𝑎")
        .contains("= 𝜎(𝑊𝑥 + 𝑏)")
        .contains("𝑎 + \\nosuch")
        .contains("中");
  }

  @Test
  void equalPagesGiveEqualBytes() {
    assertThat(PdfWriter.write(FormulaPaper.typeset(), path -> Optional.empty())).isEqualTo(FILE);
  }

  @Test
  void putTogetherSignIsCopiedAsOne(@TempDir Path folder) throws Exception {
    assumeTrue(exists("pdftotext"), "pdftotext is not installed");
    Path pdf = Files.write(folder.resolve("a.pdf"), FILE);
    Path out = folder.resolve("a.txt");
    Process process =
        new ProcessBuilder("pdftotext", "-enc", "UTF-8", pdf.toString(), out.toString()).start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(out);

    assertThat(text.chars().filter(c -> c == '{').count()).isEqualTo(1);
    assertThat(text.chars().filter(c -> c == '}').count()).isEqualTo(1);
    assertThat(text).doesNotContain("\u200B").doesNotContain("⎨");
  }

  @Test
  void everyFormulaIsAnElementWithItsSource() throws IOException {
    try (PDDocument document = Loader.loadPDF(FILE)) {
      List<String> sources = new ArrayList<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot(), sources);

      assertThat(sources).hasSize(10).startsWith("x^2", "E = mc^2").contains("z", "h", "k", "中");
    }
  }

  private static void collect(PDStructureNode node, List<String> sources) {
    if (node instanceof PDStructureElement element
        && element.getStructureType().equals("Formula")) {
      sources.add(element.getAlternateDescription());
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode child) {
        collect(child, sources);
      }
    }
  }

  private static String text() throws IOException {
    try (PDDocument document = Loader.loadPDF(FILE)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      return stripper.getText(document);
    }
  }

  private static boolean exists(String program) {
    try {
      return new ProcessBuilder(program, "-v").start().waitFor(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
