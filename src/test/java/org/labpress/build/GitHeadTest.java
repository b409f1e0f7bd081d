package org.labpress.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHeadTest {
  private static final String HASH = "0123456789abcdef0123456789abcdef01234567";

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void commitOfABranchIsFoundLooseAndPacked() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    assertThat(GitHead.commit(folder)).isEmpty();
    write(".git/packed-refs", "# pack-refs with: peeled\n" + HASH + " refs/heads/main\n");
    assertThat(GitHead.commit(folder)).contains(HASH);
    String newer = HASH.replace('0', 'f');
    write(".git/refs/heads/main", newer + "\n");
    assertThat(GitHead.commit(folder)).contains(newer);
  }

  @Test
  void commitWithoutABranchIsFound() throws IOException {
    write(".git/HEAD", HASH + "\n");

    assertThat(GitHead.commit(folder)).contains(HASH);
  }

  @Test
  void workTreeHasTheCommitOfItsOwnBranch() throws IOException {
    write("main/.git/refs/heads/topic", HASH + "\n");
    write("main/.git/worktrees/tree/HEAD", "ref: refs/heads/topic\n");
    write("main/.git/worktrees/tree/commondir", "../..\n");
    write("tree/.git", "gitdir: ../main/.git/worktrees/tree\n");

    assertThat(GitHead.commit(folder.resolve("tree"))).contains(HASH);
  }

  @Test
  void folderWithoutARepositoryHasNone() throws IOException {
    assertThat(GitHead.commit(folder)).isEmpty();
    write(".git/HEAD", "something else\n");
    assertThat(GitHead.commit(folder)).isEmpty();
  }
}
