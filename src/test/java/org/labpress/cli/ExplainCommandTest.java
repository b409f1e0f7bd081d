package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.json.JsonObject;
import org.labpress.json.JsonReader;
import org.labpress.source.SourceFile;

class ExplainCommandTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void project() {
    cli =
        new Cli(folder)
            .with("content/results/eval.csv", "model,acc\nA,0.81\nB,0.84\n")
            .with("content/results/eval.csv.meta.yml", "command: python eval.py\n")
            .with("content/results/unused.csv", "a\n1\n")
            .with(
                "content/refs.bib",
                "@misc{lee, title = {Probes}, author = {Lee, A.}, year = {2024}}\n")
            .with("content/log/plot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .with("content/parts/part.md", "A part.\n")
            .with("labpress.yml", "title: Probes\n")
            .with("templates/entry.html", "<html></html>")
            .with(
                "content/log/2026-03-02-probe.md",
                """
                ---
                title: A probe
                bibliography: ../refs.bib
                csl: ieee
                ---
                B has [0.84]{from="eval.csv:acc[model=B]"} [@lee].

                ![A plot.](plot.svg){#fig-plot}

                {{< include ../parts/part.md >}}
                """);
  }

  private String error(String... args) {
    Cli.Run run = cli.run(args);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    return run.err();
  }

  @Test
  void pageNamesAllThatItIsBuiltFrom() {
    assertThat(
            cli.run("explain", "--why", "content/log/2026-03-02-probe.md", "--format=line")
                .out()
                .lines())
        .containsExactly(
            "page: content/log/2026-03-02-probe.md",
            "data: content/results/eval.csv",
            "sidecar: content/results/eval.csv.meta.yml",
            "image: content/log/plot.svg",
            "include: content/parts/part.md",
            "bibliography: content/refs.bib",
            "style: ieee",
            "template: templates/entry.html",
            "template: parts/frame.html",
            "template: parts/lists.html",
            "settings: labpress.yml");
  }

  @Test
  void pageIsFoundByItsAddressOnTheSiteToo() {
    String bySource = cli.run("explain", "--why", "content/log/2026-03-02-probe.md").out();

    assertThat(bySource)
        .startsWith(
            "content/log/2026-03-02-probe.md  (log)  becomes log/2026-03-02-probe/index.html\n")
        .contains("1 number; made by python eval.py");
    for (String written :
        new String[] {
          "2026-03-02-probe.md",
          "log/2026-03-02-probe",
          "/log/2026-03-02-probe/",
          "log/2026-03-02-probe/index.html",
          "site/log/2026-03-02-probe/index.html"
        }) {
      assertThat(cli.run("explain", "--why", written).out()).as(written).isEqualTo(bySource);
    }
  }

  @Test
  void imagesIncludesAndBibliographiesHaveDependentsToo() {
    String page = "content/log/2026-03-02-probe.md";

    assertThat(cli.run("explain", "--impact", "plot.svg", "--format=line").out())
        .isEqualTo(page + ":8:1: image Figure 1 (fig-plot)\n");
    assertThat(cli.run("explain", "--impact", "part.md", "--format=line").out())
        .isEqualTo(page + ":10:1: include\n");
    assertThat(cli.run("explain", "--impact", "refs.bib", "--format=line").out())
        .isEqualTo(page + ":1:1: bibliography\n");
  }

  @Test
  void templatesAndSettingsHoldForTheirPages() {
    String page = "content/log/2026-03-02-probe.md";

    assertThat(cli.run("explain", "--impact", "labpress.yml", "--format=line").out())
        .contains(page + ":1:1: setting\n");
    assertThat(cli.run("explain", "--impact", "templates/entry.html").out())
        .contains(page)
        .endsWith("\n1 template on 1 page\n");
  }

  @Test
  void pageThatShowsAFigureOfAnotherIsBuiltFromItsDataAndFromThatPage() {
    cli.with("content/slides/monday.md", "---\ntitle: M\n---\n## One\n\n![[fig-plot]]\n");

    assertThat(cli.run("explain", "--why", "monday.md", "--format=line").out().lines())
        .startsWith(
            "page: content/slides/monday.md",
            "image: content/log/plot.svg",
            "embed: content/log/2026-03-02-probe.md");
    assertThat(cli.run("explain", "--impact", "plot.svg").out())
        .contains(
            "\n  slide 2, One\n  6:1     image Figure 1 (fig-plot):"
                + " from content/log/2026-03-02-probe.md:8:1\n");
    assertThat(cli.run("explain", "--impact", "2026-03-02-probe.md", "--format=line").out())
        .isEqualTo("content/slides/monday.md:6:1: embed of fig-plot on slide 2, One\n");
  }

  @Test
  void fileThatNothingDependsOnSaysSo() {
    assertThat(cli.run("explain", "--impact", "unused.csv").out())
        .endsWith("\nnothing depends on content/results/unused.csv\n");
  }

  @Test
  void unknownFileAndPageNameTheNearest() {
    assertThat(error("explain", "--impact", "results/evil.csv"))
        .isEqualTo(
            "labpress: there is no file results/evil.csv in the project;"
                + " did you mean content/results/eval.csv?\n");
    assertThat(error("explain", "--why", "2026-03-02-prob.md"))
        .isEqualTo(
            "labpress: there is no page 2026-03-02-prob.md;"
                + " did you mean content/log/2026-03-02-probe.md?\n");
    assertThat(error("explain", "--why", "content/results/eval.csv"))
        .isEqualTo(
            "labpress: content/results/eval.csv is no page; --impact lists what depends on it\n");
    assertThat(error("explain", "--impact", "../outside.csv")).contains("there is no file");
  }

  @Test
  void nameOfTwoFilesAsksForThePath() {
    cli.with("content/log/eval.csv", "a\n1\n");

    assertThat(error("explain", "--impact", "eval.csv"))
        .isEqualTo(
            "labpress: 2 files are called eval.csv;"
                + " write the path, such as content/log/eval.csv\n");
  }

  @Test
  void exactlyOneThingIsExplained() {
    assertThat(error("explain"))
        .startsWith("labpress: Give one of RULE, --impact FILE and --why PAGE.");
    assertThat(error("explain", "csv/ragged-row", "--why", "a.md"))
        .startsWith("labpress: Give one of RULE, --impact FILE and --why PAGE.");
    assertThat(cli.run("explain", "csv/ragged-row").out()).startsWith("# csv/ragged-row");
  }

  @Test
  void programsGetOneObjectALine() {
    String line = cli.run("explain", "--impact", "eval.csv", "--format=json").out();

    JsonObject use = (JsonObject) JsonReader.read(SourceFile.of("out.json", line)).value();
    assertThat(use.text("page")).contains("content/log/2026-03-02-probe.md");
    assertThat(use.text("kind")).contains("number");
    assertThat(use.text("sentence")).contains("B has 0.84 [@lee].");
    assertThat(use.get("line").map(node -> node.span().text())).contains("6");
    assertThat(use.get("stale").map(node -> node.span().text())).contains("false");
  }
}
