package org.labpress.layout;

/**
 * How running text is set.
 *
 * @param size in points
 * @param leading distance of baselines in points
 * @param indented whether paragraphs are told apart by indentation; else by white space
 * @param numbered whether lines count in drafts
 * @param listDepth lists around this text
 * @param ragged whether lines end where their words do, as in narrow columns; else they are even
 */
record BodyStyle(
    double size,
    double leading,
    boolean indented,
    boolean numbered,
    int listDepth,
    boolean ragged) {
  static BodyStyle of(PaperStyle style) {
    return new BodyStyle(style.text().points(), style.text().leading(), true, true, 0, false);
  }

  TextStyle text() {
    return TextStyle.serif(size);
  }

  /** Returns the style for the items of a list in this text. */
  BodyStyle inList() {
    return new BodyStyle(size, leading, false, numbered, listDepth + 1, ragged);
  }

  BodyStyle asBlocks() {
    return new BodyStyle(size, leading, false, numbered, listDepth, ragged);
  }

  /** Returns the style of blocks in a narrow column. */
  BodyStyle inColumn() {
    return new BodyStyle(size, leading, false, false, listDepth, true);
  }

  /** Returns the shape of the lines of a paragraph. */
  LineShape shape(double measure) {
    return ragged
        ? LineShape.ragged(measure, LineShape.Justification.LEFT)
        : LineShape.justified(measure);
  }

  /** Returns the style of smaller text. */
  BodyStyle scaled(double factor) {
    return new BodyStyle(size * factor, leading * factor, indented, numbered, listDepth, ragged);
  }
}
