package org.labpress.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads which commit is checked out, from the files that gitrepository-layout(5) describes; git is
 * not run.
 */
final class GitHead {
  private static final int LARGEST = 16 << 20;

  private GitHead() {}

  /** Returns the hash in hexadecimal; empty if the folder is no repository, or has no commit. */
  static Optional<String> commit(Path root) {
    try {
      Optional<Path> folder = folder(root.resolve(".git"));
      if (folder.isEmpty()) {
        return Optional.empty();
      }
      String head = text(folder.get().resolve("HEAD")).strip();
      if (!head.startsWith("ref: ")) {
        return hash(head);
      }
      String name = head.substring("ref: ".length()).strip();
      Path common = common(folder.get());
      return hash(text(folder.get().resolve(name)))
          .or(() -> loose(common, name))
          .or(() -> packed(common, name));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** In a work tree, {@code .git} is a file that names the folder. */
  private static Optional<Path> folder(Path git) throws IOException {
    if (Files.isDirectory(git)) {
      return Optional.of(git);
    }
    String text = text(git).strip();
    return text.startsWith("gitdir: ")
        ? Optional.of(git.resolveSibling(text.substring("gitdir: ".length())))
        : Optional.empty();
  }

  private static Path common(Path folder) throws IOException {
    String written = text(folder.resolve("commondir")).strip();
    return written.isEmpty() ? folder : folder.resolve(written);
  }

  private static Optional<String> loose(Path common, String name) {
    try {
      return hash(text(common.resolve(name)));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> packed(Path common, String name) {
    try {
      List<String> lines = text(common.resolve("packed-refs")).lines().toList();
      return lines.stream()
          .filter(line -> line.endsWith(" " + name))
          .findFirst()
          .flatMap(line -> hash(line.substring(0, line.indexOf(' '))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> hash(String text) {
    String hash = text.strip();
    return hash.matches("[0-9a-f]{40}|[0-9a-f]{64}") ? Optional.of(hash) : Optional.empty();
  }

  private static String text(Path file) throws IOException {
    return Files.isRegularFile(file) && Files.size(file) <= LARGEST ? Files.readString(file) : "";
  }
}
