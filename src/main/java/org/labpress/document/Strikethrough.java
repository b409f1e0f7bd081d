package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** Text that is struck out. */
public record Strikethrough(List<Inline> content, SourceSpan span) implements Inline {
  public Strikethrough {
    content = List.copyOf(content);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(content);
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.strikethrough(this);
  }
}
