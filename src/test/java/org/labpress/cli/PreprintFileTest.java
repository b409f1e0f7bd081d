package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A paper as one file of LaTeX. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreprintFileTest {
  private static final Path PAPER = Path.of("src/test/resources/joss");

  private Path folder;
  private Cli.Run run;

  @BeforeAll
  void write(@TempDir Path made) throws IOException {
    folder = made;
    for (String file : List.of("paper.md", "paper.bib")) {
      Files.copy(PAPER.resolve(file), folder.resolve(file));
    }
    Files.copy(Path.of("content/manual/images/numbers.png"), folder.resolve("grid.png"));
    run =
        new Cli(folder).run("paper", "paper.md", "--to", "preprint,latex", "--draft", "-o", "out");
  }

  private String text() throws IOException {
    return Files.readString(folder.resolve("out/paper.preprint.tex"));
  }

  @Test
  void referencesStandInTheFile() throws IOException {
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(text())
        .contains("\\begin{thebibliography}")
        .contains("Walks on Grids: A review")
        .doesNotContain("\\input{");
  }

  @Test
  void picturesLieInTheFolderOfItsName() throws IOException {
    assertThat(text()).contains("\\graphicspath{{paper.preprint/}}");
    assertThat(folder.resolve("out/paper.preprint/grid.png")).exists();
  }

  @Test
  void bundleIsTheOneForArxiv() {
    assertThat(folder.resolve("out/paper.tar.gz")).exists();
  }

  @Test
  void pdflatexSetsIt() throws Exception {
    assumeTrue(hasPdflatex(), "pdflatex is not installed");
    String log = "";
    for (int pass = 0; pass < 2; pass++) {
      Process process =
          new ProcessBuilder(
                  "pdflatex",
                  "-no-shell-escape",
                  "-halt-on-error",
                  "-interaction=nonstopmode",
                  "paper.preprint.tex")
              .directory(folder.resolve("out").toFile())
              .redirectErrorStream(true)
              .start();
      log =
          new String(
              process.getInputStream().readAllBytes(),
              java.nio.charset.StandardCharsets.ISO_8859_1);
      assertThat(process.waitFor()).as(log).isZero();
    }

    assertThat(log).doesNotContain("undefined");
    assertThat(folder.resolve("out/paper.preprint.pdf")).exists();
  }

  private static boolean hasPdflatex() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("pdflatex", "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
