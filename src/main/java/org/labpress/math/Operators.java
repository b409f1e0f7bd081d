package org.labpress.math;

/** What browsers do with some characters by themselves. */
final class Operators {
  private static final String FENCES =
      "()[]{}|\u2016\u2308\u2309\u230A\u230B\u27E8\u27E9\u27E6\u27E7\u27EA\u27EB\u27EE\u27EF\u2983"
          + "\u2984";

  private Operators() {}

  /** Returns the character that browsers stretch for an accent (MathML Core, appendix B). */
  static String wide(AccentMark mark) {
    return switch (mark) {
      case HAT -> "\u0302";
      case TILDE -> "~";
      case VECTOR -> "\u2192";
      default -> mark.spacing();
    };
  }

  /** Returns whether a delimiter grows around the axis by itself. */
  static boolean isFence(String text) {
    return FENCES.contains(text);
  }

  /** Returns whether the character grows with its neighbours unless it is told not to. */
  static boolean stretches(String text) {
    int character = text.codePointAt(0);
    boolean arrow =
        (character >= 0x2190 && character <= 0x21FF)
            || (character >= 0x27F0 && character <= 0x27FF);
    return arrow || FENCES.contains(text) || "\u23B0\u23B1/\\^_~\u2223\u2225".contains(text);
  }

  /**
   * Returns whether a browser makes the letter italic where it stands alone in an {@code mi}: Latin
   * and Greek (MathML Core, section 4.2).
   */
  static boolean isSlantedByBrowsers(int character) {
    return (character >= 'A' && character <= 'Z')
        || (character >= 'a' && character <= 'z')
        || character == 0x131
        || character == 0x237
        || (character >= 0x391 && character <= 0x3C9)
        || (character >= 0x3D1 && character <= 0x3F5)
        || character == 0x2202
        || character == 0x2207;
  }
}
