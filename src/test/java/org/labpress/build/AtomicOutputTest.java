package org.labpress.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicOutputTest {
  @TempDir Path folder;

  @Test
  void filesStandUnderTheirPaths() throws IOException {
    Path site = folder.resolve("site");

    int changed = AtomicOutput.writeFolder(site, files("index.html", "a", "log/x/index.html", "b"));

    assertThat(changed).isEqualTo(2);
    assertThat(site.resolve("log/x/index.html")).hasContent("b");
    assertThat(names(folder)).containsExactly("site");
  }

  @Test
  void secondWriteOfTheSameTouchesNothing() throws IOException {
    Path site = folder.resolve("site");
    AtomicOutput.writeFolder(site, files("index.html", "a"));
    FileTime old = FileTime.fromMillis(1_000);
    Files.setLastModifiedTime(site.resolve("index.html"), old);

    int changed = AtomicOutput.writeFolder(site, files("index.html", "a"));

    assertThat(changed).isZero();
    assertThat(Files.getLastModifiedTime(site.resolve("index.html"))).isEqualTo(old);
  }

  @Test
  void fileThatIsNoLongerMadeGoesWithItsFolder() {
    Path site = folder.resolve("site");
    AtomicOutput.writeFolder(site, files("index.html", "a", "log/x/index.html", "b"));

    AtomicOutput.writeFolder(site, files("index.html", "a"));

    assertThat(site.resolve("log")).doesNotExist();
  }

  @Test
  void fileThatNoBuildWroteStays() throws IOException {
    Path site = folder.resolve("site");
    AtomicOutput.writeFolder(site, files("index.html", "a"));
    Files.writeString(site.resolve("CNAME"), "lab.example");

    AtomicOutput.writeFolder(site, files("index.html", "b"));

    assertThat(site.resolve("CNAME")).hasContent("lab.example");
  }

  @Test
  void foreignFolderIsRefusedAndUntouched() throws IOException {
    Files.writeString(folder.resolve("thesis.tex"), "x");

    assertThatThrownBy(() -> AtomicOutput.writeFolder(folder, files("index.html", "a")))
        .isInstanceOf(AtomicOutput.ForeignFolderException.class)
        .hasMessageContaining("--output");
    assertThat(names(folder)).containsExactly("thesis.tex");
  }

  @Test
  void placeholderDoesNotMakeAFolderForeign() throws IOException {
    Files.writeString(folder.resolve(".gitkeep"), "");

    AtomicOutput.writeFolder(folder, files("index.html", "a"));

    assertThat(folder.resolve("index.html")).hasContent("a");
  }

  @Test
  void leftoversOfAKilledBuildAreRemoved() throws IOException {
    Path stale = folder.resolve(".site.labpress-staging/log");
    Files.createDirectories(stale);
    Files.writeString(stale.resolve("half.html"), "ha");

    AtomicOutput.writeFolder(folder.resolve("site"), files("index.html", "a"));

    assertThat(names(folder)).containsExactly("site");
    assertThat(folder.resolve("site/log")).doesNotExist();
  }

  @Test
  void pathOutOfTheFolderIsRefused() {
    assertThatThrownBy(
            () -> AtomicOutput.writeFolder(folder.resolve("site"), files("../evil.html", "a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(folder.resolve("evil.html")).doesNotExist();
  }

  @Test
  void folderUnderAFileCannotBeWrittenAndIsNamed() throws IOException {
    Files.writeString(folder.resolve("file"), "x");

    assertThatThrownBy(
            () -> AtomicOutput.writeFolder(folder.resolve("file/site"), files("index.html", "a")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(folder.resolve("file").toString());
  }

  @Test
  void singleFileIsReplacedWhole() throws IOException {
    Path file = folder.resolve("out/paper.pdf");

    AtomicOutput.writeFile(file, "one".getBytes(StandardCharsets.UTF_8));
    AtomicOutput.writeFile(file, "two".getBytes(StandardCharsets.UTF_8));

    assertThat(file).hasContent("two");
    assertThat(names(folder.resolve("out"))).containsExactly("paper.pdf");
  }

  private static SortedMap<String, byte[]> files(String... pathsAndTexts) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
