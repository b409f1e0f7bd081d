package org.labpress.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.labpress.build.RulePages;

class RuleIndexTest {
  private static final Path PAGES = Path.of("content/manual/rules");

  /** {@code labpress explain} and the names in suppressions go by the index. */
  @Test
  void indexListsEveryPageAndNothingElse() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES, 2)) {
      List<String> ids =
          files
              .map(file -> PAGES.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.contains("/") && name.endsWith(".md"))
              .map(name -> name.replace(".md", ""))
              .toList();

      assertThat(RulePages.ids()).containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  @Test
  void everyIdHasItsPageInTheJar() {
    assertThat(RulePages.ids())
        .allSatisfy(
            id -> assertThat(RulePages.page(id)).get().asString().startsWith("# " + id + "\n"));
  }
}
