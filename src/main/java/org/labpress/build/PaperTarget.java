package org.labpress.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.labpress.build.outputs.PaperOutput;

/**
 * Where the files of a paper go: to the one file or the folder that is asked for, to its address on
 * the site, or outside a project to the current folder.
 *
 * @param folder that holds the files
 * @param prefix of their names in the folder, empty or ending in {@code /}
 * @param paper name of the paper
 * @param only name of the one file, if that is asked for
 * @param ofSite whether the folder is that of the site, which knows its files
 */
record PaperTarget(
    Path folder,
    String prefix,
    String paper,
    Optional<String> only,
    boolean draft,
    boolean ofSite) {

  /**
   * Returns the place of a paper.
   *
   * @param path of its source, from the root of the project
   * @param here the current folder
   * @throws UnusablePathException if the output names a folder where a file is needed, a file where
   *     a folder is, or a file of another kind
   */
  static PaperTarget of(Project project, String path, Path here, PaperBuild.Options options) {
    String paper = PaperOutput.name(path);
    boolean draft = options.draft();
    if (options.output().isPresent()) {
      Path file = here.resolve(options.output().get()).toAbsolutePath().normalize();
      Set<PaperFormat> formats = options.formats();
      if (formats.size() > 1 || formats.stream().anyMatch(PaperFormat::isFolder)) {
        if (Files.exists(file) && !Files.isDirectory(file)) {
          throw new UnusablePathException(file + " is a file; name a folder with -o");
        }
        return new PaperTarget(file, "", paper, Optional.empty(), draft, false);
      }
      PaperFormat format = formats.iterator().next();
      Path checked = NamedOutput.file(here, file, format.kind(), "-o");
      String name = String.valueOf(checked.getFileName());
      return new PaperTarget(
          checked.resolveSibling(""), "", paper, Optional.of(name), draft, false);
    }
    return project.isMarked()
        ? new PaperTarget(
            project.root().resolve(SiteBuild.DEFAULT_OUTPUT),
            "papers/" + paper + "/",
            paper,
            Optional.empty(),
            draft,
            true)
        : new PaperTarget(
            here.toAbsolutePath().normalize(), "", paper, Optional.empty(), draft, false);
  }

  /** Returns the path of the file, or of the folder, in a format, within the folder. */
  String name(PaperFormat format) {
    return only.orElseGet(() -> prefix + PaperFiles.name(format, paper, draft));
  }

  /** Returns where the file, or the folder, of a format is. */
  Path place(PaperFormat format) {
    return folder.resolve(name(format));
  }

  /**
   * Writes files, all of them or none.
   *
   * @param files those of the formats
   * @throws UnusablePathException if a file of another kind, or a folder, is in the place of one
   */
  void write(SortedMap<Path, byte[]> files) {
    files.forEach(
        (file, bytes) -> {
          if (!ofSite || !file.startsWith(folder)) {
            NamedOutput.check(file, FileKind.of(bytes), "-o");
          }
        });
    if (ofSite) {
      AtomicOutput.addToFolder(folder, files);
    } else {
      AtomicOutput.writeFiles(files);
    }
  }
}
