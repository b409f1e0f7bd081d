package org.labpress.json;

import org.labpress.source.SourceSpan;

/** A value in JSON with its place. */
public sealed interface JsonNode permits JsonObject, JsonArray, JsonText, JsonNumber, JsonWord {
  /** Returns the characters that were written for it, quotes and brackets included. */
  SourceSpan span();

  /** Calls the method of the visitor that belongs to this kind. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of value. */
  interface Visitor<R> {
    R object(JsonObject object);

    R array(JsonArray array);

    R text(JsonText text);

    R number(JsonNumber number);

    R word(JsonWord word);
  }
}
