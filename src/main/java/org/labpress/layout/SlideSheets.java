package org.labpress.layout;

/** What a deck is printed as. */
public enum SlideSheets {
  /** One slide a page, in the size of a screen. */
  SLIDES,
  /** One slide a page of paper, with lines for notes. */
  HANDOUT_1,
  HANDOUT_2,
  HANDOUT_4,
  /** One slide a page of paper, with what is said to it. */
  NOTES
}
