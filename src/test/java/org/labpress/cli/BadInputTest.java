package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author gets wrong costs one clear finding, and never the rest of the site. */
class BadInputTest {
  private static final String CHART =
      """
      ---
      title: Chart
      lang: en
      ---

      ```chart
      type: line
      data: ../results/runs.csv
      x: step
      y: loss [nats]
      caption: Loss of one run on the training set by step.
      ```
      """;

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void startWithAGoodPage() throws IOException {
    cli = new Cli(Files.createDirectories(folder.resolve("project")));
    cli.with("labpress.yml", "title: Log\nlang: en\n");
    cli.with("content/log/2026-03-01-good.md", "---\ntitle: Good\n---\n\nAll is well.\n");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'step,value\\n1,2\\n'            | content/log/bad.md:10:4: error: * [chart/no-column]
          'step,loss\\n1,0.5\\n2,0.4,9\\n' | content/results/runs.csv:3:1: error: * [csv/ragged-row]
          ''                               | content/results/runs.csv:1:1: error: * [csv/empty]
          """)
  void faultyCsvIsOneFindingWithItsPlace(String csv, String expected) {
    cli.with("content/results/runs.csv", csv.replace("\\n", "\n"));
    cli.with("content/log/bad.md", CHART);

    assertOneFinding(expected);
  }

  @Test
  void missingCsvNamesTheNearFile() {
    cli.with("content/results/run.csv", "step,loss\n1,0.5\n");
    cli.with("content/log/bad.md", CHART);

    Cli.Run run = cli.run("build", "--format=text");

    assertThat(run.out()).contains("error[data/missing]").contains("run.csv");
    assertThat(run.code()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '---\\ntitle: a: b\\n---\\n\\nText.\\n'                 | content/log/bad.md:2:9: error: * [front/yaml]
          '---\\ntitle: T\\n\\nText.\\n'                          | content/log/bad.md:1:1: error: * [front/open]
          '---\\ntitle: T\\n---\\n\\nSee @fig-none.\\n'           | content/log/bad.md:5:5: error: * [structure/ref-dead]
          '---\\ntitle: T\\n---\\n\\n```python\\nx = 1\\n'        | content/log/bad.md:5:1: warning: * [md/fence-open]
          '---\\ntitle: T\\n---\\n\\n::: box\\n\\nText.\\n'       | content/log/bad.md:5:1: error: * [md/div-open]
          '---\\ntitle: T\\n---\\n\\nSee [x](none.md).\\n'        | content/log/bad.md:5:9: error: * [structure/link-dead]
          """)
  void faultyPageIsOneFindingWithItsPlace(String page, String expected) {
    cli.with("content/log/bad.md", page.replace("\\n", "\n"));

    assertOneFinding(expected);
  }

  @Test
  void bytesThatAreNotUtf8GiveAnErrorPage() throws IOException {
    Files.write(
        cli.folder().resolve("content/log/bad.md"),
        new byte[] {'#', ' ', 'c', 'a', 'f', (byte) 0xE9, '\n'});

    assertOneFinding("content/log/bad.md:1:6: error: * [file/encoding]");
    assertThat(cli.read("site/log/bad/index.html")).contains("file/encoding");
  }

  @Test
  void outputFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");

    Cli.Run run = cli.run("build", "--output", file.resolve("site").toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains(file.toString()).contains("cannot be written");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void folderOfSomebodyElseIsRefused() throws IOException {
    Path thesis = Files.createDirectories(folder.resolve("thesis"));
    Files.writeString(thesis.resolve("thesis.tex"), "x");

    Cli.Run run = cli.run("build", "--output", thesis.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(thesis.resolve("thesis.tex")).hasContent("x");
    assertThat(thesis.resolve("index.html")).doesNotExist();
  }

  @Test
  void strictBuildWithAnErrorLeavesTheLastSite() {
    assertThat(cli.run("build").code()).isZero();
    String before = cli.read("site/log/2026-03-01-good/index.html");
    cli.with("content/log/2026-03-01-good.md", "---\ntitle: Changed\n---\n\nSee @fig-none.\n");

    Cli.Run run = cli.run("build", "--strict");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("nothing was published");
    assertThat(cli.read("site/log/2026-03-01-good/index.html")).isEqualTo(before);
  }

  @Test
  void wrongConfigurationIsExitCodeTwoAndPublishesNothing() {
    cli.with("labpress.yml", "titel: Log\n");

    Cli.Run run = cli.run("build", "--format=line");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .isEqualTo("labpress.yml:1:1: error: there is no key \"titel\" [config/unknown-key]\n");
    assertThat(cli.folder().resolve("site")).doesNotExist();
  }

  /** Builds, and expects the finding, exit code 1 for an error, and the good page on the site. */
  private void assertOneFinding(String expected) {
    Cli.Run run = cli.run("build", "--format=line");

    String[] ends = expected.split("\\*", -1);
    assertThat(run.out().lines().filter(line -> !line.contains(": info:")))
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith(ends[0]).endsWith(ends[1]));
    assertThat(run.code()).isEqualTo(expected.contains(": error:") ? 1 : 0);
    assertThat(cli.read("site/log/2026-03-01-good/index.html")).contains("All is well.");
    assertThat(cli.read("site/log/bad/index.html")).contains("bad.md");
  }
}
