package org.labpress.layout.look;

/**
 * What captions look like.
 *
 * @param size as a share of the text's
 * @param label of the words "Figure 3"
 */
public record CaptionLook(LetterFamily family, double size, Weight label) {
  public static final CaptionLook ARTICLE = new CaptionLook(LetterFamily.SERIF, 0.9, Weight.BOLD);
}
