package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.font.BundledFace;

@Timeout(120)
class PaperWatchTest {
  @TempDir private Path folder;

  @Test
  void paperIsBuiltAgainAndMistakesCostNobodyTheLastGoodPdf() throws Exception {
    Path paper = folder.resolve("paper.md");
    Path pdf = folder.resolve("paper.pdf");
    Files.writeString(folder.resolve("data.csv"), "x,y\n1,2\n2,3\n");
    write(paper, "The first text.");
    AtomicReference<Cli.Run> ended = new AtomicReference<>();
    Thread watching =
        new Thread(
            () ->
                ended.set(new Cli(folder).run("paper", "paper.md", "--watch", "-o", "paper.pdf")));
    watching.start();
    byte[] first = changed(pdf, new byte[0]);

    write(paper, "The second text, which is longer.");
    byte[] second = changed(pdf, first);

    write(paper, "The the third text has a doubled word.");
    TimeUnit.MILLISECONDS.sleep(600);
    Files.delete(paper);
    TimeUnit.MILLISECONDS.sleep(600);
    assertThat(Files.readAllBytes(pdf)).isEqualTo(second);

    write(paper, "The fourth text is good again.");
    byte[] fourth = changed(pdf, second);

    // A file that the paper was made from counts as much as the paper.
    Files.writeString(folder.resolve("data.csv"), "x,y\n1,2\n2,9\n");
    changed(pdf, fourth);

    watching.interrupt();
    watching.join(TimeUnit.SECONDS.toMillis(30));
    Cli.Run run = ended.get();
    assertThat(run).isNotNull();
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.err())
        .contains("watching; end with Ctrl-C")
        .containsPattern("PDF written to .*paper\\.pdf \\(\\d+ ms\\)")
        .contains("1 error")
        .contains("no PDF written")
        .contains("paper.md does not exist");
    assertThat(run.out()).containsOnlyOnce("words/double-word]");
  }

  @Test
  void fontThatComesToItsFolderAndStyleThatGoesAreChanges() throws Exception {
    Cli cli = new Cli(folder).with("labpress.yml", "paper: {fonts: {text: fonts}, style: ours}\n");
    Files.writeString(folder.resolve("data.csv"), "x,y\n1,2\n2,3\n");
    write(folder.resolve("paper.md"), "The text.");
    Path pdf = folder.resolve("p.pdf");
    Thread watching =
        new Thread(() -> cli.run("paper", "paper.md", "--watch", "--draft", "-o", "p.pdf"));
    watching.start();
    byte[] first = changed(pdf, new byte[0]);

    cli.with("templates/papers/ours.yml", "page: {columns: 2}\n");
    byte[] second = changed(pdf, first);

    Files.createDirectories(folder.resolve("fonts"));
    Files.write(folder.resolve("fonts/own.ttf"), BundledFace.SANS.bytes());
    byte[] third = changed(pdf, second);

    Files.delete(folder.resolve("templates/papers/ours.yml"));
    changed(pdf, third);

    watching.interrupt();
    watching.join(TimeUnit.SECONDS.toMillis(30));
    assertThat(watching.isAlive()).isFalse();
  }

  private static void write(Path paper, String text) throws IOException {
    Files.writeString(
        paper,
        """
        ---
        title: A short paper
        author: Ana Lee
        date: 2026-03-02
        lang: en
        abstract: |
          We watch a paper while it is written.
        ---

        # Introduction

        %s

        ```chart
        data: data.csv
        x: x
        y: y
        caption: A line.
        alt: A line that rises.
        ```
        """
            .formatted(text));
  }

  /** Returns the file once it is there and differs. */
  private static byte[] changed(Path file, byte[] from) throws Exception {
    return CompletableFuture.supplyAsync(
            () -> {
              while (true) {
                try {
                  byte[] now = Files.exists(file) ? Files.readAllBytes(file) : from;
                  if (!Arrays.equals(now, from)) {
                    return now;
                  }
                  TimeUnit.MILLISECONDS.sleep(20);
                } catch (IOException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              }
            })
        .get(50, TimeUnit.SECONDS);
  }
}
