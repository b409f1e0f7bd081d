package org.labpress.math;

import java.util.Map;
import java.util.Optional;

/**
 * The letters of a formula: which of Unicode's alphabets for mathematics a letter is printed in.
 *
 * @param bold whether this alphabet is bold
 * @param allBold whether everything is bold, whatever alphabet is chosen within: {@code
 *     \boldsymbol}
 */
record MathAlphabet(Shape shape, boolean bold, boolean allBold) {
  /** Italic letters and small Greek, upright digits and capital Greek. */
  static final MathAlphabet NORMAL = new MathAlphabet(Shape.NORMAL, false, false);

  enum Shape {
    NORMAL,
    UPRIGHT,
    ITALIC,
    SCRIPT,
    FRAKTUR,
    DOUBLE_STRUCK,
    SANS,
    SANS_ITALIC,
    MONOSPACE
  }

  /** Letters that had a place in Unicode before the block of the others (Unicode, chapter 22.2). */
  private static final Map<Integer, String> PLACED_EARLIER =
      Map.ofEntries(
          Map.entry(0x1D455, "\u210E"),
          Map.entry(0x1D49D, "\u212C"),
          Map.entry(0x1D4A0, "\u2130"),
          Map.entry(0x1D4A1, "\u2131"),
          Map.entry(0x1D4A3, "\u210B"),
          Map.entry(0x1D4A4, "\u2110"),
          Map.entry(0x1D4A7, "\u2112"),
          Map.entry(0x1D4A8, "\u2133"),
          Map.entry(0x1D4AD, "\u211B"),
          Map.entry(0x1D4BA, "\u212F"),
          Map.entry(0x1D4BC, "\u210A"),
          Map.entry(0x1D4C4, "\u2134"),
          Map.entry(0x1D506, "\u212D"),
          Map.entry(0x1D50B, "\u210C"),
          Map.entry(0x1D50C, "\u2111"),
          Map.entry(0x1D515, "\u211C"),
          Map.entry(0x1D51D, "\u2128"),
          Map.entry(0x1D53A, "\u2102"),
          Map.entry(0x1D53F, "\u210D"),
          Map.entry(0x1D545, "\u2115"),
          Map.entry(0x1D547, "\u2119"),
          Map.entry(0x1D548, "\u211A"),
          Map.entry(0x1D549, "\u211D"),
          Map.entry(0x1D551, "\u2124"));

  /** Small Greek in its order within an alphabet, after the 25 from alpha to omega. */
  private static final String GREEK_VARIANTS = "\u2202\u03F5\u03D1\u03F0\u03D5\u03F1\u03D6";

  static MathAlphabet of(Shape shape) {
    return new MathAlphabet(shape, false, false);
  }

  static MathAlphabet bold(Shape shape) {
    return new MathAlphabet(shape, true, false);
  }

  /** Returns what holds when another alphabet is chosen within this one. */
  MathAlphabet choose(MathAlphabet other) {
    return new MathAlphabet(other.shape, other.bold, allBold);
  }

  MathAlphabet everythingBold() {
    return new MathAlphabet(shape, bold, true);
  }

  /** Returns whether letters beside each other make a word. */
  boolean makesWords() {
    return switch (shape) {
      case UPRIGHT, ITALIC, SANS, SANS_ITALIC, MONOSPACE -> true;
      case NORMAL, SCRIPT, FRAKTUR, DOUBLE_STRUCK -> false;
    };
  }

  /**
   * Returns the character to print for a letter or digit; the character itself if the alphabet has
   * none for it.
   *
   * @param upright whether the letter is upright in the normal alphabet
   */
  String letter(String character, boolean upright) {
    if (character.length() != 1) {
      return character;
    }
    char c = character.charAt(0);
    Shape drawn = shape == Shape.NORMAL ? (upright ? Shape.UPRIGHT : Shape.ITALIC) : shape;
    boolean heavy = bold || allBold;
    return latin(c, drawn, heavy)
        .or(() -> greek(c, drawn, heavy))
        .or(() -> digit(c, drawn, heavy))
        .orElse(character);
  }

  private static Optional<String> latin(char c, Shape shape, boolean bold) {
    if (shape == Shape.ITALIC && !bold && (c == '\u0131' || c == '\u0237')) {
      return Optional.of(Character.toString(c == '\u0131' ? 0x1D6A4 : 0x1D6A5));
    }
    boolean capital = c >= 'A' && c <= 'Z';
    if (!capital && (c < 'a' || c > 'z')) {
      return Optional.empty();
    }
    int start =
        switch (shape) {
          case NORMAL, UPRIGHT -> bold ? 0x1D400 : 0;
          case ITALIC -> bold ? 0x1D468 : 0x1D434;
          case SCRIPT -> bold ? 0x1D4D0 : 0x1D49C;
          case FRAKTUR -> bold ? 0x1D56C : 0x1D504;
          case DOUBLE_STRUCK -> 0x1D538;
          case SANS -> bold ? 0x1D5D4 : 0x1D5A0;
          case SANS_ITALIC -> bold ? 0x1D63C : 0x1D608;
          case MONOSPACE -> 0x1D670;
        };
    if (start == 0) {
      return Optional.empty();
    }
    int placed = start + (capital ? c - 'A' : 26 + c - 'a');
    return Optional.of(PLACED_EARLIER.getOrDefault(placed, Character.toString(placed)));
  }

  private static Optional<String> greek(char c, Shape shape, boolean bold) {
    int index = greekIndex(c);
    int start =
        switch (shape) {
          case ITALIC -> bold ? 0x1D71C : 0x1D6E2;
          case SANS -> bold ? 0x1D756 : 0;
          case SANS_ITALIC -> bold ? 0x1D790 : 0x1D6E2;
          case NORMAL, UPRIGHT, SCRIPT, FRAKTUR, DOUBLE_STRUCK, MONOSPACE -> bold ? 0x1D6A8 : 0;
        };
    return index < 0 || start == 0
        ? Optional.empty()
        : Optional.of(Character.toString(start + index));
  }

  /** Returns the place of a letter within a Greek alphabet of Unicode; -1 if it is none. */
  private static int greekIndex(char c) {
    if (c >= '\u0391' && c <= '\u03A9') {
      return c - '\u0391';
    }
    if (c == '\u2207') {
      return 25;
    }
    if (c >= '\u03B1' && c <= '\u03C9') {
      return 26 + c - '\u03B1';
    }
    int variant = GREEK_VARIANTS.indexOf(c);
    return variant < 0 ? -1 : 51 + variant;
  }

  private static Optional<String> digit(char c, Shape shape, boolean bold) {
    if (c < '0' || c > '9') {
      return Optional.empty();
    }
    int start =
        switch (shape) {
          case DOUBLE_STRUCK -> 0x1D7D8;
          case SANS, SANS_ITALIC -> bold ? 0x1D7EC : 0x1D7E2;
          case MONOSPACE -> 0x1D7F6;
          case NORMAL, UPRIGHT, ITALIC, SCRIPT, FRAKTUR -> bold ? 0x1D7CE : 0;
        };
    return start == 0 ? Optional.empty() : Optional.of(Character.toString(start + c - '0'));
  }
}
