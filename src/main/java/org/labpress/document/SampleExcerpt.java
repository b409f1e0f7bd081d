package org.labpress.document;

import java.util.Locale;

/** The beginning of a text, for places that have no room for all of it. */
public final class SampleExcerpt {
  /** A cut goes back to the end of a word if it is not further than this. */
  private static final int LONGEST_WORD = 40;

  private SampleExcerpt() {}

  /**
   * Returns the text, or as much of it as fits with a remark that says how long all of it is.
   *
   * @param characters how many there is room for
   * @param lines how many there is room for
   */
  public static String of(String text, int characters, int lines) {
    int end = text.length() <= characters ? text.length() : wordEnd(text, characters);
    int next = -1;
    for (int line = 0; line < lines; line++) {
      next = text.indexOf('\n', next + 1);
      if (next < 0) {
        break;
      }
    }
    if (next >= 0) {
      end = Math.min(end, next);
    }
    return end == text.length()
        ? text
        : String.format(
            Locale.ROOT,
            "%s … (%,d characters in all)",
            text.substring(0, end).stripTrailing(),
            text.length());
  }

  /** Returns the beginning of a line of text, with a sign that it goes on if it does. */
  public static String line(String text, int most) {
    return text.length() <= most ? text : text.substring(0, wordEnd(text, most)).strip() + "…";
  }

  /** Returns where to cut a longer text so that no word, and no character, is divided. */
  public static int wordEnd(String text, int most) {
    int end = most;
    while (end > Math.max(0, most - LONGEST_WORD) && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    if (end > most - LONGEST_WORD && end > 0) {
      return end;
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }
}
