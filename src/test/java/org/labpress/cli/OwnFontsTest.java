package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.font.BundledFace;

/** Fonts that {@code labpress.yml} names, in the PDF. Bundled files play the author's. */
class OwnFontsTest {
  private static final String PAPER =
      """
      ---
      title: Fonts
      lang: en
      author: A. Lee
      ---
      # Words

      Plain, *slanted*, **bold** and `code`.

      $$ x = 1 \\text{ if it is} $$ {#eq-x}
      """;

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void project() {
    cli = new Cli(folder).with("content/papers/p.md", PAPER);
  }

  @Test
  void wholePaperIsSetInThem() throws IOException {
    add(BundledFace.SANS, BundledFace.SANS_BOLD, BundledFace.SANS_ITALIC);
    add(BundledFace.SANS_BOLD_ITALIC);
    cli.with("labpress.yml", "paper: {fonts: {text: fonts/own}}\n");

    Cli.Run run = cli.run("paper", "content/papers/p.md", "-o", "p.pdf", "--draft");

    assertThat(run.out() + run.err()).doesNotContain("font/");
    assertThat(fonts())
        .containsExactlyInAnyOrder(
            "STIXTwoMath-Regular",
            "SourceCodePro-Regular",
            "SourceSans3-SemiBold",
            "SourceSans3-Italic",
            "SourceSans3-Regular");
  }

  @Test
  void familyThatCannotBeUsedIsReportedAndReplaced() throws IOException {
    add(BundledFace.SANS_BOLD);
    cli.with("labpress.yml", "paper: {fonts: {text: fonts/own}}\n");

    Cli.Run run = cli.run("paper", "content/papers/p.md", "-o", "p.pdf", "--draft");

    assertThat(run.out() + run.err())
        .contains("labpress.yml:1:23")
        .contains("fonts/own has no regular face of Source Sans 3")
        .contains("[font/missing]");
    assertThat(fonts()).contains("STIXTwoText-Regular", "STIXTwoText-Italic");
  }

  @Test
  void unknownUseOfAFamilyIsAnError() {
    cli.with("labpress.yml", "paper: {fonts: {body: fonts/own}}\n");

    Cli.Run run = cli.run("paper", "content/papers/p.md", "-o", "p.pdf", "--draft");

    assertThat(run.out() + run.err()).contains("there is no key \"paper.fonts.body\"");
  }

  private void add(BundledFace... faces) throws IOException {
    Path own = Files.createDirectories(folder.resolve("fonts/own"));
    for (BundledFace face : faces) {
      Files.write(own.resolve(face.fileName()), face.bytes());
    }
  }

  private Set<String> fonts() throws IOException {
    Set<String> names = new TreeSet<>();
    try (PDDocument document = Loader.loadPDF(folder.resolve("p.pdf").toFile())) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          names.add(page.getResources().getFont(name).getName().replaceFirst(".*\\+", ""));
        }
      }
    }
    return names;
  }
}
