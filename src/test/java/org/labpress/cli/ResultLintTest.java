package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings on data: where they point, how they are accepted, and when they stop a paper. */
class ResultLintTest {
  private static final String FEW = "params,error,n\n1e6,0.52,120\n1e7,0.41,400\n1e8,0.33,400\n";
  private static final String WAIVED =
      "lint:\n  waive:\n    - {rule: result/n-small, at: fig-s, reason: pilot%s}\n";

  @TempDir Path folder;

  @Test
  void findingPointsIntoTheDataAndThenAtTheChart() {
    Cli.Run run = project("", "").run("lint", "content/papers/p.md");

    assertThat(run.out())
        .contains("warning[result/n-small]: n = 120, a scaling fit needs 300")
        .contains("--> content/results/scale.csv:2:10")
        .contains("::: content/papers/p.md:");
  }

  @Test
  void attributeOnTheChartAcceptsAFindingInItsData() {
    Cli.Run run =
        project("", " {lint-ok=\"result/n-small: pilot\"}").run("lint", "content/papers/p.md");

    assertThat(run.out()).doesNotContain("result/n-small").doesNotContain("meta/");
  }

  @Test
  void waiverOfALabelHoldsUntilItsLastDay() {
    String page = "content/papers/p.md";

    assertThat(project(WAIVED.formatted(", until: 2999-01-01"), "").run("lint", page).out())
        .doesNotContain("result/n-small");
    assertThat(project(WAIVED.formatted(", until: 2020-01-01"), "").run("lint", page).out())
        .contains("warning[result/n-small]")
        .contains("error[meta/waiver-expired]");
  }

  @Test
  void lastCheckStopsAtWarningsAboutResults() {
    Cli cli = project("", "");

    assertThat(cli.run("paper", "content/papers/p.md").code()).isZero();
    assertThat(cli.run("paper", "--final", "--format=line", "content/papers/p.md").out())
        .contains("content/results/scale.csv:2:10: error: n = 120");
    assertThat(cli.run("paper", "content/papers/p.md", "--final", "--draft").code()).isEqualTo(2);
  }

  @Test
  void acceptedFindingsStandInThePdfAndOnThePageOfFindings() throws IOException {
    Cli cli = project(WAIVED.formatted(", until: 2999-01-01"), "");

    cli.run("build");

    String list = Files.readString(folder.resolve("site/lint/index.html"));
    assertThat(list)
        .contains("content/results/scale.csv:2:10")
        .contains("pilot")
        .contains("2999-01-01");
    assertThat(Files.readString(folder.resolve("site/papers/p/index.html")))
        .contains("href=\"../../lint/index.html\">Findings</a>");
    assertThat(
            new String(
                Files.readAllBytes(folder.resolve("site/papers/p/p.pdf")), StandardCharsets.UTF_8))
        .contains("result/n-small at content/results/scale.csv:2:10: pilot (until 2999-01-01)");
  }

  @Test
  void siteWithoutFindingsHasNoPageOfThem() {
    new Cli(folder).with("content/n.md", "---\ntitle: T\nlang: en\n---\n\nText.\n").run("build");

    assertThat(folder.resolve("site/n/index.html")).exists();
    assertThat(folder.resolve("site/lint/index.html")).doesNotExist();
  }

  private Cli project(String lint, String attributes) {
    String page =
        """
        ---
        title: Scaling of errors
        lang: en
        author: A
        abstract: Errors fall with size.
        %s---

        @fig-s shows the fall.

        ```chart%s
        type: scaling
        data: ../results/scale.csv
        x: params
        y: error
        better: lower
        id: fig-s
        caption: Error by the size of the model, one set of questions.
        produced-by: python3 measure.py
        ```
        """
            .formatted(lint, attributes);
    return new Cli(folder)
        .with("labpress.yml", "title: T\n")
        .with("content/results/scale.csv", FEW)
        .with("content/papers/p.md", page);
  }
}
