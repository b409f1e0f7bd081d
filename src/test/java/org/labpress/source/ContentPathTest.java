package org.labpress.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentPathTest {
  private static final String PAGE = "content/log/entry.md";

  @Test
  void dotPathsCountFromThePage() {
    assertThat(ContentPath.candidates("./a.png", PAGE)).containsExactly("content/log/a.png");
    assertThat(ContentPath.candidates("../results/a.csv", PAGE))
        .containsExactly("content/results/a.csv");
  }

  @Test
  void slashCountsFromContentThenFromTheRoot() {
    assertThat(ContentPath.candidates("/results/a.csv", PAGE))
        .containsExactly("content/results/a.csv", "results/a.csv");
  }

  @Test
  void bareNameIsLookedForInThreePlacesInOrder() {
    assertThat(ContentPath.candidates("a.csv", PAGE))
        .containsExactly("content/log/a.csv", "content/a.csv", "a.csv");
  }

  @Test
  void firstThatExistsIsTaken() {
    MemoryWorkspace workspace =
        new MemoryWorkspace().with("a.csv", "root").with("content/a.csv", "content");

    assertThat(ContentPath.find(workspace, "a.csv", PAGE)).contains("content/a.csv");
    assertThat(ContentPath.find(workspace, "b.csv", PAGE)).isEmpty();
  }

  @Test
  void pathThatLeavesTheProjectHasNoCandidates() {
    assertThat(ContentPath.candidates("../../../etc/passwd", PAGE)).isEmpty();
    assertThat(ContentPath.candidates("a\\b.png", PAGE)).isEmpty();
    assertThat(ContentPath.candidates("a\0.png", PAGE)).isEmpty();
    assertThat(ContentPath.candidates("", PAGE)).isEmpty();
  }

  @ParameterizedTest(name = "from {0} to {1}")
  @CsvSource({
    "index.html, log/a/index.html, log/a/index.html",
    "log/a/index.html, log/b/index.html, ../b/index.html",
    "log/a/index.html, index.html, ../../index.html",
    "log/a/index.html, log/a/index.html, index.html",
    "a/b/c.html, a/bb/c.html, ../bb/c.html"
  })
  void relativePathLeadsFromFileToFile(String from, String to, String expected) {
    assertThat(ContentPath.relativize(from, to)).isEqualTo(expected);
  }
}
