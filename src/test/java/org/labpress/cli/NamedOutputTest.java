package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedOutputTest {
  private static final String PAPER =
      "---\ntitle: T\nlang: en\nauthor: A B\nabstract: We run it.\n---\n\n# Method\n\nText.\n";
  private static final String DECK = "---\ntitle: Week\nlang: en\n---\n\n## A\n\nText.\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paper p.md -o p.md --draft",
        "paper p.md -o data.csv --draft",
        "paper p.md --latex data.csv --draft",
        "paper p.md --to latex -o data.csv --draft",
        "paper p.md --to cff -o ./p.md --draft",
        "deck d.md -o d.md --draft"
      })
  void fileThatSomebodyWroteIsNotReplaced(String command) throws Exception {
    Cli cli = new Cli(folder).with("p.md", PAPER).with("d.md", DECK).with("data.csv", "x,y\n1,2\n");

    Cli.Run run = cli.run(command.split(" "));

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("name another file with ");
    assertThat(Files.readString(folder.resolve("p.md"))).isEqualTo(PAPER);
    assertThat(Files.readString(folder.resolve("d.md"))).isEqualTo(DECK);
    assertThat(Files.readString(folder.resolve("data.csv"))).isEqualTo("x,y\n1,2\n");
  }

  @Test
  void olderFileOfTheSameKindIsReplaced() throws Exception {
    Cli cli = new Cli(folder).with("p.md", PAPER).with("old.pdf", "%PDF-1.4 old").with("new", "");

    assertThat(cli.run("paper", "p.md", "-o", "old.pdf", "--draft").code()).isZero();
    assertThat(cli.run("paper", "p.md", "-o", "new", "--draft").code()).isZero();

    assertThat(folder.resolve("old.pdf")).hasSameBinaryContentAs(folder.resolve("new"));
    assertThat(Files.size(folder.resolve("new"))).isGreaterThan(1000);
  }
}
