package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One cell of the data changes: what that makes stale is named, mended, and then nothing is left.
 */
class ChangedCellTest {
  private static final String DATA = "content/results/eval.csv";
  private static final String CSV =
      "model,seed,acc\nA,1,0.701\nA,2,0.711\nA,3,0.706\nB,1,0.817\nB,2,0.821\nB,3,0.825\n";
  private static final String ENTRY = "content/log/2026-03-02-probe.md";
  private static final String PART = "parts/method.md";
  private static final String DECK = "content/slides/monday.md";
  private static final String NOTE = "content/note.md";
  private static final String PAPER = "content/papers/probe.md";
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void project() {
    String chart =
        """
        ```chart
        type: dot
        id: fig-acc
        data: results/eval.csv
        x: model
        y: mean(acc)
        ci: sd
        better: higher
        chance: 0.5
        caption: Accuracy on the test set, mean of three seeds and standard deviation.
        ```
        """;
    cli =
        new Cli(folder)
            .with(DATA, CSV)
            .with("content/results/other.csv", "x\n1\n")
            .with(DATA + ".meta.yml", "command: python eval.py\n")
            .with("content/results/other.csv.meta.yml", "command: python other.py\n")
            .with(
                ENTRY,
                """
                ---
                title: A probe
                lang: en
                ---
                Two models. B reaches [82.1%]{from="eval.csv:acc[model=B].mean"}, which is
                [11.5]{= 100*(eval.csv:acc[model=B].mean - eval.csv:acc[model=A].mean)} points
                more than A, see @fig-acc and @tbl-acc. Something else is {{other.csv:x}}.

                """
                    + chart
                    + """

                ![Every run.](../results/eval.csv){#tbl-acc}

                ```sql {#tbl-best caption="The best run of each model."}
                SELECT model, max(acc) AS best FROM eval GROUP BY model
                ```

                {{< include ../../parts/method.md >}}
                """)
            .with(
                PART,
                "We ran {{eval.csv:acc.n}} models; the best run has [0.825]{from=\"eval.csv:acc.max\"}.\n")
            .with(
                DECK,
                "---\ntitle: Monday\nlang: en\n---\n\n## B is ahead\n\n"
                    + chart
                    + "\n## In numbers\n\n- B: [82%]{from=\"eval.csv:acc[model=B].mean\"}\n")
            .with(
                NOTE,
                """
                ---
                title: A note
                lang: en
                ---
                Again:

                ![[tbl-acc]]

                ![[2026-03-02-probe#fig-acc]]
                """)
            .with(
                PAPER,
                """
                ---
                title: A probe of two models
                lang: en
                author: A. Lee
                abstract: B reaches [82.1%]{from="eval.csv:acc[model=B].mean"}.
                ---
                # Results

                B is ahead of A, as @fig-acc shows.

                """
                    + chart);
  }

  private void changeACell() {
    cli.with(DATA, CSV.replace("0.825", "0.875"));
  }

