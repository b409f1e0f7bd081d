package org.labpress.markdown;

/** Lines of dashes and spaces, which draw the columns of simple and multiline tables. */
final class Dashes {
  private Dashes() {}

  /**
   * Returns the number of groups of dashes in a line; 0 for a line with anything else, for one that
   * is indented like code, and for one with groups as short as those of the rule {@code - - -}.
   */
  static int groups(CharSequence line) {
    int groups = 0;
    int run = 0;
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (c == '-') {
        if (groups == 0 && run == 0 && i >= 4) {
          return 0;
        }
        run++;
      } else if (c != ' ') {
        return 0;
      } else if (run > 0) {
        groups++;
        shortest = Math.min(shortest, run);
        longest = Math.max(longest, run);
        run = 0;
      }
    }
    return longest > 2 || shortest == 2 ? groups : 0;
  }

  /** Returns whether a line draws two columns or more. */
  static boolean areColumns(CharSequence line) {
    return groups(line) > 1;
  }
}
