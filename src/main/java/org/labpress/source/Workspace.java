package org.labpress.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The only door to files, clock and environment. Paths are relative to the root of the project,
 * with {@code /} between names, normalised, never leaving the root; a path that would leave it has
 * no file.
 */
public interface Workspace {
  /**
   * Returns a text file; empty if there is no such file inside the project, which the caller, who
   * has the span that named it, reports. Bytes that are not UTF-8 are reported in the value.
   */
  Optional<Checked<SourceFile>> text(String path);

  /** Returns the bytes of a file; empty if there is no such file inside the project. */
  Optional<byte[]> bytes(String path);

  /** Returns how many bytes a file has; empty if there is no such file inside the project. */
  default OptionalLong size(String path) {
    Optional<byte[]> bytes = bytes(path);
    return bytes.isPresent() ? OptionalLong.of(bytes.get().length) : OptionalLong.empty();
  }

  /**
   * Returns a part of a file, for those too large to be held; empty if there is no such file inside
   * the project.
   *
   * @param from 0-based; at or after the end, the part is empty
   * @param most how many bytes at most
   */
  default Optional<byte[]> bytes(String path, long from, int most) {
    return bytes(path)
        .map(
            bytes -> {
              int start = (int) Math.min(from, bytes.length);
              return Arrays.copyOfRange(bytes, start, start + Math.min(most, bytes.length - start));
            });
  }

  /**
   * Returns where a file lies, for engines that open files themselves; empty if there is no such
   * file inside the project, or none on a disk.
   */
  default Optional<Path> local(String path) {
    return Optional.empty();
  }

  /** Returns whether there is such a file inside the project. */
  boolean exists(String path);

  /**
   * Returns the files that match, sorted by code point.
   *
   * @param glob as {@link java.nio.file.FileSystem#getPathMatcher} reads it, against the path from
   *     the root
   */
  List<String> list(String glob);

  /** Returns the time of the build: SOURCE_DATE_EPOCH if that is set. */
  Instant buildTime();
}
