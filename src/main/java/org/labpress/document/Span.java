package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/**
 * Text with attributes. Its classes say what it is: {@code mark}, {@code smallcaps}, {@code ul},
 * {@code abbr} (with the long form in {@code title}) and others.
 */
public record Span(List<Inline> content, Attributes attributes, SourceSpan span) implements Inline {
  public Span {
    content = List.copyOf(content);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(content);
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.span(this);
  }
}
