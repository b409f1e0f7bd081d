package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeckCommandTest {
  private static final String GOOD = "---\ntitle: Week\nlang: en\n---\n\n## A\n\nText.\n";
  private static final String FULL =
      "---\ntitle: Week\nlang: en\n---\n\n## Full\n\n" + "- item\n\n".repeat(30);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "--draft, week-draft.pdf",
    "--notes, week-notes.pdf",
    "--handout=1, week-handout.pdf",
    "--handout=2, week-handout.pdf",
    "--handout=4, week-handout.pdf"
  })
  void eachFormHasAFileOfItsOwn(String option, String file) {
    Cli.Run run = new Cli(folder).with("week.md", GOOD).run("deck", "week.md", option);

    assertThat(run.err()).contains("written to");
    assertThat(run.code()).isZero();
    assertThat(folder.resolve(file)).isNotEmptyFile();
  }

  @Test
  void pdfOfAProjectLiesBesideTheDeck() {
    Cli cli = new Cli(folder).with("labpress.yml", "title: T\n").with("content/slides/w.md", GOOD);

    assertThat(cli.run("deck", "content/slides/w.md").code()).isZero();
    assertThat(folder.resolve("site/slides/w/w.pdf")).isNotEmptyFile();
  }

  @Test
  void slideThatIsTooFullStopsThePdf() {
    Cli cli = new Cli(folder).with("week.md", FULL);

    Cli.Run run = cli.run("deck", "week.md", "-o", "out.pdf");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("slide 2 \"Full\" is ", "deck/overflow");
    assertThat(run.err()).contains("no PDF written");
    assertThat(folder.resolve("out.pdf")).doesNotExist();
    assertThat(cli.run("deck", "week.md", "-o", "out.pdf", "--draft").code()).isZero();
    assertThat(folder.resolve("out.pdf")).isNotEmptyFile();
  }

  @Test
  void lintFindsSlidesThatAreTooFull() {
    Cli cli = new Cli(folder).with("content/slides/week.md", FULL);

    assertThat(cli.run("lint", "content/slides/week.md").out()).contains("deck/overflow");
  }

  @Test
  void equalDecksGiveEqualBytes() throws Exception {
    Cli cli = new Cli(folder).with("week.md", GOOD);
    cli.run("deck", "week.md", "-o", "a.pdf");
    cli.run("deck", "week.md", "-o", "b.pdf");

    assertThat(Files.readAllBytes(folder.resolve("a.pdf")))
        .isEqualTo(Files.readAllBytes(folder.resolve("b.pdf")));
  }

  @ParameterizedTest
  @CsvSource({"3", "-1", "six"})
  void handoutsHaveOneTwoOrFourSlides(String number) {
    Cli.Run run =
        new Cli(folder).with("week.md", GOOD).run("deck", "week.md", "--handout=" + number);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--handout");
  }
}
