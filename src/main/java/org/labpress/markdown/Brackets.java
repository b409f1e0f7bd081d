package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;

/** Finds what separates the parts between brackets. */
final class Brackets {
  private Brackets() {}

  /** Returns the starts and ends of the parts of a range that semicolons separate. */
  static List<int[]> parts(CharSequence text, int from, int to) {
    List<int[]> parts = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '`') {
        i = afterCode(text, i, to) - 1;
      } else if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth--;
      } else if (c == ';' && depth == 0) {
        parts.add(new int[] {start, i});
        start = i + 1;
      }
    }
    parts.add(new int[] {start, to});
    return parts;
  }

  private static int afterCode(CharSequence text, int start, int end) {
    int run = runLength(text, start, end);
    int i = start + run;
    while (i < end) {
      if (text.charAt(i) == '`') {
        int length = runLength(text, i, end);
        i += length;
        if (length == run) {
          return i;
        }
      } else {
        i++;
      }
    }
    return start + run;
  }

  private static int runLength(CharSequence text, int start, int end) {
    int i = start;
    while (i < end && text.charAt(i) == '`') {
      i++;
    }
    return i - start;
  }
}
