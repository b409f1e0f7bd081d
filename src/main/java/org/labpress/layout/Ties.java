package org.labpress.layout;

import java.util.Set;

/** Knows between which words a line should not end (The TeXbook, chapter 14, "ties"). */
final class Ties {
  /** Avoided unless nothing else helps. */
  static final double STRONG = 1_000;

  /**
   * A citation should stand on the line of what it proves; but keys are long, and a loose line is
   * worse than a citation that begins the next one.
   */
  static final double WEAK = 60;

  private static final Set<String> BEFORE_NUMBERS =
      Set.of(
          "Figure",
          "Figures",
          "Fig.",
          "Figs.",
          "Table",
          "Tables",
          "Section",
          "Sections",
          "Sec.",
          "Equation",
          "Equations",
          "Eq.",
          "Eqs.",
          "Chapter",
          "Appendix",
          "Algorithm",
          "Listing",
          "Theorem",
          "Lemma",
          "Definition",
          "page",
          "pages",
          "p.",
          "pp.",
          "no.",
          "No.",
          "vol.",
          "version",
          "step",
          "Step",
          "seed",
          "row",
          "line");

  private static final Set<String> TITLES =
      Set.of("Dr.", "Mr.", "Mrs.", "Ms.", "Prof.", "St.", "cf.", "vs.", "e.g.", "i.e.");

  private static final Set<String> UNITS =
      Set.of(
          "%",
          "s", "ms", "µs", "min", "h", "m", "mm", "cm", "km", "µm", "nm", "g", "kg", "mg", "K",
          "°C", "Hz", "kHz", "MHz", "GHz", "B", "kB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "V",
          "W", "kW", "J", "Pa", "pt", "px", "dB");

  private Ties() {}

  /** Returns the cost of a line end between two words. */
  static double between(String before, String after) {
    String bare = stripLeft(before);
    boolean digitNext = !after.isEmpty() && Character.isDigit(after.charAt(0));
    if (digitNext && BEFORE_NUMBERS.contains(bare)) {
      return STRONG;
    }
    if (TITLES.contains(bare) || isInitial(bare)) {
      return STRONG;
    }
    return isNumber(bare) && UNITS.contains(stripRight(after)) ? STRONG : 0;
  }

  private static boolean isInitial(String word) {
    return word.length() == 2 && Character.isUpperCase(word.charAt(0)) && word.charAt(1) == '.';
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty()
        && word.chars().allMatch(c -> Character.isDigit(c) || ".,-\u2212\u2013±".indexOf(c) >= 0)
        && Character.isDigit(word.charAt(word.length() - 1));
  }

  private static String stripLeft(String word) {
    int start = 0;
    while (start < word.length() && "([\u201C\u2018\"'".indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    return word.substring(start);
  }

  private static String stripRight(String word) {
    int end = word.length();
    while (end > 0 && ".,;:)]!?\u201D\u2019\"'".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }
}
