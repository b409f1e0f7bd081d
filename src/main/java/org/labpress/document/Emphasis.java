package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** Stressed text. */
public record Emphasis(List<Inline> content, SourceSpan span) implements Inline {
  public Emphasis {
    content = List.copyOf(content);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(content);
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.emphasis(this);
  }
}
