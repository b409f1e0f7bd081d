package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
  private static final String DEAD_LINK = "See [the run](gone.md).\n";

  @TempDir Path folder;

  @Test
  void pagesOfTwoProjectsAreToldApart() {
    Cli.Run run =
        new Cli(folder)
            .with("a/content/log/p.md", DEAD_LINK)
            .with("b/content/log/p.md", DEAD_LINK)
            .run("lint", "--format=line", "a/content/log/p.md", "b/content/log/p.md");

    assertThat(run.out().lines().filter(line -> line.contains("structure/link-dead")))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("a/content/log/p.md:1:15: error: "),
            line -> assertThat(line).startsWith("b/content/log/p.md:1:15: error: "));
  }

  @Test
  void pathsOfOneProjectCountFromItsRoot() {
    Cli.Run run =
        new Cli(folder)
            .with("a/content/log/p.md", DEAD_LINK)
            .run("lint", "--format=line", "a/content/log/p.md");

    assertThat(run.out()).contains("content/log/p.md:1:15: error: ").doesNotContain("a/content");
  }

  @Test
  void kindOfAPageChoosesItsProfile() {
    String todo = "---\ntitle: T\nlang: en\n---\n\nTODO: plot it.\n";

    Cli.Run run =
        new Cli(folder)
            .with("content/papers/p.md", todo)
            .with("content/log/2026-03-02-l.md", todo)
            .with("content/slides/d.md", todo)
            .with("content/n.md", todo)
            .run("lint", "--format=line");

    assertThat(run.out().lines().filter(line -> line.contains("structure/todo")))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith("content/papers/p.md:6:1: error: "),
            line -> assertThat(line).startsWith("content/log/2026-03-02-l.md:6:1: info: "),
            line -> assertThat(line).startsWith("content/slides/d.md:6:1: info: "));
  }

  @Test
  void ignoredFieldsOfFrontMatterAreNotReported() {
    Cli.Run run =
        new Cli(folder)
            .with("labpress.yml", "front: {ignore: [mood]}\n")
            .with("content/n.md", "---\ntitle: T\nlang: en\nmood: good\ncover: x\n---\n\nText.\n")
            .run("lint", "--format=line");

    assertThat(run.out()).contains("no field \"cover\"").doesNotContain("mood");
  }

  @Test
  void profileOfTheCommandLineWins() {
    Cli.Run run =
        new Cli(folder)
            .with("content/log/2026-03-02-l.md", "TODO: plot it.\n")
            .run("lint", "--format=line", "--profile=paper");

    assertThat(run.out()).contains("error: \"TODO\" is left in the text");
  }

  @Test
  void warningsFailOnlyUnderStrict() {
    Cli cli = new Cli(folder).with("content/n.md", "---\nlang: en\n---\n\nNo title.\n");

    assertThat(cli.run("lint").code()).isZero();
    assertThat(cli.run("lint", "--strict").code()).isEqualTo(1);
  }

  @Test
  void notesDoNotFailUnderStrict() {
    Cli cli =
        new Cli(folder)
            .with(
                "content/log/2026-03-02-l.md", "---\ntitle: T\nlang: en\n---\n\nWe saw saw it.\n");

    Cli.Run run = cli.run("lint", "--strict", "--format=line");

    assertThat(run.out()).contains("info: \"saw\" is written twice");
    assertThat(run.code()).isZero();
  }

  @Test
  void findingOfTheReaderCanBeSilenced() {
    String page = "---\ntitle: T\nlang: en\n---\n\n%s\n~~~\ncode\n";
    String silenced = "<!-- lint-disable-next-line md/fence-open: the end is cut on purpose -->";

    assertThat(lintOnly(page.formatted(""))).contains("md/fence-open");
    assertThat(lintOnly(page.formatted(silenced))).isEmpty();
  }

  private String lintOnly(String page) {
    return new Cli(folder).with("content/n.md", page).run("lint", "--format=line").out();
  }

  @Test
  void faultOfAFileThatTwoChartsReadIsReportedOnce() {
    String chart =
        """

        ```chart
        mark: line
        data: /results/runs.csv
        x: step
        y: loss
        caption: The loss of one run falls with the step.
        alt: A falling line.
        ```
        """;

    Cli.Run run =
        new Cli(folder)
            .with("content/results/runs.csv", "step,loss\n1,0.9\n2\n3,0.7\n")
            .with("content/log/2026-03-02-a.md", "# A\n" + chart + chart)
            .with("content/log/2026-03-03-b.md", "# B\n" + chart)
            .run("lint", "--format=line");

    assertThat(run.out().lines().filter(line -> line.contains("csv/ragged-row"))).hasSize(1);
  }
}
