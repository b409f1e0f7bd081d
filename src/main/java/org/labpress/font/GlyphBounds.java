package org.labpress.font;

/**
 * The box around the outline of a glyph, from its origin, in ems; all 0 for a glyph without one.
 *
 * @param bottom negative below the baseline
 * @param top positive above the baseline
 */
public record GlyphBounds(double left, double bottom, double right, double top) {
  static final GlyphBounds EMPTY = new GlyphBounds(0, 0, 0, 0);
}
