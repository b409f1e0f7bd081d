package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixNumbersTest {
  private static final String CSV = "model,seed,acc\nA,1,0.811\nB,1,0.817\nB,2,0.821\n";
  private static final String ENTRY = "content/log/2026-03-02-a.md";
  private static final String PAPER = "content/papers/p.md";
  private static final String DATA = "content/results/eval.csv";
  private static final String TEXT =
      """
      ---
      title: A
      lang: en
      ---
      Accuracy of **[81.9%]{from="eval.csv:acc[model=B].mean"}**, ± as
      [81.9 ± 0.3%]{from="eval.csv:acc[model=B].sd"} of {{eval.csv:acc.n}}.
      """;
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void project() {
    cli =
        new Cli(folder)
            .with(DATA, CSV)
            .with(ENTRY, crlf(TEXT))
            .with(
                PAPER,
                "---\ntitle: P\nlang: en\nauthor: A. Lee\nabstract: "
                    + "We reach [0.82]{from='eval.csv:acc[model=B].mean'}.\n---\n"
                    + "It rose by [0.8]{= 100*(eval.csv:acc[model=B].mean - eval.csv:acc[model=A])}"
                    + " points.\n");
  }

  @Test
  void changedCellMakesNumbersStaleAndTheFixMakesThemRight() throws IOException {
    assertThat(cli.run("build").out()).doesNotContain("number/stale");
    cli.with(DATA, CSV.replace("0.821", "0.881"));

    assertThat(cli.run("lint", "--format=line").out().lines())
        .filteredOn(line -> line.contains("number/stale"))
        .extracting(line -> line.replaceAll("content/results/", ""))
        .containsExactly(
            ENTRY
                + ":5:16: error: text says 81.9%, eval.csv acc[model=B] mean = 84.9% (n=2)"
                + " [number/stale]",
            ENTRY
                + ":6:2: error: text says 81.9 ± 0.3%, eval.csv acc[model=B] mean ± sd ="
                + " 84.9 ± 4.5% (n=2) [number/stale]",
            PAPER
                + ":5:21: error: text says 0.82, eval.csv acc[model=B] mean = 0.85 (n=2)"
                + " [number/stale]",
            PAPER
                + ":7:13: error: text says 0.8, 100*(eval.csv:acc[model=B].mean -"
                + " eval.csv:acc[model=A]) = 3.8 [number/stale]");

    Cli.Run fixed = cli.run("fix", "numbers");

    assertThat(fixed.code()).isZero();
    assertThat(fixed.out().lines())
        .containsExactly(
            ENTRY + ":5 81.9% → 84.9%",
            ENTRY + ":6 81.9 ± 0.3% → 84.9 ± 4.5%",
            PAPER + ":5 0.82 → 0.85",
            PAPER + ":7 0.8 → 3.8");
    assertThat(fixed.err()).contains("4 numbers changed in 2 files");
    assertThat(cli.read(ENTRY))
        .isEqualTo(crlf(TEXT.replace("81.9%", "84.9%").replace("81.9 ± 0.3%", "84.9 ± 4.5%")));
    assertThat(cli.run("lint", "--format=line").out()).doesNotContain("number/");
    cli.run("build");
    touch(ENTRY);
    touch("site/log/2026-03-02-a/index.html");

    assertThat(cli.run("fix", "numbers").err()).contains("no stale numbers");
    cli.run("build");
    assertThat(isUntouched(ENTRY)).isTrue();
    assertThat(isUntouched("site/log/2026-03-02-a/index.html")).isTrue();
  }

  @Test
  void dryRunPrintsAndWritesNothing() {
    cli.with(DATA, CSV.replace("0.821", "0.881"));
    String before = cli.read(ENTRY);

    Cli.Run run = cli.run("fix", "numbers", "--dry-run", ENTRY);

    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).contains("2 numbers would change in 1 file");
    assertThat(cli.read(ENTRY)).isEqualTo(before);
  }

  @Test
  void onlyNamedFilesAreChanged() {
    cli.with(DATA, CSV.replace("0.821", "0.881"));
    String before = cli.read(PAPER);

    cli.run("fix", "numbers", ENTRY);

    assertThat(cli.read(ENTRY)).contains("84.9%");
    assertThat(cli.read(PAPER)).isEqualTo(before);
  }

  @Test
  void numberThatCannotBeCheckedIsNamedAndLeft() {
    cli.with(PAPER, "[1]{from=\"eval.csv:accc\"}\n");

    Cli.Run run = cli.run("fix", "numbers", PAPER);

    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).contains("has no column \"accc\"");
  }

  @Test
  void byteOrderMarkAndFileOfAnotherEncodingStay() throws IOException {
    byte[] latin = "caf\u00E9 [9]{= 1+1}\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("content/latin.md"), latin);
    cli.with("content/bom.md", "\uFEFF[9]{= 1+1}\n");

    Cli.Run run = cli.run("fix", "numbers");

    assertThat(cli.read("content/bom.md")).isEqualTo("\uFEFF[2]{= 1+1}\n");
    assertThat(Files.readAllBytes(folder.resolve("content/latin.md"))).isEqualTo(latin);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void permissionsOfAFileStay() throws IOException {
    cli.with("content/a.md", "[9]{= 1+1}\n");
    Path file = folder.resolve("content/a.md");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

    cli.run("fix", "numbers");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  void staleNumberCannotBeWaived() throws IOException {
    cli.with(
        PAPER,
        """
        ---
        title: P
        lang: en
        lint:
          waive:
            - {rule: number/stale, reason: later}
        ---
        [9]{= 1+1} <!-- lint-ok number/stale: later -->
        """);

    Cli.Run run = cli.run("lint", "--format=line", PAPER);

    assertThat(run.out()).contains("error: text says 9, 1+1 = 2 [number/stale]");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(cli.run("paper", PAPER, "-o", "p.pdf").err()).contains("no PDF written");
    assertThat(cli.run("paper", PAPER, "-o", "p.pdf", "--draft").err()).contains("draft written");
    try (PDDocument draft = Loader.loadPDF(folder.resolve("p.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(draft)).as("word in the margin").contains("stale");
    }
  }

  @Test
  void withoutSayingWhatItIsWrongUse() {
    assertThat(cli.run("fix").code()).isEqualTo(ExitCode.USAGE);
  }

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }

  private void touch(String path) throws IOException {
    Files.setLastModifiedTime(folder.resolve(path), LONG_AGO);
  }

  private boolean isUntouched(String path) throws IOException {
    return Files.getLastModifiedTime(folder.resolve(path)).equals(LONG_AGO);
  }
}
