package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which page answers for a figure that several pages show. */
class EmbeddedFindingsTest {
  private static final String ENTRY = "content/log/2026-03-02-probe.md";
  private static final String NOTE = "content/note.md";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void project() {
    cli =
        new Cli(folder)
            .with("content/results/eval.csv", "model,acc\nA,0.81\nB,0.84\n")
            .with(
                "content/refs.bib",
                "@misc{lee, title = {Probes}, author = {Lee, A.}, year = {2024}}\n")
            .with(NOTE, "---\ntitle: A note\nlang: en\n---\n![[fig-acc]]\n");
  }

  private void entry(String caption, String field) {
    cli.with(
        ENTRY,
        """
        ---
        title: A probe
        lang: en
        %s---
        ```chart
        id: fig-acc
        data: results/eval.csv
        x: model
        y: acc
        caption: %s
        ```
        """
            .formatted(field, caption));
  }

  private String lint(String page) {
    return cli.run("lint", page, "--format=line").out();
  }

  @Test
  void pageThatDrawsTheFigureAnswersForIt() {
    entry("Accuracy.", "");

    assertThat(lint(ENTRY)).contains("[figure/caption-short]");
    assertThat(lint(NOTE)).doesNotContain("[figure/caption-short]");
  }

  @Test
  void waiverOfThatPageHoldsWhereverTheFigureIsShown() {
    entry(
        "Accuracy.",
        "lint: {rules: {figure/caption-short: off, figure/no-chance-line: off,"
            + " figure/direction: off, prov/missing: off}}\n");

    assertThat(cli.run("lint", "--format=line").out()).doesNotContain("figure/");
  }

  @Test
  void pageThatShowsTheFigureNeedsTheWorksThatItsCaptionCites() {
    entry("Accuracy as in Lee's work on probes of models [@lee].", "bibliography: /refs.bib\n");

    assertThat(lint(ENTRY)).doesNotContain("cite/");
    assertThat(lint(NOTE)).contains("[cite/unknown]");
  }

  @Test
  void paperThatPrintsTheFigureAnswersForItsPrint() {
    entry("Accuracy of both models on the test set.", "");
    cli.with("content/results/eval.csv", "model,acc\n\u4e2d,0.81\nB,0.84\n")
        .with("content/papers/p.md", "---\ntitle: A paper\nlang: en\n---\n![[fig-acc]]\n");

    assertThat(lint("content/papers/p.md")).contains("[render/glyph-missing]").contains("U+4E2D");
    assertThat(lint(ENTRY)).doesNotContain("render/");
  }

  @Test
  void dataThatCannotBeReadAreAnErrorOfBoth() {
    entry("Accuracy of both models on the test set.", "");
    cli.with("content/results/eval.csv", "model,score\nA,0.81\n");

    assertThat(lint(ENTRY)).contains("[chart/no-column]");
    assertThat(lint(NOTE)).contains("[chart/no-column]");
    assertThat(cli.run("lint", "--format=line").out().lines())
        .filteredOn(line -> line.contains("[chart/no-column]"))
        .hasSize(1);
  }
}
