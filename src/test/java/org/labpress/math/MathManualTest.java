package org.labpress.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MathManualTest {
  private static final Path PAGE = Path.of("content/manual/math.md");
  private static final String HEADING = "## All commands\n";

  /** {@code -Dlabpress.update=true} writes the list anew. */
  @Test
  void manualListsEveryCommandAndEnvironment() throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(HEADING));
    String expected = before + HEADING + "\n" + lists();
    if (Boolean.getBoolean("labpress.update")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  private static String lists() {
    Map<String, Collection<String>> byLetter = new TreeMap<>();
    for (String name : MathParser.commands()) {
      if (!name.isBlank()) {
        boolean letter = Character.isLetter(name.charAt(0));
        String key = letter ? name.substring(0, 1).toUpperCase(Locale.ROOT) : " ";
        byLetter.computeIfAbsent(key, k -> new TreeSet<>()).add(name);
      }
    }
    StringBuilder text = new StringBuilder();
    byLetter.values().forEach(names -> text.append(line(names, "\\")).append("\n\n"));
    text.append("Environments: ").append(line(MathParser.environments(), "")).append("\n\n");
    return text.append("Units: ").append(line(UnitReader.names(), "\\")).append('\n').toString();
  }

  private static String line(Collection<String> names, String before) {
    return names.stream().map(name -> "`" + before + name + "`").collect(Collectors.joining(" "));
  }
}
