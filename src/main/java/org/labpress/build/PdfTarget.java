package org.labpress.build;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a PDF goes: a file of its own, or one of the site.
 *
 * @param name of the file, from the folder
 */
record PdfTarget(Path folder, String name, boolean isOfSite) {
  /**
   * Returns the file that an author names.
   *
   * @throws UnusablePathException if that is a folder, or a file that is no PDF
   */
  static PdfTarget named(Path here, Path written) {
    Path file = NamedOutput.file(here, written, FileKind.PDF, "-o");
    return new PdfTarget(file.resolveSibling(""), String.valueOf(file.getFileName()), false);
  }

  /** Returns a file of the site, by its path there. */
  static PdfTarget ofSite(Project project, String path) {
    return new PdfTarget(project.root().resolve(SiteBuild.DEFAULT_OUTPUT), path, true);
  }

  static PdfTarget in(Path here, String name) {
    return new PdfTarget(here.toAbsolutePath().normalize(), name, false);
  }

  Path file() {
    return folder.resolve(name);
  }

  void write(byte[] pdf) {
    if (isOfSite) {
      AtomicOutput.addToFolder(folder, new TreeMap<>(Map.of(file(), pdf)));
    } else {
      AtomicOutput.writeFile(file(), pdf);
    }
  }
}
