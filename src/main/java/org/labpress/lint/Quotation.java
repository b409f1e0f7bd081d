package org.labpress.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * Which parts of a block stand between quotation marks: other people's words, and words as words.
 */
final class Quotation {
  private static final String OPENING = "“„«‹";
  private static final String CLOSING = "”“»›";

  private final List<int[]> ranges = new ArrayList<>();

  private Quotation() {}

  /** Finds the quotations; a mark without its partner opens nothing. */
  static Quotation of(String text) {
    Quotation quotation = new Quotation();
    int straight = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int pair = OPENING.indexOf(c);
      if (c == '"') {
        // A straight mark after a digit is the sign for inches.
        boolean opens = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
        if (straight >= 0) {
          quotation.ranges.add(new int[] {straight, i + 1});
          straight = -1;
        } else if (opens) {
          straight = i;
        }
      } else if (pair >= 0) {
        int close = text.indexOf(CLOSING.charAt(pair), i + 1);
        if (close > 0) {
          quotation.ranges.add(new int[] {i, close + 1});
          i = close;
        }
      } else if (c == '‘') {
        i = single(text, i, quotation);
      }
    }
    return quotation;
  }

  /** A closing single mark is also the apostrophe, so it closes only where no letter follows. */
  private static int single(String text, int open, Quotation quotation) {
    for (int i = open + 1; i < text.length(); i++) {
      boolean closes =
          text.charAt(i) == '’'
              && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
      if (closes) {
        quotation.ranges.add(new int[] {open, i + 1});
        return i;
      }
    }
    return open;
  }

  /** Returns whether an offset stands between quotation marks. */
  boolean holds(int offset) {
    return ranges.stream().anyMatch(range -> range[0] <= offset && offset < range[1]);
  }
}
