package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** Text with its escapes and entities decoded; its span may be longer than its text. */
public record Text(String text, SourceSpan span) implements Inline {
  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.text(this);
  }
}
