package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** Raised text, such as the exponent of a unit. */
public record Superscript(List<Inline> content, SourceSpan span) implements Inline {
  public Superscript {
    content = List.copyOf(content);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(content);
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.superscript(this);
  }
}
