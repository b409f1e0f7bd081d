package org.labpress.math.layout;

import org.labpress.font.FontFamilies;
import org.labpress.font.MathConstant;
import org.labpress.math.MathStyle;

/**
 * In what style, size and colour a part of a formula is set: TeX's eight styles are the four of
 * {@link MathStyle}, each cramped or not.
 *
 * @param cramped whether superscripts are raised less, as below a line
 * @param size of the text around the formula, in points
 * @param scale of the part in that text, by {@code \large} and its like
 * @param rgb from 0x000000 to 0xFFFFFF
 * @param fonts of the words within the formula
 */
record Setting(
    MathStyle style, boolean cramped, double size, double scale, int rgb, FontFamilies fonts) {
  static Setting of(MathStyle style, double size, int rgb, FontFamilies fonts) {
    return new Setting(style, false, size, 1, rgb, fonts);
  }

  /** Returns the size in which glyphs of this style are drawn, in points. */
  double em() {
    return switch (style) {
      case DISPLAY, TEXT -> size * scale;
      case SCRIPT -> size * scale * MathFace.share(MathConstant.SCRIPT_PERCENT_SCALE_DOWN);
      case SCRIPT_SCRIPT ->
          size * scale * MathFace.share(MathConstant.SCRIPT_SCRIPT_PERCENT_SCALE_DOWN);
    };
  }

  /** Returns a measure of the face in points. */
  double points(MathConstant constant) {
    return MathFace.share(constant) * em();
  }

  /** Returns one of two measures, the first in displays. */
  double points(MathConstant inDisplay, MathConstant elsewhere) {
    return points(display() ? inDisplay : elsewhere);
  }

  double axis() {
    return points(MathConstant.AXIS_HEIGHT);
  }

  boolean display() {
    return style == MathStyle.DISPLAY;
  }

  Setting in(MathStyle other) {
    return new Setting(other, cramped, size, scale, rgb, fonts);
  }

  Setting asCramped() {
    return new Setting(style, true, size, scale, rgb, fonts);
  }

  Setting superscript() {
    return in(style.script());
  }

  Setting subscript() {
    return in(style.script()).asCramped();
  }

  Setting numerator() {
    return in(style.fraction());
  }

  Setting denominator() {
    return in(style.fraction()).asCramped();
  }

  Setting coloured(int other) {
    return new Setting(style, cramped, size, scale, other, fonts);
  }

  Setting scaled(double other) {
    return new Setting(style, cramped, size, other, rgb, fonts);
  }
}
