package org.labpress.layout;

import org.labpress.drawing.Rgb;
import org.labpress.drawing.Typeface;
import org.labpress.font.BundledFace;

/**
 * How text looks.
 *
 * @param size of the body text around it, in points; {@link #faceSize()} is what is drawn
 * @param scale of a superscript, else 1
 * @param rise of the baseline in points
 * @param smallCapitals whether small letters look like capitals
 */
record TextStyle(
    Typeface.Family family,
    boolean bold,
    boolean italic,
    double size,
    double scale,
    double rise,
    Rgb color,
    boolean smallCapitals) {

  /** Monospaced faces are larger at the same size; this makes their x as high as the serif's. */
  private static final double MONO_SCALE =
      BundledFace.SERIF.face().xHeight() / BundledFace.MONO.face().xHeight();

  static TextStyle serif(double size) {
    return new TextStyle(Typeface.Family.SERIF, false, false, size, 1, 0, Rgb.BLACK, false);
  }

  BundledFace face() {
    return BundledFace.valueOf(Typeface.of(family, bold, italic).name());
  }

  /** Returns the size in which the face is drawn. */
  double faceSize() {
    return size * scale * (code() ? MONO_SCALE : 1);
  }

  boolean code() {
    return family == Typeface.Family.MONO;
  }

  TextStyle asBold() {
    return new TextStyle(family, true, italic, size, scale, rise, color, smallCapitals);
  }

  TextStyle withItalic(boolean other) {
    return new TextStyle(family, bold, other, size, scale, rise, color, smallCapitals);
  }

  TextStyle asCode() {
    return new TextStyle(
        Typeface.Family.MONO, bold, italic, size, scale, rise, color, smallCapitals);
  }

  TextStyle inSmallCapitals() {
    return new TextStyle(family, bold, italic, size, scale, rise, color, true);
  }

  TextStyle in(Rgb other) {
    return new TextStyle(family, bold, italic, size, scale, rise, other, smallCapitals);
  }

  TextStyle inFamily(Typeface.Family other) {
    return new TextStyle(other, bold, italic, size, scale, rise, color, smallCapitals);
  }

  TextStyle scaledBy(double factor) {
    return new TextStyle(
        family, bold, italic, size * factor, scale, rise * factor, color, smallCapitals);
  }

  /** Returns the style of a subscript: 70 % of the size, a sixth of an em down. */
  TextStyle lowered() {
    return new TextStyle(family, bold, italic, size, 0.7, -size / 6, color, smallCapitals);
  }

  /** Returns the style of a raised mark: 70 % of the size, a third of an em up. */
  TextStyle raised() {
    return new TextStyle(family, bold, italic, size, 0.7, size / 3, color, smallCapitals);
  }
}
