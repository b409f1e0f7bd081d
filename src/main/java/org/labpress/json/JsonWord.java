package org.labpress.json;

import org.labpress.source.SourceSpan;

/** One of the three words of JSON. */
public record JsonWord(Word word, SourceSpan span) implements JsonNode {
  /** The words, in capitals. */
  public enum Word {
    TRUE,
    FALSE,
    NULL
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.word(this);
  }
}
