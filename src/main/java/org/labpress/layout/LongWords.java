package org.labpress.layout;

/** Words that no hyphenation knows: paths, hashes, noise. */
final class LongWords {
  /** A longer word may be divided anywhere. */
  private static final int LONGEST = 24;

  /** Characters between two places at which it may be divided. */
  private static final int STEP = 7;

  private LongWords() {}

  /** Returns the text with zero-width spaces in its long words. */
  static String divisible(String text) {
    StringBuilder divided = new StringBuilder();
    int run = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      run = Character.isWhitespace(point) ? 0 : run + 1;
      if (run > LONGEST) {
        divided.append('\u200B');
        run = LONGEST - STEP;
      }
      divided.appendCodePoint(point);
      i += Character.charCount(point);
    }
    return divided.toString();
  }
}
