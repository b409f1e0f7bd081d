package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedOutputTest {
  private static final String PAPER =
      "---\ntitle: T\nlang: en\nauthor: A B\nabstract: We run it.\n---\n\n# Method\n\nText.\n";
  private static final String DECK = "---\ntitle: Week\nlang: en\n---\n\n## A\n\nText.\n";

  private static final Map<String, String> TEXTS =
      Map.of(
          "p.md", PAPER,
          "d.md", DECK,
          "data.csv", "x,y\n1,2\n",
          "by-hand.tex", "\\documentclass{article}\n",
          "by-hand.xml", "<?xml version=\"1.0\"?>\n<notes/>\n",
          "CITATION.cff", "cff-version: 1.2.0\ntitle: Mine\n");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paper p.md -o p.md --draft",
        "paper p.md -o data.csv --draft",
        "paper p.md --latex data.csv --draft",
        "paper p.md --to latex -o data.csv --draft",
        "paper p.md --to cff -o ./p.md --draft",
        "paper p.md --to cff -o data.csv --draft",
        "paper p.md --to preprint -o by-hand.tex --draft",
        "paper p.md --to jats -o data.csv --draft",
        "paper p.md --to crossref -o by-hand.xml --draft",
        "paper p.md --to cff --draft",
        "paper p.md --to pdf,cff -o . --draft",
        "paper p.md --to pdf,preprint -o . --latex data.tar.gz --draft",
        "paper p.md -o new.pdf --latex new.pdf --draft",
        "deck d.md -o d.md --draft"
      })
  void fileThatSomebodyWroteIsNotReplaced(String command) throws Exception {
    Cli cli = new Cli(folder);
    TEXTS.forEach(cli::with);
    Files.write(folder.resolve("data.tar.gz"), compressed("x,y\n1,2\n"));

    Cli.Run run = cli.run(command.split(" "));

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).containsPattern("name (another|a) (file|folder) with ");
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(TEXTS.keySet().stream(), Stream.of(".git", "data.tar.gz")).toList());
    TEXTS.forEach((name, text) -> assertThat(folder.resolve(name)).hasContent(text));
    assertThat(folder.resolve("data.tar.gz")).hasBinaryContent(compressed("x,y\n1,2\n"));
  }

  private static byte[] compressed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--to preprint -o x",
        "--to cff -o x",
        "--to latex -o x",
        "--latex x",
        "--to pdf,latex,preprint,jats,crossref,cff -o out --latex x"
      })
  void fileThatLabpressWroteIsReplaced(String output) throws IOException {
    Cli cli = new Cli(folder).with("p.md", PAPER);
    String[] command = ("paper p.md --draft " + output).split(" ");
    cli.run(command);
    byte[] first = Files.readAllBytes(folder.resolve("x"));

    cli.with("p.md", PAPER.replace("title: T", "title: Other"));
    Cli.Run second = cli.run(command);

    assertThat(second.code()).as(second.err()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("x"))).isNotEqualTo(first);
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
