package org.labpress.markdown;

/**
 * Tells a TeX command without arguments from a backslash that is none: in the path of a file, in a
 * regular expression, in {@code \n}.
 */
final class BareCommand {
  private static final String BEFORE = "([{\"'“‘„«*_~–—-}|>";
  private static final String AFTER = ",;:!?)]}'\"’”*_~–—-|\\";
  private static final int LONGEST_PATH = 260;

  private BareCommand() {}

  /**
   * Returns whether a command stands there as a word of a sentence does.
   *
   * @param start offset of the backslash
   * @param end offset behind the name
   */
  static boolean isMeant(String text, int start, int end) {
    if (end - start < 3) {
      return false;
    }
    boolean free =
        start == 0
            || Character.isWhitespace(text.charAt(start - 1))
            || BEFORE.indexOf(text.charAt(start - 1)) >= 0;
    return free && endsWord(text, end);
  }

  private static boolean endsWord(String text, int end) {
    if (end == text.length() || Character.isWhitespace(text.charAt(end))) {
      return true;
    }
    char next = text.charAt(end);
    boolean last = end + 1 == text.length();
    if (next == '.') {
      return last || !Character.isLetterOrDigit(text.charAt(end + 1));
    }
    if (next == '\\') {
      return !last && Character.isWhitespace(text.charAt(end + 1));
    }
    return AFTER.indexOf(next) >= 0;
  }

  /** Returns whether an offset lies in a path such as {@code C:\temp} or {@code \\server\share}. */
  static boolean isInPath(String text, int at) {
    int start = at;
    while (start > 0
        && at - start < LONGEST_PATH
        && !Character.isWhitespace(text.charAt(start - 1))
        && "\"'(“‘".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    boolean drive =
        start + 2 < text.length()
            && Character.isLetter(text.charAt(start))
            && text.startsWith(":\\", start + 1);
    return at > start && (drive || (text.startsWith("\\\\", start) && at > start + 1));
  }
}
