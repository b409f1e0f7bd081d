package org.labpress.font;

import java.util.List;

/**
 * The pieces of which a glyph of any size is put together (OpenType 1.9, "MATH", glyph assembly).
 *
 * @param italicCorrection of the whole, in ems
 * @param parts from bottom to top, or from left to right; at least one
 */
public record GlyphAssembly(double italicCorrection, List<Part> parts) {
  public GlyphAssembly {
    parts = List.copyOf(parts);
  }

  /**
   * A piece; lengths are in ems along the direction in which the glyph grows.
   *
   * @param startConnector how much of its start may lie under the piece before
   * @param endConnector the same at its end
   * @param advance full length
   * @param extender whether it may be left out or repeated
   */
  public record Part(
      int glyph, double startConnector, double endConnector, double advance, boolean extender) {}
}
