package org.labpress.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The manual lists every language with all its names, and no other. */
class LanguageTableTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| [^|`]+ \\| `([^`]+)` \\| (.*?) ?\\|$");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  @Test
  void manualListsTheLanguages() throws IOException {
    String page = Files.readString(Path.of("content/manual/code.md"));
    Map<String, List<String>> listed = new TreeMap<>();
    ROW.matcher(page.substring(page.indexOf("## Languages")))
        .results()
        .forEach((MatchResult row) -> listed.put(row.group(1), names(row.group(2))));

    assertThat(listed)
        .isEqualTo(
            Highlighter.languages().stream()
                .collect(Collectors.toMap(name -> name, Highlighter::aliases)));
  }

  private static List<String> names(String cell) {
    return NAME.matcher(cell).results().map(name -> name.group(1)).toList();
  }
}
