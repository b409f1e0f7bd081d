package org.labpress.json;

import org.labpress.source.SourceSpan;

/**
 * A string in JSON.
 *
 * @param text with its escapes decoded
 */
public record JsonText(String text, SourceSpan span) implements JsonNode {
  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.text(this);
  }
}
