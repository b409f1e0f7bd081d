package org.labpress.build;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What became of a PDF.
 *
 * @param file where the PDF is, or would have been
 * @param written whether it was written now
 */
public record PdfResult(Report report, Path file, boolean written) {
  /** Whether a PDF of an earlier run lies where this one was not written. */
  public boolean olderStays() {
    return !written && Files.exists(file);
  }
}
