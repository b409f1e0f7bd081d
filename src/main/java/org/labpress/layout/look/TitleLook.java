package org.labpress.layout.look;

/**
 * What the title and the authors look like.
 *
 * @param size of the title, as a share of the text's
 * @param rules above and below the title
 * @param below space between the title and the authors, in leadings
 * @param authors size of their names, as a share of the text's
 * @param authorWeight of their names
 * @param details size of affiliations and notes, as a share of the text's
 */
public record TitleLook(
    LetterFamily family,
    Weight weight,
    double size,
    Alignment alignment,
    Rules rules,
    double below,
    double authors,
    Weight authorWeight,
    double details) {
  /** Sizes of LaTeX's article class. */
  public static final TitleLook ARTICLE =
      new TitleLook(
          LetterFamily.SERIF,
          Weight.REGULAR,
          1.728,
          Alignment.CENTER,
          new Rules(0, 0, 1.2),
          0.9,
          1.15,
          Weight.REGULAR,
          0.9);

  /**
   * Rules across the page.
   *
   * @param above thickness in points of the one above the title; 0 for none
   * @param below thickness in points of the one below it
   * @param gap between rules and title, in leadings
   */
  public record Rules(double above, double below, double gap) {}
}
