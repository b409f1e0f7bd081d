package org.labpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The jar holds other people's work; each is named beside the licence it comes under. */
class LicensesTest {
  private static final Path FOLDER = Path.of("src/main/resources/META-INF/licenses");
  private static final Pattern ROW =
      Pattern.compile("(?m)^([\\w.]+):([\\w.-]+)[^\\n]*?(\\S+\\.txt)");

  @Test
  void everyLibraryOfThePomIsListed() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String dependencies =
        pom.substring(pom.indexOf("<dependencies>"), pom.indexOf("</dependencies>"));
    Set<String> shipped = new TreeSet<>();
    Matcher dependency =
        Pattern.compile(
                "<groupId>(.*?)</groupId>\\s*<artifactId>(.*?)</artifactId>(?:(?!</dependency>).)*",
                Pattern.DOTALL)
            .matcher(dependencies);
    while (dependency.find()) {
      if (!dependency.group().contains("<scope>test</scope>")) {
        shipped.add(dependency.group(1) + ":" + dependency.group(2));
      }
    }

    assertThat(shipped).isNotEmpty();
    assertThat(shipped).allSatisfy(library -> assertThat(listed()).anyMatch(library::startsWith));
  }

  @Test
  void everyLicenceThatIsNamedIsThereAndEveryoneIsNamed() throws IOException {
    Matcher row = ROW.matcher(list());
    Set<String> named = new TreeSet<>();
    while (row.find()) {
      named.add(row.group(3));
    }

    try (var files = Files.list(FOLDER)) {
      List<String> present =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("README.txt"))
              .sorted()
              .toList();

      assertThat(named).containsExactlyInAnyOrderElementsOf(present);
    }
  }

  private static Set<String> listed() {
    return ROW.matcher(list())
        .results()
        .map(row -> row.group(1) + ":" + row.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String list() {
    try {
      return Files.readString(FOLDER.resolve("README.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
