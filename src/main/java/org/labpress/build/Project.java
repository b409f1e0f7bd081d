package org.labpress.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.labpress.source.Workspace;

/**
 * A folder that is built as one.
 *
 * @param root the folder
 * @param workspace the door to its files
 */
public record Project(Path root, Workspace workspace) {
  /** Configuration at the root of a project. */
  static final String CONFIG = "labpress.yml";

  /**
   * Opens the project that a path lies in: going up, the first folder that holds {@code
   * labpress.yml}, {@code content/} or {@code .git}; else the path's own folder, so that a paper of
   * a foreign repository builds where it lies.
   *
   * @param start an existing file or folder
   */
  public static Project locate(Path start, Instant buildTime) {
    Path absolute = start.toAbsolutePath().normalize();
    Path own = Files.isDirectory(absolute) ? absolute : parent(absolute);
    Path root = own;
    for (Path folder = own; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(CONFIG))
          || Files.isDirectory(folder.resolve("content"))
          || Files.exists(folder.resolve(".git"))) {
        root = folder;
        break;
      }
    }
    return new Project(root, new NotebookWorkspace(new DiskWorkspace(root, buildTime)));
  }

  /** Returns the path from the root, with {@code /} between names; starts with ".." if outside. */
  public String relative(Path file) {
    return root.toAbsolutePath()
        .normalize()
        .relativize(file.toAbsolutePath().normalize())
        .toString()
        .replace('\\', '/');
  }

  /** Whether the root was found by what it holds, and not only taken for want of a better one. */
  public boolean isMarked() {
    return Files.exists(root.resolve(CONFIG)) || Files.isDirectory(root.resolve("content"));
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }
}
