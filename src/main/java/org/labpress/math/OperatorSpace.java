package org.labpress.math;

import java.util.Optional;

/**
 * The space at both sides of an {@code mo}, in em. Browsers have their own for every operator; it
 * is written where TeX's is another.
 */
record OperatorSpace(double left, double right) {
  static final OperatorSpace NONE = new OperatorSpace(0, 0);

  /** Operators with medium space between operands (MathML Core, appendix B, category B). */
  private static final String MEDIUM =
      "+\u2212\u00B1\u2213\u00D7\u00F7\u2217\u2218\u2219\u22C5\u2227\u2228\u2229\u222A\u2295\u2296"
          + "\u2297\u2299\u2216\u228E\u2293\u2294";

  /** Relations with thick space (category A, and those that no category names). */
  private static final String THICK =
      "=<>\u2264\u2265\u2260\u2248\u2261\u223C\u2243\u2245\u221D\u2208\u220B\u2209\u2282\u2283\u2286"
          + "\u2287\u226A\u226B\u227A\u227B\u2223\u22A2\u22A5\u2192\u2190\u2194\u21D2\u21D0\u21D4"
          + "\u21A6\u2254";

  /** Separators with thin space after them (category M). */
  private static final String AFTER = ",;";

  private static final double CLOSE = 1e-3;

  /** Returns the space that browsers give between operands; empty if we do not know it. */
  private static Optional<OperatorSpace> usual(String operator) {
    if (MEDIUM.contains(operator)) {
      return Optional.of(new OperatorSpace(4 * AtomSpacing.MU, 4 * AtomSpacing.MU));
    }
    if (THICK.contains(operator)) {
      return Optional.of(new OperatorSpace(5 * AtomSpacing.MU, 5 * AtomSpacing.MU));
    }
    if (AFTER.contains(operator)) {
      return Optional.of(new OperatorSpace(0, 3 * AtomSpacing.MU));
    }
    return Optional.empty();
  }

  /**
   * Returns whether a browser would set the operator so by itself.
   *
   * @param between whether the operator stands between other elements
   */
  boolean isUsual(String operator, boolean between) {
    return between && usual(operator).filter(this::isClose).isPresent();
  }

  private boolean isClose(OperatorSpace other) {
    return Math.abs(left - other.left) < CLOSE && Math.abs(right - other.right) < CLOSE;
  }
}
