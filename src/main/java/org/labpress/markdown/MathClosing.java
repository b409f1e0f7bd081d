package org.labpress.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Looks for the closing mark of a formula. A heading, a fence, a div, or the end of the quotation
 * or list item around it says that there is none: so a forgotten mark costs a paragraph and not the
 * rest of the page. Each part of the text is searched once for each mark.
 */
final class MathClosing {
  /** What no formula holds at the start of a line. */
  private static final Pattern STOP = Pattern.compile("[ \\t>]*(?:#{1,6}[ \\t]|```|~~~|:::)");

  /** For each mark the offset before which there is none. */
  private final Map<String, Integer> noneBefore = new HashMap<>();

  /**
   * Returns the offset of the closing mark, or -1.
   *
   * @param from offset behind the opening mark
   * @param indent columns by which the lines of the container are indented
   * @param quoted whether the formula lies in a quotation
   */
  int find(CharSequence text, int from, String close, int indent, boolean quoted) {
    if (from < noneBefore.getOrDefault(close, 0)) {
      return -1;
    }
    int most = Math.min(text.length(), from + InputGuard.LONGEST_BLOCK);
    int at = from;
    while (at < most) {
      char c = text.charAt(at);
      if (c == close.charAt(0) && startsWith(text, at, close)) {
        return at;
      }
      if (c == '\\') {
        at += 2;
      } else if (c == '\n' && stops(text, at + 1, indent, quoted)) {
        break;
      } else {
        at++;
      }
    }
    noneBefore.put(close, at);
    return -1;
  }

  private static boolean stops(CharSequence text, int lineStart, int indent, boolean quoted) {
    int lineEnd = MathOpening.lineEnd(text, lineStart);
    int at = lineStart;
    while (at < lineEnd && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    boolean outside =
        quoted
            ? at == lineEnd || text.charAt(at) != '>'
            : at < lineEnd && at - lineStart < indent && text.charAt(lineStart) != '\t';
    return outside || STOP.matcher(text).region(lineStart, lineEnd).lookingAt();
  }

  private static boolean startsWith(CharSequence text, int at, String mark) {
    if (at + mark.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if (text.charAt(at + i) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
