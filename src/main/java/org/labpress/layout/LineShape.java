package org.labpress.layout;

/**
 * The form that the lines of a paragraph get.
 *
 * @param measure the width to fill, in points
 * @param hyphenated whether words may be divided
 */
record LineShape(double measure, Justification justification, boolean hyphenated) {
  /** How lines that are shorter than the measure are placed. */
  enum Justification {
    /** Spaces are stretched until both edges are even. */
    BOTH,
    LEFT,
    RIGHT,
    CENTER
  }

  static LineShape justified(double measure) {
    return new LineShape(measure, Justification.BOTH, true);
  }

  static LineShape ragged(double measure, Justification justification) {
    return new LineShape(measure, justification, false);
  }

  boolean even() {
    return justification == Justification.BOTH;
  }
}
