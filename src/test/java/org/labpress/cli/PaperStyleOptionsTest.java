package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperStyleOptionsTest {
  private static final String PAGE =
      """
      ---
      title: Probes
      lang: en
      author: Ana Lee
      abstract: Probes read what a model knows.
      %s
      ---
      # Method

      We train the probes on the last layer.
      """;

  @TempDir private Path folder;

  @Test
  void styleOfTheProjectHoldsWhereThePaperNamesNone() throws IOException {
    Cli cli = cli("").with("labpress.yml", "paper: {style: ours}\n");
    cli.with("templates/papers/ours.yml", "page: {paper: letter}\n");

    assertThat(width(cli, "paper.md")).isEqualTo(612);
  }

  @Test
  void optionComesBeforeThePaperAndThePaperBeforeTheProject() throws IOException {
    Cli cli = cli("style: letters").with("labpress.yml", "paper: {style: nowhere}\n");
    cli.with("templates/papers/letters.yml", "page: {paper: letter}\n");

    assertThat(width(cli, "paper.md")).isEqualTo(612);
    assertThat(width(cli, "paper.md", "--style", "article")).isEqualTo(595);
  }

  @Test
  void unknownStyleOfTheCommandLineIsAMistakeInUse() {
    Cli.Run run = cli("").run("paper", "paper.md", "-o", "p.pdf", "--style", "twocolum");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no style \"twocolum\"; did you mean \"twocolumn\"?");
    assertThat(folder.resolve("p.pdf")).doesNotExist();
  }

  @Test
  void thereAreOneAndTwoColumns() throws IOException {
    Cli cli = cli("");

    assertThat(cli.run("paper", "paper.md", "--columns", "3").err())
        .contains("--columns is 3, expected 1 or 2");
    assertThat(bytes(cli, "--columns", "2")).isNotEqualTo(bytes(cli, "--columns", "1"));
  }

  @Test
  void keywordsWithoutAnAbstractStandAcrossTwoColumns() throws IOException {
    String keywords = "probes, hidden states, language models, attention, sparse codes";
    Cli cli = cli("keywords: [" + keywords + "]");
    String page = PAGE.formatted("keywords: [" + keywords + "]");

    assertThat(words(cli)).doesNotContain("Keywords: " + keywords);
    cli.with("paper.md", page.replaceFirst("abstract: .*\\n", ""));
    assertThat(words(cli)).contains("Keywords: " + keywords);
  }

  private String words(Cli cli) throws IOException {
    cli.run("paper", "paper.md", "-o", "p.pdf", "--draft", "--style", "twocolumn");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("p.pdf").toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private Cli cli(String field) {
    return new Cli(folder).with("paper.md", PAGE.formatted(field).replace("\n\n---", "\n---"));
  }

  private byte[] bytes(Cli cli, String option, String value) throws IOException {
    Cli.Run run = cli.run("paper", "paper.md", "-o", "p.pdf", option, value);
    assertThat(run.err()).contains("PDF written");
    return Files.readAllBytes(folder.resolve("p.pdf"));
  }

  private int width(Cli cli, String file, String... options) throws IOException {
    String[] arguments = new String[options.length + 4];
    System.arraycopy(new String[] {"paper", file, "-o", "p.pdf"}, 0, arguments, 0, 4);
    System.arraycopy(options, 0, arguments, 4, options.length);
    Cli.Run run = cli.run(arguments);
    assertThat(run.err()).contains("PDF written");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("p.pdf").toFile())) {
      return (int) pdf.getPage(0).getMediaBox().getWidth();
    }
  }
}
