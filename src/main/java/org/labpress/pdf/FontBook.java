package org.labpress.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.labpress.font.Face;
import org.labpress.font.FontFace;

/** The fonts of one file. */
final class FontBook {
  /** In the order of first use. Faces that are one file in different places are one font. */
  private final Map<FontFace, EmbeddedFont> fonts = new LinkedHashMap<>();

  EmbeddedFont font(Face face) {
    return fonts.computeIfAbsent(face.face(), key -> new EmbeddedFont("F" + fonts.size(), face));
  }

  /** Writes the fonts, when all text has been set. */
  void finish(PdfObjects objects) {
    fonts.values().forEach(font -> font.finish(objects));
  }
}
