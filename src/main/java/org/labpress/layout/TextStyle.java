package org.labpress.layout;

import org.labpress.drawing.Rgb;
import org.labpress.drawing.Typeface;
import org.labpress.font.BundledFace;
import org.labpress.font.Face;
import org.labpress.font.FontFamilies;
import org.labpress.layout.look.LetterFamily;
import org.labpress.layout.look.Weight;

/**
 * How text looks.
 *
 * @param fonts the faces of the document
 * @param size of the body text around it, in points; {@link #faceSize()} is what is drawn
 * @param scale of a superscript, else 1
 * @param rise of the baseline in points
 * @param smallCapitals whether small letters look like capitals
 */
record TextStyle(
    FontFamilies fonts,
    Typeface.Family family,
    boolean bold,
    boolean italic,
    double size,
    double scale,
    double rise,
    Rgb color,
    boolean smallCapitals) {
  static TextStyle serif(FontFamilies fonts, double size) {
    return new TextStyle(fonts, Typeface.Family.SERIF, false, false, size, 1, 0, Rgb.BLACK, false);
  }

  // Written out: those that Java would make cost each start some milliseconds.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof TextStyle style
            && family == style.family
            && bold == style.bold
            && italic == style.italic
            && size == style.size
            && scale == style.scale
            && rise == style.rise
            && smallCapitals == style.smallCapitals
            && color.equals(style.color)
            && fonts.equals(style.fonts));
  }

  @Override
  public int hashCode() {
    int hash = 31 * family.name().hashCode() + Double.hashCode(size);
    return 31 * hash + color.hashCode() + (bold ? 1 : 0) + (italic ? 2 : 0);
  }

  Face face() {
    return fonts.face(BundledFace.valueOf(Typeface.of(family, bold, italic).name()));
  }

  /** Returns the size in which the face is drawn. */
  double faceSize() {
    return size * scale * (code() ? fonts.codeScale() : 1);
  }

  boolean code() {
    return family == Typeface.Family.MONO;
  }

  TextStyle asBold() {
    return new TextStyle(fonts, family, true, italic, size, scale, rise, color, smallCapitals);
  }

  /** Returns the style in another weight; bold letters of headings stay upright. */
  TextStyle in(Weight weight) {
    return switch (weight) {
      case REGULAR ->
          new TextStyle(fonts, family, false, false, size, scale, rise, color, smallCapitals);
      case BOLD ->
          new TextStyle(fonts, family, true, false, size, scale, rise, color, smallCapitals);
      case ITALIC ->
          new TextStyle(fonts, family, false, true, size, scale, rise, color, smallCapitals);
    };
  }

  TextStyle withItalic(boolean other) {
    return new TextStyle(fonts, family, bold, other, size, scale, rise, color, smallCapitals);
  }

  TextStyle asCode() {
    return new TextStyle(
        fonts, Typeface.Family.MONO, bold, italic, size, scale, rise, color, smallCapitals);
  }

  TextStyle inSmallCapitals() {
    return new TextStyle(fonts, family, bold, italic, size, scale, rise, color, true);
  }

  TextStyle in(Rgb other) {
    return new TextStyle(fonts, family, bold, italic, size, scale, rise, other, smallCapitals);
  }

  TextStyle inFamily(LetterFamily other) {
    return inFamily(LetterFamily.typeface(other));
  }

  TextStyle inFamily(Typeface.Family other) {
    return new TextStyle(fonts, other, bold, italic, size, scale, rise, color, smallCapitals);
  }

  TextStyle scaledBy(double factor) {
    return new TextStyle(
        fonts, family, bold, italic, size * factor, scale, rise * factor, color, smallCapitals);
  }

  /** Returns the style of a subscript: 70 % of the size, a sixth of an em down. */
  TextStyle lowered() {
    return new TextStyle(fonts, family, bold, italic, size, 0.7, -size / 6, color, smallCapitals);
  }

  /** Returns the style of a raised mark: 70 % of the size, a third of an em up. */
  TextStyle raised() {
    return new TextStyle(fonts, family, bold, italic, size, 0.7, size / 3, color, smallCapitals);
  }
}
