package org.labpress.chart.spec;

import org.labpress.source.SourceSpan;

/**
 * A text of a specification and where it stands.
 *
 * @param text without quotes, escapes decoded
 * @param span as written; where the text has no quotes and no escapes, exactly its characters
 */
public record Written(String text, SourceSpan span) {
  private static final int LONGEST_QUOTED = 60;

  /** Returns the text as a message can quote it: one line, not too long. */
  public static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_QUOTED ? line : line.substring(0, LONGEST_QUOTED) + "…";
  }
}
