package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** A paragraph. */
public record Paragraph(List<Inline> content, SourceSpan span) implements Block {
  public Paragraph {
    content = List.copyOf(content);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(content);
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.paragraph(this);
  }
}
