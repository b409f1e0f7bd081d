package org.labpress.lint;

/**
 * Which three characters stand one after another somewhere in a text, so far as a set of 4,096
 * numbers can tell: of a text that is not there it mostly says so, and never of one that is.
 *
 * <p>Capitals and the form of apostrophes do not matter, and white space is one blank.
 */
final class TextSignature {
  /** Fewer characters have no trigram. */
  static final int LEAST = 3;

  private static final int BITS = 12;
  private static final int SPREAD = 0x9E3779B1;

  private final long[] trigrams;

  private TextSignature(long[] trigrams) {
    this.trigrams = trigrams;
  }

  static TextSignature of(String text) {
    long[] trigrams = new long[1 << (BITS - 6)];
    String folded = fold(text);
    for (int i = LEAST; i <= folded.length(); i++) {
      int number = number(folded, i - LEAST);
      trigrams[number >> 6] |= 1L << number;
    }
    return new TextSignature(trigrams);
  }

  /** Returns false only if a folded text is nowhere in the text. */
  boolean mayHold(String folded) {
    for (int i = LEAST; i <= folded.length(); i++) {
      int number = number(folded, i - LEAST);
      if ((trigrams[number >> 6] & 1L << number) == 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Makes small what a pattern compares without regard to capitals, and white space one blank;
   * apostrophes are straight.
   */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 0x7F) {
        folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
      } else if (c == '\u2019') {
        folded.append('\'');
      } else if (isSpace(c)) {
        if (folded.length() == 0 || folded.charAt(folded.length() - 1) != ' ') {
          folded.append(' ');
        }
      } else {
        folded.append(Character.toLowerCase(Character.toUpperCase(c)));
      }
    }
    return folded.toString();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static int number(String folded, int at) {
    int trigram =
        (folded.charAt(at) * 31 + folded.charAt(at + 1)) * 0x10001 + folded.charAt(at + 2) * 769;
    return (trigram * SPREAD) >>> (32 - BITS);
  }
}
