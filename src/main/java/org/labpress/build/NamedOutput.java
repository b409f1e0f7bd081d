package org.labpress.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Checks the file that an author names for output. A slip such as {@code paper -o paper.md} must
 * not replace what somebody wrote, so a file that is there is replaced only by one of its kind.
 */
final class NamedOutput {
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};

  private NamedOutput() {}

  /**
   * Returns the absolute path of a file for a PDF.
   *
   * @param option that names it, such as {@code -o}
   * @throws UnusablePathException if that is a folder, or a file that is no PDF
   */
  static Path pdf(Path here, Path written, String option) {
    return replaceable(here, written, option, PDF, "a PDF");
  }

  /** Returns the absolute path of a file for a bundle of LaTeX, like {@link #pdf}. */
  static Path bundle(Path here, Path written, String option) {
    return replaceable(here, written, option, GZIP, "a bundle");
  }

  /**
   * Returns the absolute path of a file for a text.
   *
   * @param source the file that it is made from
   * @throws UnusablePathException if that is a folder, or the source
   */
  static Path text(Path here, Path written, String option, Path source) {
    Path file = file(here, written, option);
    try {
      if (Files.exists(file) && Files.isSameFile(file, source)) {
        throw new UnusablePathException(
            "%s is what is read; name another file with %s".formatted(file, option));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    return file;
  }

  private static Path replaceable(
      Path here, Path written, String option, byte[] start, String kind) {
    Path file = file(here, written, option);
    if (!Files.isRegularFile(file)) {
      return file;
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] found = bytes.readNBytes(start.length);
      if (found.length > 0 && !Arrays.equals(found, start)) {
        throw new UnusablePathException(
            "%s is there and is not %s; name another file with %s, or remove it first"
                .formatted(file, kind, option));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    return file;
  }

  private static Path file(Path here, Path written, String option) {
    Path file = here.resolve(written).toAbsolutePath().normalize();
    if (file.getParent() == null || file.getFileName() == null || Files.isDirectory(file)) {
      throw new UnusablePathException(
          "%s is a folder; name a file with %s".formatted(file, option));
    }
    return file;
  }
}
