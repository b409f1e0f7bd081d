package org.labpress.layout.look;

import java.util.List;

/**
 * What headings look like.
 *
 * @param numbers what follows the number of a section
 * @param levels of the six levels, the highest first
 */
public record HeadingLook(
    LetterFamily family, Alignment alignment, Numbers numbers, List<Level> levels) {
  public static final int LEVELS = 6;

  /** Sizes and spaces of LaTeX's article class. */
  public static final HeadingLook ARTICLE =
      new HeadingLook(
          LetterFamily.SERIF,
          Alignment.LEFT,
          Numbers.PLAIN,
          List.of(
              new Level(1.44, Weight.BOLD, 1.35, 0.6),
              new Level(1.2, Weight.BOLD, 1.1, 0.4),
              new Level(1, Weight.BOLD, 0.95, 0.3),
              new Level(1, Weight.ITALIC, 0.8, 0.2),
              new Level(1, Weight.ITALIC, 0.8, 0.2),
              new Level(1, Weight.ITALIC, 0.8, 0.2)));

  public HeadingLook {
    levels = List.copyOf(levels);
    if (levels.size() != LEVELS) {
      throw new IllegalArgumentException("%d levels of headings".formatted(levels.size()));
    }
  }

  /** How the number of a section is written. */
  public enum Numbers {
    /** As in {@code 2.1}. */
    PLAIN,
    /** As in {@code 2.1.} */
    DOT
  }

  /**
   * A level of headings.
   *
   * @param size as a share of the text's
   * @param above space before it, in leadings
   * @param below space behind it, in leadings
   */
  public record Level(double size, Weight weight, double above, double below) {}
}
