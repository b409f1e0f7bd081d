package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** A line end in the source that means a space. */
public record SoftBreak(SourceSpan span) implements Inline {
  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.softBreak(this);
  }
}
