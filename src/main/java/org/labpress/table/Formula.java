package org.labpress.table;

import java.util.List;
import java.util.Map;
import org.labpress.table.Parsed.FaultException;

/**
 * Arithmetic as authors write it in prose: {@code 1e5^(1-0.8)}, {@code 84.2% - 81.1%}, a selector
 * in double braces divided by 2.
 */
public final class Formula {
  /** A longer text is no formula of a sentence. */
  static final int LONGEST = 2_000;

  private final Term root;
  private final List<Selector> selectors;
  private final boolean percent;

  Formula(Term root, List<Selector> selectors, boolean percent) {
    this.root = root;
    this.selectors = List.copyOf(selectors);
    this.percent = percent;
  }

  /** A part of a formula. */
  interface Term {
    /**
     * Returns the number.
     *
     * @param cells the numbers of all selectors
     * @throws FaultException where it is not a number
     */
    double value(Map<Selector, Double> cells) throws FaultException;
  }

  /**
   * Reads a formula: numbers with decimals, exponent, thousands separators and {@code %}; {@code +
   * - * / ^}, also {@code × · ÷ −}; parentheses; {@code sqrt log log2 log10 ln exp abs min max
   * round}, where {@code log} is to base 10; selectors, bare or in double braces. {@code ^} binds
   * tighter than a sign and to the right.
   */
  public static Parsed<Formula> parse(String text) {
    if (text.length() > LONGEST) {
      return Parsed.fault(
          0, "a formula of %d characters, the limit is %d".formatted(text.length(), LONGEST));
    }
    try {
      return Parsed.of(new FormulaParser(text).parse());
    } catch (FaultException e) {
      return e.parsed();
    }
  }

  /** Returns the selectors whose numbers stand in it, in the order of the text. */
  public List<Selector> selectors() {
    return selectors;
  }

  /** Returns whether a number with {@code %} stands in it. */
  public boolean hasPercent() {
    return percent;
  }

  /**
   * Returns the number that the formula comes to; a fault at the part that is not a finite number.
   *
   * @param cells the numbers of all {@link #selectors}
   */
  public Parsed<Double> evaluate(Map<Selector, Double> cells) {
    try {
      return Parsed.of(root.value(cells));
    } catch (FaultException e) {
      return e.parsed();
    }
  }
}
