package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * A heading.
 *
 * @param level in [1, 6], 1 is the highest
 * @param attributes its id is the author's, or after {@code name-headings} one made from the text
 * @param number such as {@code 2.1}; empty until the sections are numbered, and for headings that
 *     are not
 */
public record Heading(
    int level,
    List<Inline> content,
    Attributes attributes,
    Optional<String> number,
    SourceSpan span)
    implements Block {
  public Heading {
    if (level < 1 || level > 6) {
      throw new IllegalArgumentException("heading level %d is outside [1, 6]".formatted(level));
    }
    content = List.copyOf(content);
  }

  /** Returns whether the author asked for no number: {@code {-}} or {@code {.unnumbered}}. */
  public boolean unnumbered() {
    return attributes.hasClass("unnumbered");
  }

  public Heading withAttributes(Attributes other) {
    return new Heading(level, content, other, number, span);
  }

  public Heading withNumber(Optional<String> other) {
    return new Heading(level, content, attributes, other, span);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(content);
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.heading(this);
  }
}
