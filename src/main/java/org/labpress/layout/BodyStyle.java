package org.labpress.layout;

/**
 * How running text is set.
 *
 * @param size in points
 * @param leading distance of baselines in points
 * @param indented whether paragraphs are told apart by indentation; else by white space
 * @param numbered whether lines count in drafts
 * @param listDepth lists around this text
 */
record BodyStyle(double size, double leading, boolean indented, boolean numbered, int listDepth) {
  static BodyStyle of(PaperStyle style) {
    return new BodyStyle(style.text().points(), style.text().leading(), true, true, 0);
  }

  TextStyle text() {
    return TextStyle.serif(size);
  }

  /** Returns the style for the items of a list in this text. */
  BodyStyle inList() {
    return new BodyStyle(size, leading, false, numbered, listDepth + 1);
  }

  BodyStyle asBlocks() {
    return new BodyStyle(size, leading, false, numbered, listDepth);
  }

  /** Returns the style of smaller text. */
  BodyStyle scaled(double factor) {
    return new BodyStyle(size * factor, leading * factor, indented, numbered, listDepth);
  }
}
