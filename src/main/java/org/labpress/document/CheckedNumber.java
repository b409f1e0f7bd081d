package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * A number that stands in a file: written out, as {@code [84.2%]{from="eval.csv:acc.mean"}}, or
 * filled in for {@code {{eval.csv:acc.n}}}.
 *
 * @param content what is printed; for a number to be filled in, until then, what is written
 * @param literal what stands between the brackets; empty for a number to be filled in
 * @param selector which number of which file
 * @param origin where the number comes from; empty until numbers are checked
 */
public record CheckedNumber(
    List<Inline> content,
    Optional<SourceSpan> literal,
    Located<String> selector,
    Attributes attributes,
    Optional<NumberOrigin> origin,
    SourceSpan span)
    implements Inline {
  public CheckedNumber {
    content = List.copyOf(content);
  }

  public CheckedNumber withContent(List<Inline> other) {
    return new CheckedNumber(other, literal, selector, attributes, origin, span);
  }

  public CheckedNumber withOrigin(NumberOrigin found) {
    return new CheckedNumber(content, literal, selector, attributes, Optional.of(found), span);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(content);
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.checkedNumber(this);
  }
}
