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
    Attributes attributes,
    Optional<LinkTarget> target,
    SourceSpan span)
    implements Inline {
  public Link {
    content = List.copyOf(content);
  }

  /** Returns a link without title and attributes that is not resolved yet. */
  public static Link of(String destination, List<Inline> content, SourceSpan span) {
    return new Link(destination, "", content, Attributes.NONE, Optional.empty(), span);
  }

  public Link withTarget(LinkTarget other) {
    return new Link(destination, title, content, attributes, Optional.of(other), span);
  }

  public Link withContent(List<Inline> other) {
    return new Link(destination, title, other, attributes, target, span);
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
