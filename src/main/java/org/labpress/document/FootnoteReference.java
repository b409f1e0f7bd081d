package org.labpress.document;

import java.util.List;
import java.util.OptionalInt;
import org.labpress.source.SourceSpan;

/**
 * The mark of a footnote.
 *
 * @param number from 1, in the order of the first marks; empty until footnotes are numbered, and
 *     for a mark without a footnote
 */
public record FootnoteReference(String label, OptionalInt number, SourceSpan span)
    implements Inline {
  public FootnoteReference withNumber(int other) {
    return new FootnoteReference(label, OptionalInt.of(other), span);
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.footnoteReference(this);
  }
}
