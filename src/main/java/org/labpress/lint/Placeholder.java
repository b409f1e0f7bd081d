package org.labpress.lint;

/**
 * What stands in a run of prose and is no prose. Each is one character of a private-use range, so
 * that code never looks like a word and a pattern can still ask for "a citation, then a verb".
 */
public enum Placeholder {
  CODE('\uE000'),
  FORMULA('\uE001'),
  /** A citation in brackets. */
  CITATION('\uE002'),
  /** A citation that is part of the sentence. */
  CITATION_IN_TEXT('\uE003'),
  REFERENCE('\uE004'),
  /** An address that is its own text. */
  URL('\uE005'),
  FOOTNOTE('\uE006'),
  IMAGE('\uE007'),
  /** Raw HTML or TeX, and text that is struck out. */
  RAW('\uE008');

  private final char character;

  Placeholder(char character) {
    this.character = character;
  }

  /** Returns the character that stands for this kind. */
  public char character() {
    return character;
  }

  /** Returns whether a character stands for any kind. */
  public static boolean isPlaceholder(char c) {
    return c >= CODE.character && c <= RAW.character;
  }
}
