package org.labpress.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Runs the program in a folder, as a shell would, and keeps what it printed. */
final class Cli {
  private final Path folder;
  private final Map<String, String> environment =
      new TreeMap<>(Map.of("SOURCE_DATE_EPOCH", "1772409600"));

  /** The folder is made the root of a project, so that nothing around it counts. */
  Cli(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder.resolve(".git"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a run left behind. */
  record Run(int code, String out, String err) {}

  Cli with(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets a variable of the environment. */
  Cli withVariable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Path folder() {
    return folder;
  }

  String read(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            80);
    int code = Main.run(new Session(folder, terminal, environment), args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
