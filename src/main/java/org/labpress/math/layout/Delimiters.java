package org.labpress.math.layout;

import org.labpress.math.MathNode;

/** Parentheses and their like, centred on the axis. */
final class Delimiters {
  /** Share of a formula that its delimiters cover: {@code \delimiterfactor} of plain TeX. */
  private static final double FACTOR = 0.901;

  /** What they may lack of its height, in ems: {@code \delimitershortfall}. */
  private static final double SHORTFALL = 0.5;

  /** The width of a delimiter that is not shown, in ems: {@code \nulldelimiterspace}. */
  static final double BLANK = 0.12;

  /** Heights of {@code \big} to {@code \Bigg} in ems, as in plain TeX. */
  private static final double[] SIZES = {1.2, 1.8, 2.4, 3};

  private Delimiters() {}

  /** Returns a delimiter of one of the four sizes. */
  static Box sized(MathNode.Delimiter node, Setting setting) {
    double height = FACTOR * SIZES[Math.min(node.size(), SIZES.length) - 1] * setting.size();
    return high(node.text(), height, setting);
  }

  /**
   * Returns a delimiter for a formula ("The TeXbook", appendix G, rule 19).
   *
   * @param reach the larger of the distances of its edges from the axis, in points
   */
  static Box around(String text, double reach, Setting setting) {
    double height = Math.max(2 * FACTOR * reach, 2 * reach - SHORTFALL * setting.size());
    return high(text, height, setting);
  }

  /** Returns a delimiter that covers all of a formula, as those of binomial coefficients do. */
  static Box whole(String text, double reach, Setting setting) {
    return high(text, 2 * reach, setting);
  }

  private static Box high(String text, double height, Setting setting) {
    if (text.isEmpty()) {
      return Box.blank(BLANK * setting.size(), 0, 0);
    }
    return centred(Growing.high(text.codePointAt(0), height, setting), setting);
  }

  /** Returns the box with its middle on the axis. */
  static Box centred(Box box, Setting setting) {
    double up = setting.axis() - (box.height() - box.depth()) / 2;
    return box.raised(up).withNucleus(box.nucleus());
  }
}