  private Map<String, String> site() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve("site"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file).toString());
        Files.setLastModifiedTime(file, LONG_AGO);
      }
    }
    return files;
  }

  @Test
  void buildOfWhatAgreesFindsNothingAndTheNextWritesNothing() throws IOException {
    assertThat(cli.run("build", "--strict").err()).endsWith("; nothing found\n");
    List<String> files = List.copyOf(site().keySet());

    Cli.Run second = cli.run("build", "--strict");

    assertThat(second.err()).contains("(0 files changed)");
    assertThat(site())
        .containsOnlyKeys(files)
        .allSatisfy((file, time) -> assertThat(time).as(file).isEqualTo(LONG_AGO.toString()));
  }

  @Test
  void everyStaleNumberIsAnErrorOfTheBuildAtItsPlace() {
    cli.run("build");
    changeACell();

    Cli.Run build = cli.run("build", "--format=line");

    assertThat(build.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(
            build.out().lines().map(line -> line.replaceAll(" error: (text says [^,]*).*", " $1")))
        .containsExactly(
            ENTRY + ":5:24: text says 82.1%",
            ENTRY + ":6:2: text says 11.5",
            PAPER + ":5:22: text says 82.1%",
            DECK + ":22:7: text says 82%",
            PART + ":1:53: text says 0.825");
  }

  @Test
  void everyChartTableNumberPageAndSlideIsNamed() {
    changeACell();

    Cli.Run impact = cli.run("explain", "--impact", DATA, "--format=line");

    assertThat(impact.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(impact.out().lines())
        .containsExactly(
            ENTRY + ":5:23: number 82.1% is stale: acc[model=B] mean = 0.837666666667, n=3",
            ENTRY
                + ":6:1: number 11.5 is stale: 100*(eval.csv:acc[model=B].mean -"
                + " eval.csv:acc[model=A].mean) = 13.1666666667",
            ENTRY + ":9:1: chart Figure 1 (fig-acc): 6 rows",
            ENTRY + ":21:1: table Table 1 (tbl-acc): 6 rows",
            ENTRY + ":23:1: table Table 2 (tbl-best): 2 rows, by a query",
            PART + ":1:8: number 6: acc n = 6, n=6 in " + ENTRY,
            PART + ":1:52: number 0.825 is stale: acc max = 0.875, n=6 in " + ENTRY,
            NOTE + ":7:1: table Table 1 (tbl-acc): 6 rows, from " + ENTRY + ":21:1",
            NOTE + ":9:1: chart Figure 1 (fig-acc): 6 rows, from " + ENTRY + ":9:1",
            PAPER + ":5:21: number 82.1% is stale: acc[model=B] mean = 0.837666666667, n=3",
            PAPER + ":11:1: chart Figure 1 (fig-acc): 6 rows",
            DECK + ":8:1: chart Figure 1 (fig-acc): 6 rows on slide 2, B is ahead",
            DECK
                + ":22:6: number 82% is stale: acc[model=B] mean = 0.837666666667, n=3"
                + " on slide 3, In numbers");
  }

  @Test
  void listForPeopleQuotesTheSentencesAndCounts() {
    changeACell();

    String impact = cli.run("explain", "--impact", "eval.csv").out();

    assertThat(impact)
        .startsWith(DATA + "  SHA-256 ")
        .contains(
            "\n" + ENTRY + "  (log)  A probe\n",
            "\n          B reaches 82.1%, which is 11.5 points more than A, see @fig-acc and"
                + " @tbl-acc.\n",
            "\n  slide 3, In numbers\n  22:6    number 82% is stale",
            "\n          We ran 6 models; the best run has 0.825.\n")
        .endsWith("\n4 charts, 3 tables, 6 numbers (5 stale) on 4 pages\n");
  }

  @Test
  void otherFilesDoNotCount() {
    assertThat(cli.run("explain", "--impact", "other.csv", "--format=line").out().lines())
        .containsExactly(ENTRY + ":7:59: number 1: x = 1, n=1");
    assertThat(cli.run("explain", "--impact", "other.csv.meta.yml").out())
        .endsWith("\n1 number on 1 page\n");
  }

  @Test
  void fixedNumbersMakeTheBuildCleanAndTheNextWritesNothing() throws IOException {
    cli.run("build");
    changeACell();
    assertThat(cli.run("fix", "numbers").err()).isEqualTo("5 numbers changed in 4 files\n");

    Cli.Run build = cli.run("build", "--strict");

    assertThat(build.out()).isEmpty();
    assertThat(build.err()).endsWith("; nothing found\n");
    assertThat(build.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(cli.run("explain", "--impact", DATA).out()).doesNotContain("stale");
    List<String> files = List.copyOf(site().keySet());
    assertThat(cli.run("build", "--strict").err()).contains("(0 files changed)");
    assertThat(site())
        .containsOnlyKeys(files)
        .allSatisfy((file, time) -> assertThat(time).as(file).isEqualTo(LONG_AGO.toString()));
  }
}
