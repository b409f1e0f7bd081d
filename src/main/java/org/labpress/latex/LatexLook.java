package org.labpress.latex;

import java.util.Locale;

/**
 * The sheet and the columns of a paper in LaTeX. Lengths are in points of 1/72 inch, which LaTeX
 * calls big points.
 *
 * @param letter whether the sheet is US Letter, not A4
 * @param columns 1 or 2
 * @param size of the text: 10, 11 or 12
 * @param smallReferences whether the list of references has smaller letters than the text
 */
public record LatexLook(boolean letter, int columns, int size, boolean smallReferences) {
  /** A4 in one column of 10-point text. */
  public static final LatexLook USUAL = new LatexLook(false, 1, 10, false);

  static final double COLUMN_GAP = 20;

  private static final double NARROW_MARGIN = 56.7;
  private static final double A4_WIDTH = 595.276;
  private static final double A4_HEIGHT = 841.89;
  private static final double LETTER_WIDTH = 612;
  private static final double LETTER_HEIGHT = 792;
  private static final double ABOVE = 76;
  private static final double BELOW = 84;

  public LatexLook {
    if (columns < 1 || columns > 2) {
      throw new IllegalArgumentException("%d columns; LaTeX sets 1 or 2".formatted(columns));
    }
    if (size < 10 || size > 12) {
      throw new IllegalArgumentException("text of %d pt; the class has 10 to 12".formatted(size));
    }
  }

  private double paperWidth() {
    return letter ? LETTER_WIDTH : A4_WIDTH;
  }

  /** Returns the white space at the left and the right of the text. */
  private double margin() {
    double line = size == 12 ? 452 : 411;
    return columns == 2 ? NARROW_MARGIN : Math.max(56, (paperWidth() - line) / 2);
  }

  /** Returns the width of what stands across all columns. */
  double textWidth() {
    return paperWidth() - 2 * margin();
  }

  /** Returns the width of a line of text. */
  double measure() {
    return columns == 1 ? textWidth() : (textWidth() - COLUMN_GAP) / 2;
  }

  double textHeight() {
    return (letter ? LETTER_HEIGHT : A4_HEIGHT) - ABOVE - BELOW;
  }

  /** Returns the options of the class, as in {@code 10pt,a4paper}. */
  String classOptions() {
    return size + "pt," + (letter ? "letterpaper" : "a4paper") + (columns == 2 ? ",twocolumn" : "");
  }

  /** Returns the options of the geometry package. */
  String geometry() {
    return String.format(
        Locale.ROOT,
        "top=%.1fbp,bottom=%.1fbp,left=%.1fbp,right=%.1fbp%s",
        ABOVE,
        BELOW,
        margin(),
        margin(),
        columns == 2 ? String.format(Locale.ROOT, ",columnsep=%.0fbp", COLUMN_GAP) : "");
  }
}
