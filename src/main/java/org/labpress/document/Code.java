package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** Code within a line. */
public record Code(String code, Attributes attributes, SourceSpan span) implements Inline {
  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.code(this);
  }
}
