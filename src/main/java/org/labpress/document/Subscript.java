package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** Lowered text, such as the number in a chemical formula. */
public record Subscript(List<Inline> content, SourceSpan span) implements Inline {
  public Subscript {
    content = List.copyOf(content);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(content);
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.subscript(this);
  }
}
