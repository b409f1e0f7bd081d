package org.labpress.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * What tells one state of a file from another without reading it.
 *
 * @param text size, time and identity; empty if there is no such file
 */
public record FileStamp(String text) {
  private static final FileStamp ABSENT = new FileStamp("");

  /** Returns the stamp of a file as it is now. */
  public static FileStamp of(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(
          "%d %s %s"
              .formatted(
                  now.size(), now.lastModifiedTime(), Objects.toString(now.fileKey(), "none")));
    } catch (IOException e) {
      return ABSENT;
    }
  }
}
