package org.labpress.highlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of code in each language; {@code -Dlabpress.update=true} writes its tokens anew. */
final class Samples {
  private static final Path FOLDER = Path.of("src/test/resources/highlight");

  private Samples() {}

  static String code(String language) {
    return read(FOLDER.resolve(language + ".txt"));
  }

  static boolean exists(String language) {
    return Files.exists(FOLDER.resolve(language + ".txt"));
  }

  /** Returns the expected tokens, or those given if they are written anew. */
  static String expected(String language, String actual) {
    Path file = FOLDER.resolve(language + ".tokens");
    if (Boolean.getBoolean("labpress.update")) {
      try {
        Files.writeString(file, actual);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return read(file);
  }

  /** Returns the code with every token but plain ones in brackets behind its class. */
  static String dump(String language, String code) {
    StringBuilder dump = new StringBuilder();
    for (Token token : Highlighter.tokens(language, code)) {
      String text = token.in(code);
      dump.append(
          token.kind() == TokenKind.PLAIN
              ? text
              : "⟦%s %s⟧".formatted(token.kind().styleClass(), text));
    }
    return dump.toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
