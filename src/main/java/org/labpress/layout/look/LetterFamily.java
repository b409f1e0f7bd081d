package org.labpress.layout.look;

import org.labpress.drawing.Typeface;

/** The families of letters that a style chooses from. */
public enum LetterFamily {
  SERIF,
  SANS;

  /** Returns the family in drawings and fonts. */
  public static Typeface.Family typeface(LetterFamily family) {
    return family == SANS ? Typeface.Family.SANS : Typeface.Family.SERIF;
  }
}
