package org.labpress.pdf;

import java.util.List;
import org.labpress.font.ShapedText;
import org.labpress.layout.Placed.PlacedGlyph;

/** The text showing operator: glyph codes with adjustments between them. */
final class GlyphShow {
  /** Of two bytes, so that no string is longer than 32,767 bytes (ISO 19005-2, 6.1.13). */
  private static final int MOST_GLYPHS = 16_000;

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
    double rise = 0;
    int held = 0;
    for (PlacedGlyph placed : glyphs) {
      ShapedText.Glyph glyph = placed.glyph();
      long back = Math.round(pen - wanted - 1000 * glyph.right());
      if (back != 0) {
        show.append('>').append(back).append('<');
        pen -= back;
      }
      if (glyph.up() != rise) {
        rise = glyph.up();
        show.append(">] TJ\n").append(ContentStream.number(rise * size)).append(" Ts\n[<");
      }
      if (++held % MOST_GLYPHS == 0) {
        show.append("><");
      }
      appendHex(font.code(glyph), show);
      wanted += placed.advance() / size * 1000;
      pen += font.advance(glyph) * 1000;
    }
    return show.append(rise == 0 ? ">] TJ\n" : ">] TJ\n0 Ts\n").toString();
  }

  private static void appendHex(int code, StringBuilder show) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      show.append(Character.forDigit((code >> shift) & 0xF, 16));
    }
  }
}
