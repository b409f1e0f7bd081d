package org.labpress.build;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a PDF goes: a file of its own, or one of the site.
 *
 * @param name of the file, from the folder
 */
record PdfTarget(Path folder, String name, boolean isOfSite) {
  /**
   * Returns the file that an author names.
   *
   * @throws UnusablePathException if that is a folder
   */
  static PdfTarget named(Path here, Path written) {
    Path file = here.resolve(written).toAbsolutePath().normalize();
    Path folder = file.getParent();
    Path name = file.getFileName();
    if (folder == null || name == null || Files.isDirectory(file)) {
      throw new UnusablePathException(file + " is a folder; name a file with -o");
    }
    return new PdfTarget(folder, name.toString(), false);
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
      AtomicOutput.addToFolder(folder, name, pdf);
    } else {
      AtomicOutput.writeFile(file(), pdf);
    }
  }
}
