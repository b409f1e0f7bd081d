package org.labpress.math;

/** A line, brace or arrow over or under a formula, as wide as the formula. */
public enum StretchMark {
  LINE("\u203E", "_"),
  BRACE("\u23DE", "\u23DF"),
  BRACKET("\u23B4", "\u23B5"),
  PARENTHESIS("\u23DC", "\u23DD"),
  LEFT_ARROW("\u2190", "\u2190"),
  RIGHT_ARROW("\u2192", "\u2192"),
  LEFT_RIGHT_ARROW("\u2194", "\u2194"),
  DOUBLE_RIGHT_ARROW("\u21D2", "\u21D2"),
  LEFT_HARPOON("\u21BC", "\u21BC"),
  RIGHT_HARPOON("\u21C0", "\u21C0"),
  HAT("^", "^"),
  TILDE("~", "~");

  private final String over;
  private final String under;

  StretchMark(String over, String under) {
    this.over = over;
    this.under = under;
  }

  /** Returns the character to stretch over a formula. */
  public String over() {
    return over;
  }

  /** Returns the character to stretch under a formula. */
  public String under() {
    return under;
  }
}
