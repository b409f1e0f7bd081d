package org.labpress.layout;

import org.labpress.drawing.Rgb;
import org.labpress.layout.LineShape.Justification;
import org.labpress.layout.look.Design;
import org.labpress.layout.look.LetterFamily;

/**
 * How running text is set.
 *
 * @param text family, size and colour; slanted in theorems
 * @param leading distance of baselines in points
 * @param indented whether paragraphs are told apart by indentation; else by white space
 * @param numbered whether lines count in drafts
 * @param listDepth lists around this text
 * @param justification of the lines; they end where their words do in narrow columns
 */
record BodyStyle(
    TextStyle text,
    double leading,
    boolean indented,
    boolean numbered,
    int listDepth,
    Justification justification) {
  static BodyStyle of(PaperStyle style) {
    return new BodyStyle(
        TextStyle.serif(style.fonts(), style.text().points()).inFamily(style.design().family()),
        style.text().leading(),
        style.design().paragraphs() == Design.Paragraphs.INDENT,
        true,
        0,
        Justification.BOTH);
  }

  /** Returns the size of the text in points. */
  double size() {
    return text.size();
  }

  /** Returns the style for the items of a list in this text. */
  BodyStyle inList() {
    return new BodyStyle(text, leading, false, numbered, listDepth + 1, justification);
  }

  BodyStyle asBlocks() {
    return new BodyStyle(text, leading, false, numbered, listDepth, justification);
  }

  /** Returns the style of blocks in a narrow column. */
  BodyStyle inColumn() {
    return new BodyStyle(text, leading, false, false, listDepth, Justification.LEFT);
  }

  /** Returns the style of blocks whose lines stand otherwise. */
  BodyStyle aligned(Justification other) {
    return new BodyStyle(text, leading, false, numbered, listDepth, other);
  }

  BodyStyle inFamily(LetterFamily other) {
    return new BodyStyle(
        text.inFamily(other), leading, indented, numbered, listDepth, justification);
  }

  /** Returns the style of text in another colour. */
  BodyStyle in(Rgb color) {
    return new BodyStyle(text.in(color), leading, indented, numbered, listDepth, justification);
  }

  BodyStyle inItalics(boolean other) {
    return new BodyStyle(
        text.withItalic(other), leading, indented, numbered, listDepth, justification);
  }

  /** Returns the style of notes: blocks of another size and leading, which do not count. */
  BodyStyle asNotes(double scale, double leadingScale) {
    return new BodyStyle(
        text.scaledBy(scale), leading * leadingScale, false, false, 0, justification);
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
        text.scaledBy(factor), leading * factor, indented, numbered, listDepth, justification);
  }
}
