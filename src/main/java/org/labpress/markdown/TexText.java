package org.labpress.markdown;

/** Finds the ends of groups in TeX. */
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
}
