package org.labpress.layout.look;

/**
 * What stands above and below the text of the pages.
 *
 * @param size as a share of the text's
 * @param journal its name where the paper does not say it; may be empty
 * @param firstHead above the text of the first page, where the title stands
 * @param head above the text of all other pages
 * @param firstFoot below the text of the first page
 * @param foot below the text of all other pages
 */
public record RunningLook(
    LetterFamily family,
    double size,
    String journal,
    RunningLine firstHead,
    RunningLine head,
    RunningLine firstFoot,
    RunningLine foot) {
  private static final RunningLine NUMBER = new RunningLine("", "{page}", "", 0);

  public static final RunningLook ARTICLE =
      new RunningLook(
          LetterFamily.SERIF,
          0.9,
          "",
          RunningLine.NONE,
          new RunningLine("{title}", "", "{authors}", 0),
          NUMBER,
          NUMBER);

  /** Returns what stands above the text of a page. */
  public RunningLine above(int page) {
    return page == 1 ? firstHead : head;
  }

  /** Returns what stands below the text of a page. */
  public RunningLine below(int page) {
    return page == 1 ? firstFoot : foot;
  }
}
