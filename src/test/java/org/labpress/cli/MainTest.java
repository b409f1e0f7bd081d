package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final String GOOD =
      """
      ---
      title: Probes
      lang: en
      abstract: We probe three layers and find that the second one suffices.
      ---

      # Method

      We train a linear probe on each layer.
      """;

  @TempDir Path folder;

  @Test
  void withoutACommandTheHelpIsShown() {
    Cli.Run run = new Cli(folder).run();

    assertThat(run.out()).contains("build", "lint", "paper", "explain");
    assertThat(run.code()).isZero();
  }

  /** Java writes numbers with the digits of Egypt otherwise. */
  @Test
  void digitsAreThoseOfEnglishWhereverTheProgramRuns() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("page.md"), "![A cat.](cat.png)\n");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "lint",
                "page.md")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(ExitCode.FINDINGS);
    assertThat(printed).contains("page.md:1:").doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
  }

  @Test
  void versionIsPrinted() {
    assertThat(new Cli(folder).run("--version").out()).startsWith("labpress ");
  }

  @Test
  void wrongUseIsSaidInTwoLinesWithoutTheWholeHelp() {
    Cli cli = new Cli(folder);

    assertThat(cli.run("paper", "p.md", "--columns=two").err())
        .isEqualTo(
            """
            labpress: Invalid value for option '--columns': 'two' is not a whole number
            labpress paper --help says how it is used
            """);
    assertThat(cli.run("paper", "p.md", "--draft", "--final").err().lines())
        .hasSize(2)
        .first()
        .isEqualTo("labpress: --draft, --final are mutually exclusive (specify only one)");
    assertThat(cli.run("papr", "p.md").err()).contains("labpress paper");
  }

  @Test
  void unknownOptionIsExitCodeTwoWithTheNearestOne() {
    Cli.Run run = new Cli(folder).run("lint", "--formt=line");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--formt").contains("--format");
  }

  @Test
  void unknownCommandNamesTheNearestOne() {
    Cli.Run run = new Cli(folder).run("bulid");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("build");
  }

  @Test
  void folderWithoutContentIsExitCodeTwo() {
    Cli.Run run = new Cli(folder).run("build");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("content/");
  }

  @Test
  void paperIsWrittenWhereItIsAskedFor() throws IOException {
    Cli cli = new Cli(folder).with("paper.md", GOOD);

    Cli.Run run = cli.run("paper", "paper.md", "-o", "out/probes.pdf");

    assertThat(run.code()).as(run.out() + run.err()).isZero();
    byte[] pdf = Files.readAllBytes(folder.resolve("out/probes.pdf"));
    assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
  }

  @Test
  void paperWithAnErrorIsNotWrittenAndAnOlderOneStays() throws IOException {
    Cli cli = new Cli(folder).with("paper.md", GOOD + "\nAs @fig-none shows, TODO.\n");
    Files.writeString(folder.resolve("paper.pdf"), "%PDF-1.4 older");

    Cli.Run run = cli.run("paper", "paper.md", "-o", "paper.pdf", "--format=line");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("paper.md:11:4: error:").contains("[structure/ref-dead]");
    assertThat(run.err()).contains("no PDF written").contains("is older than this text");
    assertThat(folder.resolve("paper.pdf")).hasContent("%PDF-1.4 older");
  }

  @Test
  void draftIsWrittenWhateverIsFound() {
    Cli cli = new Cli(folder).with("paper.md", GOOD + "\nAs @fig-none shows, TODO.\n");

    Cli.Run run = cli.run("paper", "paper.md", "--draft");

    assertThat(run.code()).isZero();
    assertThat(folder.resolve("paper-draft.pdf")).exists();
  }

  @Test
  void paperOfAProjectGoesToItsPlaceOnTheSiteAndSurvivesABuild() {
    Cli cli = new Cli(folder).with("content/papers/probe/paper.md", GOOD);

    assertThat(cli.run("paper", "content/papers/probe/paper.md").code()).isZero();
    assertThat(folder.resolve("site/papers/probe/probe.pdf")).exists();
    assertThat(cli.run("build").code()).isZero();
    assertThat(folder.resolve("site/papers/probe/probe.pdf")).exists();
    assertThat(folder.resolve("site/index.html")).exists();
  }

  @Test
  void twoBuildsGiveTheSameBytes() throws IOException {
    Cli cli = new Cli(folder).with("content/papers/probe/paper.md", GOOD);
    cli.run("build");
    byte[] pdf = Files.readAllBytes(folder.resolve("site/papers/probe/probe.pdf"));

    Cli.Run again = cli.run("build");

    assertThat(again.err()).contains("(0 files changed)");
    assertThat(Files.readAllBytes(folder.resolve("site/papers/probe/probe.pdf"))).isEqualTo(pdf);
  }

  @Test
  void draftPagesAreLeftOutAndCounted() {
    Cli cli =
        new Cli(folder)
            .with("content/index.md", "---\ntitle: Home\nlang: en\n---\n\nHome.\n")
            .with("content/secret.md", "---\ntitle: S\nlang: en\ndraft: true\n---\n\nHidden.\n");

    Cli.Run run = cli.run("build");

    assertThat(run.err()).contains("1 left out as drafts");
    assertThat(folder.resolve("site/secret/index.html")).doesNotExist();
  }

  @Test
  void explainPrintsThePageOfAFinding() {
    assertThat(new Cli(folder).run("explain", "words/double-word").out())
        .startsWith("# words/double-word");
  }

  @Test
  void explainOfAnUnknownFindingNamesTheNearest() {
    Cli.Run run = new Cli(folder).run("explain", "words/double-wrod");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("did you mean words/double-word?");
  }
}
