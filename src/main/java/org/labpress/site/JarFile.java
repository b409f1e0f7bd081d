package org.labpress.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what lies in our jar. */
final class JarFile {
  private JarFile() {}

  /**
   * @param path absolute, such as {@code /templates/page.html}
   */
  static Optional<byte[]> bytes(String path) {
    try (InputStream stream = JarFile.class.getResourceAsStream(path)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  static Optional<String> text(String path) {
    return bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
