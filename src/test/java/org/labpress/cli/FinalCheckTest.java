package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a paper must not have when it is sent. */
class FinalCheckTest {
  private static final String PAGE =
      """
      ---
      title: Probes of language models
      lang: en
      author: Ana Lee
      abstract: Probes read what a model knows.
      lint:
        rules: {%s: off}
      ---
      # Method

      %s
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "structure/todo|We train the probes. TODO say how.",
        "structure/todo|We train the probes, FIXME or not.",
        "structure/todo|We train XXX probes on the last layer.",
        "structure/ref-dead|We train the probes as @fig-loss shows.",
        "cite/unknown|We train the probes as in [@lee2042].",
        "number/stale|We reach [0.9]{from=\"/eval.csv:acc[model=B]\"} on the test set.",
        "claims/significant|The second probe is significantly better than the first one.",
      })
  void whatIsUndoneOrWrongStopsItEvenWhereThePageSwitchesTheRuleOff(String rule, String text) {
    Cli cli = cli(rule, text);

    assertThat(cli.run("paper", "paper.md", "-o", "p.pdf", "--format=line").out())
        .doesNotContain(rule);
    Cli.Run last = cli.run("paper", "paper.md", "-o", "last.pdf", "--final", "--format=line");
    assertThat(last.out()).contains(": error: ").contains("[" + rule + "]");
    assertThat(last.code()).isEqualTo(1);
    assertThat(folder.resolve("last.pdf")).doesNotExist();
  }

  @Test
  void commandThatNobodyKnowsStopsItToo() {
    Cli cli = cli("structure/todo", "We train $\\unknown x$ probes on the last layer.");

    assertThat(cli.run("paper", "paper.md", "-o", "p.pdf").code()).isZero();
    assertThat(cli.run("paper", "paper.md", "-o", "p.pdf", "--final").code()).isEqualTo(1);
  }

  @Test
  void fileSaysByWhichRulesItWasChecked() throws IOException {
    Cli cli = cli("words/double-word", "We train the probes on the last layer.");

    String usual = metadata(cli);
    String last = metadata(cli, "--final");
    String draft = metadata(cli, "--draft");

    assertThat(usual)
        .contains("<check:profile>paper</check:profile>")
        .contains("<check:stage>usual</check:stage>")
        .contains("<check:errors>0</check:errors>");
    assertThat(last).contains("<check:stage>final</check:stage>");
    assertThat(draft).contains("<check:stage>draft</check:stage>");
    assertThat(version(last)).isNotEqualTo(version(usual));
    assertThat(version(draft)).isEqualTo(version(usual)).matches("[0-9a-f]{16}");
  }

  private static String version(String metadata) {
    return metadata.replaceFirst("(?s).*<check:version>(.*?)</check:version>.*", "$1");
  }

  private String metadata(Cli cli, String... options) throws IOException {
    String[] arguments = new String[options.length + 4];
    System.arraycopy(new String[] {"paper", "paper.md", "-o", "p.pdf"}, 0, arguments, 0, 4);
    System.arraycopy(options, 0, arguments, 4, options.length);
    assertThat(cli.run(arguments).err()).contains("written to");
    return new String(Files.readAllBytes(folder.resolve("p.pdf")), StandardCharsets.UTF_8);
  }

  private Cli cli(String off, String text) {
    return new Cli(folder)
        .with("eval.csv", "model,acc\nB,0.84\n")
        .with("eval.csv.meta.yml", "command: python eval.py\n")
        .with("paper.md", PAGE.formatted(off, text));
  }
}
