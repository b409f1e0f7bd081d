package org.labpress.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checks the file that an author names for output. A slip such as {@code paper -o paper.md} must
 * not replace what somebody wrote, so a file that is there is replaced only by one of its kind.
 */
final class NamedOutput {
  private NamedOutput() {}

  /**
   * Returns the absolute path of a file.
   *
   * @param here the current folder
   * @param kind of the file that will be written there
   * @param option that names it, such as {@code -o}
   * @throws UnusablePathException if that is a folder, or a file of another kind
   */
  static Path file(Path here, Path written, FileKind kind, String option) {
    Path file = here.resolve(written).toAbsolutePath().normalize();
    if (file.getParent() == null || file.getFileName() == null) {
      throw folder(file, option);
    }
    check(file, kind, option);
    return file;
  }

  /**
   * Checks that a file may stand at a place.
   *
   * @throws UnusablePathException if a folder is there, or a file of another kind
   */
  static void check(Path file, FileKind kind, String option) {
    if (Files.isDirectory(file)) {
      throw folder(file, option);
    }
    try {
      boolean held = Files.isRegularFile(file) && Files.size(file) > 0;
      if (held && FileKind.of(file) != kind) {
        throw new UnusablePathException(
            "%s is there and is not %s; name another file with %s, or remove it first"
                .formatted(file, kind.words(), option));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static UnusablePathException folder(Path file, String option) {
    return new UnusablePathException("%s is a folder; name a file with %s".formatted(file, option));
  }
}
