package org.labpress.layout;

/**
 * What a line costs; a paragraph is broken so that the sum is least.
 *
 * <p>Formulas and values of Knuth and Plass, "Breaking paragraphs into lines", Software: Practice
 * and Experience 11 (1981), and of plain TeX.
 */
final class Demerits {
  /** The badness of a line that is hopelessly loose or overfull. */
  static final double INFINITELY_BAD = 10_000;

  private static final double LOOSEST = 1e8;

  /** Two lines in a row that end in a hyphen: plain TeX's {@code \doublehyphendemerits}. */
  static final double CONSECUTIVE_HYPHENS = 10_000;

  /** A hyphen before the last line: plain TeX's {@code \finalhyphendemerits}. */
  static final double FINAL_HYPHEN = 5_000;

  /** A tight line beside a loose one: plain TeX's {@code \adjdemerits}. */
  static final double UNLIKE_NEIGHBOURS = 10_000;

  /**
   * A last line of less than {@link #SHORT_LAST_LINE} of the measure. As much as two hyphens in a
   * row, so that it is avoided wherever the other lines can give a little.
   */
  static final double SHORT_LAST = 10_000;

  /**
   * A last line of a single word, or of the end of one; as much as a line of badness 1,000, whose
   * spaces are about twice as wide as they should be. With a quarter of it two more paragraphs of
   * nine papers in columns of 231 pt end in one word; with ten times as much no more are helped.
   */
  static final double ONE_WORD_LAST = 1_000_000;

  /** Two lines in a row that begin, or end, with the same word. */
  static final double STACK_OF_TWO = 1_500;

  /** A third such line: as bad as two hyphens in a row. */
  static final double STACK_OF_THREE = 10_000;

  /** Share of the measure under which a last line is called short. */
  static final double SHORT_LAST_LINE = 0.12;

  private Demerits() {}

  /**
   * Returns how far a line is from its natural width: {@code min(10000, 100 |ratio|³)}.
   *
   * @param ratio stretch (positive) or shrink (negative) used, as a share of what the glue of the
   *     line allows; 0 is a perfect fit. Not NaN.
   * @return badness in [0, {@value #INFINITELY_BAD}]; {@value #INFINITELY_BAD} below -1, because
   *     glue must not shrink further than its limit
   */
  static double badness(double ratio) {
    if (ratio < -1) {
      return INFINITELY_BAD;
    }
    double size = Math.abs(ratio);
    return Math.min(INFINITELY_BAD, 100 * size * size * size);
  }

  /**
   * Returns the badness of a line where every line is taken, however loose: {@code 100 |ratio|³},
   * so that of two very loose lines the looser is worse.
   *
   * @return badness, at most a hundred million, so that sums stay exact
   */
  static double unlimitedBadness(double ratio) {
    double size = Math.abs(ratio);
    return Math.min(LOOSEST, 100 * size * size * size);
  }

  /**
   * Returns the demerits of a line by itself.
   *
   * @param penalty of the break that ends it
   */
  static double ofLine(double badness, double penalty) {
    double base = (10 + badness) * (10 + badness);
    if (penalty >= 0) {
      return base + penalty * penalty;
    }
    return penalty > LineItem.FORCED ? base - penalty * penalty : base;
  }

  /** Returns 0 for a tight line, 1 for a decent, 2 for a loose and 3 for a very loose one. */
  static int fitness(double ratio) {
    if (ratio < -0.5) {
      return 0;
    }
    if (ratio <= 0.5) {
      return 1;
    }
    return ratio <= 1 ? 2 : 3;
  }
}
