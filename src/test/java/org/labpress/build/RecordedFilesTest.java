package org.labpress.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedFilesTest {
  @TempDir private Path folder;
  private RecordedFiles files;

  @BeforeEach
  void project() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.createDirectories(folder.resolve("fonts/own"));
    Files.writeString(folder.resolve("fonts/own/a.ttf"), "a");
    files = RecordedFiles.of(Project.locate(folder, Instant.EPOCH));
  }

  @Test
  void fileThatComesToAListedFolderIsNoticed() throws IOException {
    files.list("fonts/own/*");
    assertThat(files.hasNewListing()).isFalse();

    Files.writeString(folder.resolve("fonts/own/b.ttf"), "b");

    assertThat(files.hasNewListing()).isTrue();
  }

  @Test
  void folderThatIsMadeLaterIsNoticed() throws IOException {
    files.list("templates/papers/*.yml");

    Files.createDirectories(folder.resolve("templates/papers"));
    assertThat(files.hasNewListing()).isFalse();
    Files.writeString(folder.resolve("templates/papers/ours.yml"), "");

    assertThat(files.hasNewListing()).isTrue();
  }

  @Test
  void fileThatNoListingNamesIsNone() throws IOException {
    files.list("fonts/own/*.ttf");

    Files.writeString(folder.resolve("fonts/own/licence.txt"), "OFL");
    Files.writeString(folder.resolve("paper.pdf"), "%PDF");

    assertThat(files.hasNewListing()).isFalse();
  }
}
