package org.labpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of the manual name the fields that are read, and no others. */
class FieldTableTest {
  private static final Path PAGE = Path.of("content/manual/front-matter.md");
  private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\|([^|]*)\\|.*\\|$");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  @Test
  void tablesNameEachFieldOnce() throws IOException {
    List<String> named = new ArrayList<>();
    Matcher cell = FIRST_CELL.matcher(Files.readString(PAGE));
    while (cell.find()) {
      Matcher name = NAME.matcher(cell.group(1));
      while (name.find()) {
        named.add(name.group(1));
      }
    }

    assertThat(named).containsExactlyInAnyOrderElementsOf(FrontKeys.FIELDS);
  }

  @Test
  void keysOfOtherProgramsAreNamed() throws IOException {
    String text = Files.readString(PAGE);

    assertThat(FrontKeys.OF_OTHERS).allSatisfy(key -> assertThat(text).contains("`" + key + "`"));
  }
}
