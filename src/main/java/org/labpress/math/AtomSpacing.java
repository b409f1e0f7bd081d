package org.labpress.math;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The space between atoms: "The TeXbook", chapter 18, and its rules 5 and 6 of appendix G. */
public final class AtomSpacing {
  /** One math unit, in em. */
  public static final double MU = 1.0 / 18;

  /**
   * Math units between a class and the next one; negative ones hold in display and text style only.
   */
  private static final Map<AtomClass, Map<AtomClass, Integer>> UNITS =
      new EnumMap<>(
          Map.of(
              AtomClass.ORD, before(0, 3, -4, -5, 0, 0, 0, -3),
              AtomClass.OP, before(3, 3, 0, -5, 0, 0, 0, -3),
              AtomClass.BIN, before(-4, -4, 0, 0, -4, 0, 0, -4),
              AtomClass.REL, before(-5, -5, 0, 0, -5, 0, 0, -5),
              AtomClass.OPEN, before(0, 0, 0, 0, 0, 0, 0, 0),
              AtomClass.CLOSE, before(0, 3, -4, -5, 0, 0, 0, -3),
              AtomClass.PUNCT, before(-3, -3, 0, -3, -3, -3, -3, -3),
              AtomClass.INNER, before(-3, 3, -4, -5, -3, 0, -3, -3)));

  private static Map<AtomClass, Integer> before(int... units) {
    Map<AtomClass, Integer> byNext = new EnumMap<>(AtomClass.class);
    int index = 0;
    for (AtomClass next : AtomClass.values()) {
      byNext.put(next, units[index++]);
    }
    return byNext;
  }

  private AtomSpacing() {}

  /**
   * Returns the space between two neighbours in em.
   *
   * @param left resolved, as {@link #resolve} does
   */
  public static double between(AtomClass left, AtomClass right, MathStyle style) {
    int units = UNITS.getOrDefault(left, Map.of()).getOrDefault(right, 0);
    if (units < 0 && style.tight()) {
      return 0;
    }
    return Math.abs(units) * MU;
  }

  /**
   * Returns the classes that count: a binary operation becomes ORD where it has nothing to its left
   * or right to work on.
   */
  public static List<AtomClass> resolve(List<AtomClass> written) {
    List<AtomClass> resolved = new ArrayList<>(written);
    for (int i = 0; i < resolved.size(); i++) {
      AtomClass here = resolved.get(i);
      AtomClass before = i == 0 ? AtomClass.OPEN : resolved.get(i - 1);
      switch (here) {
        case BIN -> {
          switch (before) {
            case BIN, OP, REL, OPEN, PUNCT -> resolved.set(i, AtomClass.ORD);
            case ORD, CLOSE, INNER -> {
              if (i == resolved.size() - 1) {
                resolved.set(i, AtomClass.ORD);
              }
            }
          }
        }
        case REL, CLOSE, PUNCT -> {
          if (before == AtomClass.BIN) {
            resolved.set(i - 1, AtomClass.ORD);
          }
        }
        case ORD, OP, OPEN, INNER -> {}
      }
    }
    return resolved;
  }
}
