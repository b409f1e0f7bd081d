package org.labpress.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.labpress.build.Project;
import org.labpress.build.UnusablePathException;

/** Pages of one project that a command line names, from its root; all of them if it names none. */
record PageSelection(Project project, List<String> paths) {
  /**
   * Returns the files by project, in the order of the command line.
   *
   * @throws UnusablePathException if a file does not exist
   */
  static Collection<PageSelection> of(Session session, List<Path> files) {
    if (files.isEmpty()) {
      return List.of(new PageSelection(session.project(session.folder()), List.of()));
    }
    Map<Path, PageSelection> byRoot = new LinkedHashMap<>();
    for (Path written : files) {
      Path file = session.resolve(written);
      if (!Files.isRegularFile(file)) {
        throw new UnusablePathException(written + " does not exist, or is not a file");
      }
      Project project = session.project(file);
      byRoot
          .computeIfAbsent(project.root(), root -> new PageSelection(project, new ArrayList<>()))
          .paths()
          .add(project.relative(file));
    }
    return byRoot.values();
  }
}
