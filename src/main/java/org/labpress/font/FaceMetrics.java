package org.labpress.font;

import java.io.IOException;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.PostScriptTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The measures of a whole face, in ems where nothing else is said.
 *
 * @param ascent above the baseline
 * @param descent below the baseline, positive
 * @param capHeight of capital letters
 * @param xHeight of the letter x
 * @param italicAngle in degrees, counter-clockwise from the vertical: negative leans to the right
 * @param weight 400 is regular, 700 bold
 * @param left edge of the box that holds every glyph
 * @param bottom edge of that box, negative below the baseline
 * @param right edge of that box
 * @param top edge of that box
 * @param fixedPitch whether all glyphs are of one width
 * @param mayEmbed whether the maker of the font allows a subset of it in a document
 */
public record FaceMetrics(
    double ascent,
    double descent,
    double capHeight,
    double xHeight,
    double italicAngle,
    int weight,
    double left,
    double bottom,
    double right,
    double top,
    boolean fixedPitch,
    boolean mayEmbed) {
  private static final int WEIGHT_REGULAR = 400;

  // Usual proportions of a text face, for fonts that do not say.
  private static final double USUAL_CAP_HEIGHT = 0.7;
  private static final double USUAL_X_HEIGHT = 0.5;

  /** OpenType 1.9, "OS/2", fsType: restricted, no subsets, bitmaps only. */
  private static final int FORBIDDEN = 0x0002 | 0x0100 | 0x0200;

  /** OS/2 is absent from some fonts of Apple's; then the horizontal header has to do. */
  static FaceMetrics read(TrueTypeFont font) throws IOException {
    double em = font.getUnitsPerEm();
    HeaderTable head = font.getHeader();
    HorizontalHeaderTable header = font.getHorizontalHeader();
    OS2WindowsMetricsTable os2 = font.getOS2Windows();
    PostScriptTable post = font.getPostScript();
    if (head == null || header == null || em <= 0) {
      throw new IOException("font file has no header");
    }
    boolean typographic = os2 != null && os2.getTypoAscender() != 0;
    return new FaceMetrics(
        (typographic ? os2.getTypoAscender() : header.getAscender()) / em,
        -(typographic ? os2.getTypoDescender() : header.getDescender()) / em,
        os2 != null && os2.getCapHeight() > 0 ? os2.getCapHeight() / em : USUAL_CAP_HEIGHT,
        os2 != null && os2.getHeight() > 0 ? os2.getHeight() / em : USUAL_X_HEIGHT,
        post == null ? 0 : post.getItalicAngle(),
        os2 == null ? WEIGHT_REGULAR : os2.getWeightClass(),
        head.getXMin() / em,
        head.getYMin() / em,
        head.getXMax() / em,
        head.getYMax() / em,
        post != null && post.getIsFixedPitch() != 0,
        os2 == null || (os2.getFsType() & FORBIDDEN) == 0);
  }
}
