package org.labpress.json;

import org.labpress.source.SourceSpan;

/**
 * A number in JSON.
 *
 * @param text as written, such as {@code -1.50e3}: what it is rounded to is for the reader to say
 */
public record JsonNumber(String text, SourceSpan span) implements JsonNode {
  /** Returns the nearest double; infinite where the number is too large for one. */
  public double value() {
    return Double.parseDouble(text);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.number(this);
  }
}
