package org.labpress.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.source.ContentPath;
import org.labpress.source.Suggestions;
import org.labpress.source.Workspace;

/** Finds the file of a project that somebody names at the command line. */
final class ProjectFiles {
  private static final int MOST_SUGGESTIONS = 3;

  private final Project project;
  private final Path here;

  /**
   * @param here the folder from which relative paths count first
   */
  ProjectFiles(Project project, Path here) {
    this.project = project;
    this.here = here;
  }

  /**
   * Returns the path of a file from the root: as it lies from here, else from the root or {@code
   * content/}, else the only file of the project with this name.
   *
   * @throws UnusablePathException that names near files, if there is none or more than one
   */
  String find(String written) {
    Workspace workspace = project.workspace();
    Path file = here.resolve(written);
    if (Files.isRegularFile(file) && workspace.exists(project.relative(file))) {
      return project.relative(file);
    }
    String path = written.replace('\\', '/');
    Optional<String> inContent = ContentPath.find(workspace, path, "content/index.md");
    if (inContent.isPresent()) {
      return inContent.get();
    }
    List<String> all = files();
    List<String> named =
        all.stream().filter(f -> f.endsWith("/" + path) && !path.isEmpty()).toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    throw new UnusablePathException(
        named.isEmpty()
            ? "there is no file %s in the project%s".formatted(written, near(path, all))
            : "%d files are called %s; write the path, such as %s"
                .formatted(named.size(), written, named.get(0)));
  }

  private List<String> files() {
    String output = SiteBuild.DEFAULT_OUTPUT + "/";
    List<String> files = new ArrayList<>(project.workspace().list("**"));
    files.removeIf(path -> path.startsWith(output));
    return files;
  }

  private static String near(String path, List<String> all) {
    List<String> near = new ArrayList<>(Suggestions.nearest(path, all, MOST_SUGGESTIONS));
    if (near.isEmpty()) {
      List<String> names = all.stream().map(ProjectFiles::lastPart).toList();
      for (String name : Suggestions.nearest(lastPart(path), names, MOST_SUGGESTIONS)) {
        all.stream().filter(file -> lastPart(file).equals(name)).limit(1).forEach(near::add);
      }
    }
    return near.isEmpty() ? "" : "; did you mean %s?".formatted(String.join(" or ", near));
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
