package org.labpress.markdown;

import java.util.regex.Pattern;

/**
 * Knows the paragraphs that may be the caption of a table: {@code : text} or {@code Table: text}.
 */
final class Captions {
  private static final Pattern MARK = Pattern.compile("(?::|[Tt]able:)[ \\t]+(?=\\S)");

  private Captions() {}

  static boolean isCaption(CharSequence text) {
    return markLength(text) > 0;
  }

  /** Returns the length of the mark with the space behind it, or 0. */
  static int markLength(CharSequence text) {
    var mark = MARK.matcher(text);
    return mark.lookingAt() ? mark.end() : 0;
  }
}
