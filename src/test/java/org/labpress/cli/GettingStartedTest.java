package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the manual's first pages tell a newcomer to do, to the letter. */
class GettingStartedTest {
  private static final Path TUTORIAL = Path.of("content/manual/getting-started.md");
  private static final Pattern SAVE = Pattern.compile(".*Save .*? as `([^`]+)`.*");
  private static final Pattern ADD = Pattern.compile("And add to the entry:");
  private static final Pattern FENCE = Pattern.compile("(`{3,})[a-z]*");

  @TempDir private Path folder;

  @BeforeEach
  void saveFilesOfTheTutorial() throws IOException {
    List<String> lines = Files.readAllLines(TUTORIAL);
    Path entry = folder;
    for (int i = 0; i < lines.size(); i++) {
      Matcher save = SAVE.matcher(lines.get(i));
      if (save.matches()) {
        Path file = folder.resolve(save.group(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, fenceAfter(lines, i));
        entry = save.group(1).startsWith("content/log/") ? file : entry;
      } else if (ADD.matcher(lines.get(i)).matches()) {
        Files.writeString(entry, "\n" + fenceAfter(lines, i), StandardOpenOption.APPEND);
      }
    }
  }

  @Test
  void tutorialHasAnEntryDataADeckAndAPaper() {
    assertThat(folder.resolve("content/log/2026-11-02-first-run.md"))
        .content()
        .contains("@fig-loss shows three seeds.");
    assertThat(folder.resolve("content/results/loss.csv")).exists();
    assertThat(folder.resolve("content/slides/monday.md")).exists();
    assertThat(folder.resolve("content/papers/loss.md")).exists();
  }

  @Test
  void lintFindsNothing() {
    Cli.Run lint = new Cli(folder).run("lint", "--strict");

    assertThat(lint.out()).isEmpty();
    assertThat(lint.code()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void buildMakesTheEntryTheDeckAndThePaper() {
    Cli.Run build = new Cli(folder).run("build", "--strict");

    assertThat(build.out()).isEmpty();
    assertThat(build.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(folder.resolve("site/log/2026-11-02-first-run/index.html"))
        .content()
        .contains("<svg");
    assertThat(folder.resolve("site/slides/monday/index.html")).exists();
    assertThat(folder.resolve("site/papers/loss/loss.pdf")).exists();
  }

  /** Returns the text between the next pair of fences below a line. */
  private static String fenceAfter(List<String> lines, int line) {
    int open = line + 1;
    while (!FENCE.matcher(lines.get(open)).matches()) {
      open++;
    }
    String fence = lines.get(open).replaceAll("[a-z]", "");
    List<String> inside = new ArrayList<>();
    for (int i = open + 1; !lines.get(i).equals(fence); i++) {
      inside.add(lines.get(i) + "\n");
    }
    return String.join("", inside);
  }
}
