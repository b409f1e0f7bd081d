package org.labpress.math.layout;

import org.labpress.font.Face;
import org.labpress.font.ShapedText;

/** What a {@link Box} holds: other boxes, and what is visible; lengths in points, y up. */
sealed interface Shown
    permits Box, Shown.Drawn, Shown.Filled, Shown.Line, Shown.Whole, Shown.Missing {
  /** A glyph with its origin at the place. */
  record Drawn(Face face, ShapedText.Glyph glyph, double size, int rgb) implements Shown {}

  /** A filled rectangle with its lower left corner at the place. */
  record Filled(double width, double height, int rgb) implements Shown {}

  /** A straight line from the place. */
  record Line(double right, double up, double thickness, int rgb) implements Shown {}

  /** Pieces that show one character together. */
  record Whole(String text, Box pieces) implements Shown {}

  /** Says that no face has a glyph for a character. */
  record Missing(int codePoint) implements Shown {}
}
