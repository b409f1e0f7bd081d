package org.labpress.layout;

import org.labpress.drawing.Size;

/** The sizes of paper. */
public enum PageFormat {
  /** 210 by 297 mm (ISO 216). */
  A4(595.276, 841.89),
  /** 8.5 by 11 inches. */
  LETTER(612, 792);

  private final double width;
  private final double height;

  PageFormat(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** Returns the width in points. */
  public double width() {
    return width;
  }

  /** Returns the height in points. */
  public double height() {
    return height;
  }

  Size size() {
    return new Size(width, height);
  }
}
