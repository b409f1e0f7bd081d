package org.labpress.latex;

/**
 * How wide words are in Latin Modern, near enough to choose the widths of columns. Advances are
 * those of the fonts ec-lmr10 and ec-lmbx10 in thousandths of the size, from the space to the
 * tilde.
 */
final class TextMeasure {
  private static final int[] REGULAR = {
    333, 278, 374, 833, 500, 833, 778, 278, 389, 389, 500, 778, 278, 333, 278, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 778, 778, 778, 472, 778, 750, 708, 722, 764, 681,
    653, 785, 750, 361, 514, 778, 625, 917, 750, 778, 681, 778, 736, 556, 722, 750, 750, 1028, 750,
    750, 611, 278, 500, 278, 556, 750, 278, 500, 556, 444, 556, 444, 306, 500, 556, 278, 306, 528,
    278, 833, 556, 500, 556, 528, 392, 394, 389, 556, 528, 722, 528, 528, 444, 500, 278, 500, 556
  };
  private static final int[] BOLD = {
    383, 350, 481, 958, 575, 958, 894, 319, 447, 447, 575, 894, 319, 383, 319, 575, 575, 575, 575,
    575, 575, 575, 575, 575, 575, 575, 319, 319, 894, 894, 894, 543, 894, 869, 818, 831, 882, 756,
    724, 904, 900, 436, 594, 901, 692, 1092, 900, 864, 786, 864, 863, 639, 800, 885, 869, 1189, 869,
    869, 703, 319, 575, 319, 556, 869, 319, 559, 639, 511, 639, 527, 351, 575, 639, 319, 351, 607,
    319, 958, 639, 575, 639, 607, 474, 454, 447, 639, 607, 831, 607, 607, 511, 575, 319, 575, 556
  };
  private static final int TYPEWRITER = 525;
  private static final int OTHER = 620;
  private static final int WIDE = 1000;

  private TextMeasure() {}

  /** The shapes of letters. */
  enum Shape {
    REGULAR,
    BOLD,
    TYPEWRITER
  }

  /** Returns the width in ems. */
  static double width(String text, Shape shape) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c < 127;
      if (c == '\u200B' || Character.isLowSurrogate(c)) {
        continue;
      }
      sum +=
          shape == Shape.TYPEWRITER
              ? TYPEWRITER
              : plain ? (shape == Shape.BOLD ? BOLD : REGULAR)[c - ' '] : c > 0x2100 ? WIDE : OTHER;
    }
    return sum / 1000.0;
  }

  /** Returns the width of the widest part of a text that has no break, in ems. */
  static double widestWord(String text, Shape shape) {
    double widest = 0;
    for (String word : text.split("[\\s\u200B]+", -1)) {
      // Words as long as this have places to break.
      String part = word.length() > 22 ? word.substring(0, 22) : word;
      widest = Math.max(widest, width(part, shape));
    }
    return widest;
  }
}
