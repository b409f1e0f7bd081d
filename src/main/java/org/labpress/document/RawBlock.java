package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/**
 * Text that belongs to one output format only.
 *
 * @param format such as {@code html}
 * @param text as the author wrote it, not to be trusted
 */
public record RawBlock(String format, String text, SourceSpan span) implements Block {
  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.rawBlock(this);
  }
}
