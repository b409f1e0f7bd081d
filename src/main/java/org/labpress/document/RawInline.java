package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/**
 * Text that belongs to one output format only.
 *
 * @param format such as {@code html}
 * @param text as the author wrote it, not to be trusted
 */
public record RawInline(String format, String text, SourceSpan span) implements Inline {
  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.rawInline(this);
  }
}
