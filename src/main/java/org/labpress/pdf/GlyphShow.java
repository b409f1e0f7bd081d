package org.labpress.pdf;

import java.util.List;
import org.labpress.layout.Placed.PlacedGlyph;

/** The text showing operator: glyph codes with adjustments between them. */
final class GlyphShow {
  private GlyphShow() {}

  /**
   * Returns a {@code TJ} that puts each glyph where its neighbours' advances say.
   *
   * <p>Adjustments are whole thousandths of the size; what rounding leaves over is carried on, so
   * that no line drifts.
   *
   * @param size of the font in points
   */
  static String of(EmbeddedFont font, List<PlacedGlyph> glyphs, double size) {
    StringBuilder show = new StringBuilder("[<");
    double wanted = 0;
    double pen = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      PlacedGlyph placed = glyphs.get(i);
      show.append(hex(font.code(placed.glyph())));
      wanted += placed.advance() / size * 1000;
      pen += font.advance(placed.glyph()) * 1000;
      long back = Math.round(pen - wanted);
      if (back != 0 && i + 1 < glyphs.size()) {
        show.append('>').append(back).append('<');
        pen -= back;
      }
    }
    return show.append(">] TJ\n").toString();
  }

  private static String hex(int code) {
    String digits = Integer.toHexString(code);
    return "0".repeat(4 - digits.length()) + digits;
  }
}
