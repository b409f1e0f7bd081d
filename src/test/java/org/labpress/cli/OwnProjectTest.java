package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.site.ValidHtml;

/** The manual and the demo, which the first command of the README builds. */
class OwnProjectTest {
  @Test
  void buildsWithoutAFindingIntoValidPages(@TempDir Path folder) throws Exception {
    for (String part : List.of("labpress.yml", "content", "templates")) {
      copy(Path.of(part), folder.resolve(part));
    }

    Cli.Run run = new Cli(folder).run("build", "--strict");

    assertThat(run.err()).endsWith("; nothing found\n");
    List<String> errors = new ArrayList<>();
    ValidHtml checker = new ValidHtml(errors);
    List<Path> pages = pages(folder.resolve("site"));
    for (Path page : pages) {
      checker.check(page.toString(), Files.readAllBytes(page));
    }
    assertThat(pages).hasSizeGreaterThan(300);
    assertThat(errors).isEmpty();
  }

  private static List<Path> pages(Path site) throws IOException {
    try (Stream<Path> all = Files.walk(site)) {
      return all.filter(path -> path.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
