package org.labpress.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the file that a path in content means: {@code ./} and {@code ../} count from the page's
 * folder, {@code /} from {@code content/}; any other path is looked for in the page's folder, in
 * {@code content/} and at the root, and the first that exists is taken.
 */
public final class ContentPath {
  private static final String CONTENT = "content/";

  private ContentPath() {}

  /**
   * Returns the path from the root of the first file that exists, or empty.
   *
   * @param written the path as the author wrote it, without fragment, percent escapes decoded
   * @param page path from the root of the file in which it is written
   */
  public static Optional<String> find(Workspace workspace, String written, String page) {
    return candidates(written, page).stream().filter(workspace::exists).findFirst();
  }

  /**
   * Returns the paths from the root at which a file is looked for, in order; none if the path would
   * leave the project, is empty, or is not a relative path at all.
   */
  public static List<String> candidates(String written, String page) {
    Set<String> found = new LinkedHashSet<>();
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    if (written.isEmpty() || written.indexOf('\0') >= 0 || written.contains("\\")) {
      return List.of();
    }
    if (written.startsWith("/")) {
      addNormal(CONTENT + written.substring(1), found);
      addNormal(written.substring(1), found);
    } else if (written.startsWith("./") || written.startsWith("../")) {
      addNormal(folder + written, found);
    } else {
      addNormal(folder + written, found);
      addNormal(CONTENT + written, found);
      addNormal(written, found);
    }
    return List.copyOf(found);
  }

  /** Returns the path without {@code .} and {@code ..} parts, or empty if it leaves the root. */
  public static Optional<String> normalize(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /**
   * Returns the relative path that leads from one file to another.
   *
   * @param from path of a file, from the root
   * @param to path of a file, from the same root
   */
  public static String relativize(String from, String to) {
    String[] start = from.split("/", -1);
    String[] goal = to.split("/", -1);
    int shared = 0;
    while (shared < Math.min(start.length, goal.length) - 1 && start[shared].equals(goal[shared])) {
      shared++;
    }
    List<String> parts = new ArrayList<>();
    for (int i = shared; i < start.length - 1; i++) {
      parts.add("..");
    }
    parts.addAll(List.of(goal).subList(shared, goal.length));
    return String.join("/", parts);
  }

  private static void addNormal(String path, Collection<String> found) {
    normalize(path).filter(p -> !p.isEmpty()).ifPresent(found::add);
  }
}
