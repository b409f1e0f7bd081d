package org.labpress.lint;

/**
 * A part of a run of prose and the part of the source it came from.
 *
 * @param textStart offset into the text of the block
 * @param textLength at least 1
 * @param sourceStart offset into the source file
 * @param sourceLength may be 0 for a break that the reader made
 */
record Segment(int textStart, int textLength, int sourceStart, int sourceLength, Kind kind) {

  /** How the text came from the source. */
  enum Kind {
    /** The same characters. */
    VERBATIM,
    /** One space for a line end and what belongs to it. */
    BREAK,
    /** Other characters: a decoded escape or entity. */
    ENTITY,
    /** One {@link Placeholder}. */
    PLACEHOLDER
  }

  int textEnd() {
    return textStart + textLength;
  }

  int sourceEnd() {
    return sourceStart + sourceLength;
  }

  /** Whether the next segment follows without a gap, both verbatim. */
  boolean goesOnIn(Segment next) {
    return kind == Kind.VERBATIM && next.kind == Kind.VERBATIM && sourceEnd() == next.sourceStart;
  }

  /** Returns this segment and the next one as one. */
  Segment with(Segment next) {
    return new Segment(
        textStart,
        textLength + next.textLength,
        sourceStart,
        sourceLength + next.sourceLength,
        kind);
  }
}
