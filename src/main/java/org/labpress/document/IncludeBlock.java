package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/**
 * The place where the blocks of another file stand.
 *
 * @param path as written
 */
public record IncludeBlock(Located<String> path, Attributes attributes, SourceSpan span)
    implements Block {
  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.include(this);
  }
}
