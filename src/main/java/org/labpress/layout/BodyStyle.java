package org.labpress.layout;

import org.labpress.layout.LineShape.Justification;

/**
 * How running text is set.
 *
 * @param size in points
 * @param leading distance of baselines in points
 * @param indented whether paragraphs are told apart by indentation; else by white space
 * @param numbered whether lines count in drafts
 * @param listDepth lists around this text
 * @param justification of the lines; they end where their words do in narrow columns
 * @param italic whether the text is slanted, as in theorems
 */
record BodyStyle(
    double size,
    double leading,
    boolean indented,
    boolean numbered,
    int listDepth,
    Justification justification,
    boolean italic) {
  static BodyStyle of(PaperStyle style) {
    return new BodyStyle(
        style.text().points(), style.text().leading(), true, true, 0, Justification.BOTH, false);
  }

  TextStyle text() {
    return TextStyle.serif(size).withItalic(italic);
  }

  /** Returns the style for the items of a list in this text. */
  BodyStyle inList() {
    return new BodyStyle(size, leading, false, numbered, listDepth + 1, justification, italic);
  }

  BodyStyle asBlocks() {
    return new BodyStyle(size, leading, false, numbered, listDepth, justification, italic);
  }

  /** Returns the style of blocks in a narrow column. */
  BodyStyle inColumn() {
    return new BodyStyle(size, leading, false, false, listDepth, Justification.LEFT, italic);
  }

  /** Returns the style of blocks whose lines stand otherwise. */
  BodyStyle aligned(Justification other) {
    return new BodyStyle(size, leading, false, numbered, listDepth, other, italic);
  }

  BodyStyle inItalics(boolean other) {
    return new BodyStyle(size, leading, indented, numbered, listDepth, justification, other);
  }

  /** Returns the shape of the lines of a paragraph. */
  LineShape shape(double measure) {
    return justification == Justification.BOTH
        ? LineShape.justified(measure)
        : LineShape.ragged(measure, justification);
  }

  /** Returns the style of smaller text. */
  BodyStyle scaled(double factor) {
    return new BodyStyle(
        size * factor, leading * factor, indented, numbered, listDepth, justification, italic);
  }
}
