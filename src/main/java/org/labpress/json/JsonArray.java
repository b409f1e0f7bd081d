package org.labpress.json;

import java.util.List;
import org.labpress.source.SourceSpan;

/** An array in JSON. */
public record JsonArray(List<JsonNode> elements, SourceSpan span) implements JsonNode {
  public JsonArray {
    elements = List.copyOf(elements);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.array(this);
  }
}
