package org.labpress.layout.look;

/**
 * What the abstract looks like.
 *
 * @param heading its word, "Abstract"
 * @param place across the page or in the first column, which differ with two columns only
 * @param size as a share of the text's
 * @param headingSize of the word above, as a share of the text's
 * @param inset at both sides, in ems of the text
 */
public record AbstractLook(
    Heading heading, Place place, double size, double headingSize, double inset) {
  public static final AbstractLook ARTICLE =
      new AbstractLook(Heading.ABOVE, Place.PAGE, 0.9, 0.9, 2.5);

  /** Where the word stands. */
  public enum Heading {
    /** On a line of its own. */
    ABOVE,
    /** At the start of the first paragraph. */
    RUN_IN,
    NONE
  }

  /** Where the abstract stands. */
  public enum Place {
    PAGE,
    COLUMN
  }
}
