package org.labpress.pdf;

import java.util.EnumMap;
import java.util.Map;
import org.labpress.font.BundledFace;

/** The fonts of one file. */
final class FontBook {
  private final Map<BundledFace, EmbeddedFont> fonts = new EnumMap<>(BundledFace.class);

  EmbeddedFont font(BundledFace face) {
    return fonts.computeIfAbsent(face, key -> new EmbeddedFont("F" + fonts.size(), key));
  }

  /** Writes the fonts, when all text has been set. */
  void finish(PdfObjects objects) {
    fonts.values().forEach(font -> font.finish(objects));
  }
}
