package org.labpress.markdown;

/** Finds the ends of groups and comments in TeX. */
final class TexText {
  private TexText() {}

  /** Returns the offset of the brace that closes the one at an offset; -1 if there is none. */
  static int groupEnd(String tex, int open) {
    if (open >= tex.length() || tex.charAt(open) != '{') {
      return -1;
    }
    int depth = 0;
    for (int i = open; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns TeX of the same length with spaces in place of comments. */
  static String withoutComments(String tex) {
    StringBuilder kept = new StringBuilder(tex);
    boolean comment = false;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if (c == '\n') {
        comment = false;
      } else if (comment) {
        kept.setCharAt(i, ' ');
      } else if (c == '\\') {
        i++;
      } else if (c == '%') {
        comment = true;
        kept.setCharAt(i, ' ');
      }
    }
    return kept.toString();
  }
}
