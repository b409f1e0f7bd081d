package org.labpress.markdown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Our own examples, in {@code src/test/resources/spec}: source, then behind a line with a full stop
 * the tree with offsets and the diagnostics.
 */
final class OwnExamples {
  static final Path FOLDER = Path.of("src/test/resources/spec");
  static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^`{8} (?<name>[^\\n]*)\\n(?<source>.*?)^\\.\\n(?<tree>.*?)^`{8}$");

  private OwnExamples() {}

  /**
   * One example.
   *
   * @param name file and title
   */
  record Example(String name, String source, String tree) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Example> all() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path file : files()) {
      Matcher matcher = EXAMPLE.matcher(Files.readString(file, StandardCharsets.UTF_8));
      while (matcher.find()) {
        examples.add(
            new Example(
                file.getFileName() + ": " + matcher.group("name"),
                matcher.group("source"),
                matcher.group("tree")));
      }
    }
    return examples;
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
