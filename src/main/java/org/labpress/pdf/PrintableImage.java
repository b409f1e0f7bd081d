package org.labpress.pdf;

import java.util.Optional;

/** Tells before a document is set whether an image file can stand in its PDF. */
public final class PrintableImage {
  private PrintableImage() {}

  /** Returns why an image file cannot be printed, as one clause; empty if it can. */
  public static Optional<String> problem(byte[] file) {
    try {
      RasterImage.read(file).check();
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
