package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * A link.
 *
 * @param destination as written, escapes and entities decoded
 * @param title may be empty
 * @param target what the destination means; empty until links are resolved
 */
public record Link(
    String destination,
    String title,
    List<Inline> content,
    Optional<LinkTarget> target,
    SourceSpan span)
    implements Inline {
  public Link {
    content = List.copyOf(content);
  }

  public Link withTarget(LinkTarget other) {
    return new Link(destination, title, content, Optional.of(other), span);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(content);
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.link(this);
  }
}
