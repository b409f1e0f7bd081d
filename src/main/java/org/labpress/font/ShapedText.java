package org.labpress.font;

import java.util.List;

/**
 * A run of text as glyphs of one face, with kerning and ligatures applied.
 *
 * @param glyphs from left to right
 * @param advance sum of the advances, in ems
 */
public record ShapedText(List<Glyph> glyphs, double advance) {
  public ShapedText {
    glyphs = List.copyOf(glyphs);
  }

  /**
   * One glyph.
   *
   * @param id in the face
   * @param advance to the next glyph, kerning included, in ems
   * @param text the characters it stands for: several for a ligature; what a reader copies
   * @param right by how much it is painted to the right of its place, in ems; only accents are
   *     moved
   * @param up by how much it is painted above its place, in ems
   */
  public record Glyph(int id, double advance, String text, double right, double up) {
    /** A glyph that is painted where it stands. */
    public Glyph(int id, double advance, String text) {
      this(id, advance, text, 0, 0);
    }
  }
}
