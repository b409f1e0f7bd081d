package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * A number that follows from others: {@code [3.1]{= 84.2-81.1}}.
 *
 * @param content what is printed
 * @param literal what stands between the brackets
 * @param expression how the number is worked out
 * @param origin what it comes to; empty until numbers are checked
 */
public record Calculation(
    List<Inline> content,
    SourceSpan literal,
    Located<String> expression,
    Attributes attributes,
    Optional<NumberOrigin> origin,
    SourceSpan span)
    implements Inline {
  public Calculation {
    content = List.copyOf(content);
  }

  public Calculation withContent(List<Inline> other) {
    return new Calculation(other, literal, expression, attributes, origin, span);
  }

  public Calculation withOrigin(NumberOrigin found) {
    return new Calculation(content, literal, expression, attributes, Optional.of(found), span);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(content);
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.calculation(this);
  }
}
