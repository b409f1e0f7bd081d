package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** A line end that the author asked for. */
public record LineBreak(SourceSpan span) implements Inline {
  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.lineBreak(this);
  }
}
