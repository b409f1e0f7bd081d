package org.labpress.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskWorkspaceTest {
  @TempDir Path folder;
  private Path root;
  private DiskWorkspace workspace;

  @BeforeEach
  void makeProject() throws IOException {
    root = Files.createDirectories(folder.resolve("project"));
    Files.createDirectories(root.resolve("content/log/.hidden"));
    Files.writeString(root.resolve("content/log/b.md"), "B");
    Files.writeString(root.resolve("content/log/a.md"), "A");
    Files.writeString(root.resolve("content/log/.hidden/c.md"), "C");
    Files.writeString(folder.resolve("secret.md"), "secret");
    workspace = new DiskWorkspace(root, Instant.EPOCH);
  }

  @Test
  void listIsSortedAndLeavesOutHiddenFolders() {
    assertThat(workspace.list("content/**.md"))
        .containsExactly("content/log/a.md", "content/log/b.md");
  }

  @Test
  void listOfAFolderThatDoesNotExistIsEmpty() {
    assertThat(workspace.list("papers/**.md")).isEmpty();
  }

  @Test
  void pathOutOfTheProjectHasNoFile() {
    assertThat(workspace.bytes("../secret.md")).isEmpty();
    assertThat(workspace.bytes("content/../../secret.md")).isEmpty();
    assertThat(workspace.bytes("/etc/hostname")).isEmpty();
    assertThat(workspace.exists("content/log")).isFalse();
  }

  @Test
  void hiddenFilesAreNotPartOfTheProject() throws IOException {
    Files.writeString(root.resolve(".env"), "secret");

    assertThat(workspace.exists(".env")).isFalse();
    assertThat(workspace.bytes("content/log/.hidden/c.md")).isEmpty();
  }

  @Test
  void siteThatLabpressWroteIsNotListed() throws IOException {
    AtomicOutput.writeFolder(
        root.resolve("public"), new TreeMap<>(Map.of("results/eval.csv", new byte[] {1})));

    assertThat(workspace.list("**.csv")).isEmpty();
  }

  @Test
  void symbolicLinkOutOfTheProjectHasNoFile() throws IOException {
    Files.createSymbolicLink(root.resolve("content/log/z.md"), folder.resolve("secret.md"));

    assertThat(workspace.exists("content/log/z.md")).isFalse();
    assertThat(workspace.list("content/**.md")).doesNotContain("content/log/z.md");
  }

  @Test
  void symbolicLinkInsideTheProjectIsAFile() throws IOException {
    Files.createSymbolicLink(root.resolve("content/log/z.md"), root.resolve("content/log/a.md"));

    assertThat(workspace.text("content/log/z.md").orElseThrow().value().text()).isEqualTo("A");
  }

  @Test
  void textIsReadOnceSoThatABuildSeesOneVersion() throws IOException {
    workspace.text("content/log/a.md");
    Files.writeString(root.resolve("content/log/a.md"), "changed");

    assertThat(workspace.text("content/log/a.md").orElseThrow().value().text()).isEqualTo("A");
  }

  @Test
  void namesWithSpacesAndSignsAreFiles() throws IOException {
    Files.writeString(root.resolve("content/a #1 100%.md"), "x");

    assertThat(workspace.exists("content/a #1 100%.md")).isTrue();
  }
}
