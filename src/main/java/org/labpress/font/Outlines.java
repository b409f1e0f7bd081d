package org.labpress.font;

/** Where the outlines of glyphs begin, and how large they are (OpenType 1.9, "loca", "glyf"). */
final class Outlines {
  /** Bytes of a glyph's header: contours and the four edges. */
  private static final int HEADER = 10;

  private final TableBytes loca;
  private final TableBytes glyf;
  private final boolean wide;
  private final double unitsPerEm;

  /**
   * @param wide whether {@code loca} has 32 bits for each glyph
   */
  Outlines(TableBytes loca, TableBytes glyf, boolean wide, double unitsPerEm) {
    this.loca = loca;
    this.glyf = glyf;
    this.wide = wide;
    this.unitsPerEm = unitsPerEm;
  }

  GlyphBounds bounds(int glyph) {
    byte[] outline = outline(glyph);
    if (outline.length < HEADER) {
      return GlyphBounds.EMPTY;
    }
    TableBytes header = new TableBytes(outline);
    return new GlyphBounds(
        header.s16(2) / unitsPerEm,
        header.s16(4) / unitsPerEm,
        header.s16(6) / unitsPerEm,
        header.s16(8) / unitsPerEm);
  }

  /**
   * Returns the bytes of a glyph; none if it has no outline, or one that lies outside the table.
   */
  byte[] outline(int glyph) {
    if ((glyph + 2L) * (wide ? 4 : 2) > loca.length()) {
      return new byte[0];
    }
    long start = offset(glyph);
    long end = offset(glyph + 1);
    return end - start < HEADER || end > glyf.length()
        ? new byte[0]
        : glyf.copy(start, end - start);
  }

  private long offset(int index) {
    return wide ? loca.u32(4 * index) : 2L * loca.u16(2 * index);
  }
}
