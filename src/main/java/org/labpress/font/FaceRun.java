package org.labpress.font;

import java.util.List;

/**
 * Text of one face.
 *
 * @param face the face, or the one that stands in for it where it lacks a character
 * @param source the characters
 * @param text their glyphs
 * @param missing characters for which no face has a glyph: the only one of the run, shown as an
 *     empty box that copies as the character; usually none
 */
public record FaceRun(Face face, String source, ShapedText text, List<Integer> missing) {
  public FaceRun {
    missing = List.copyOf(missing);
  }
}
