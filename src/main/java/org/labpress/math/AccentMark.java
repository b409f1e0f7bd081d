package org.labpress.math;

/** A mark above one or more letters. */
public enum AccentMark {
  HAT('\u0302', "\u02C6"),
  CHECK('\u030C', "\u02C7"),
  TILDE('\u0303', "\u02DC"),
  ACUTE('\u0301', "\u00B4"),
  GRAVE('\u0300', "`"),
  DOT('\u0307', "\u02D9"),
  TWO_DOTS('\u0308', "\u00A8"),
  THREE_DOTS('\u20DB', "\u20DB"),
  FOUR_DOTS('\u20DC', "\u20DC"),
  BREVE('\u0306', "\u02D8"),
  BAR('\u0304', "\u00AF"),
  VECTOR('\u20D7', "\u20D7"),
  RING('\u030A', "\u02DA");

  private final char combining;
  private final String spacing;

  AccentMark(char combining, String spacing) {
    this.combining = combining;
    this.spacing = spacing;
  }

  /** Returns the combining character, by which fonts list the wider forms of the mark. */
  public char combining() {
    return combining;
  }

  /** Returns the mark as a character of its own, as MathML writes it. */
  public String spacing() {
    return spacing;
  }
}
