package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** Strongly stressed text. */
public record Strong(List<Inline> content, SourceSpan span) implements Inline {
  public Strong {
    content = List.copyOf(content);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(content);
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.strong(this);
  }
}
