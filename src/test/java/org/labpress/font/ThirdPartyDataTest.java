package org.labpress.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list {@code third-party.md} against the files that it names. */
class ThirdPartyDataTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([0-9a-f]{64}) \\|");

  @Test
  void everyFileIsListedWithItsHash() throws IOException {
    Map<String, String> actual = new TreeMap<>();
    for (String folder : new String[] {"csl", "fonts", "hyphenation"}) {
      try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
        files.filter(Files::isRegularFile).forEach(file -> actual.put(nameOf(file), sha256(file)));
      }
    }

    assertThat(listed()).isEqualTo(actual);
  }

  @Test
  void everyFolderOfFontsHoldsItsLicence() throws IOException {
    try (Stream<Path> folders = Files.list(RESOURCES.resolve("fonts"))) {
      assertThat(folders)
          .isNotEmpty()
          .allSatisfy(
              folder ->
                  assertThat(folder.resolve("OFL.txt"))
                      .content(StandardCharsets.UTF_8)
                      .contains("SIL OPEN FONT LICENSE Version 1.1"));
    }
  }

  private static Map<String, String> listed() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    String list = Files.readString(RESOURCES.resolve("third-party.md"));
    ROW.matcher(list).results().forEach(row -> rows.put(row.group(1), row.group(2)));
    return rows;
  }

  private static String nameOf(Path file) {
    return RESOURCES.relativize(file).toString().replace('\\', '/');
  }

  private static String sha256(Path file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
