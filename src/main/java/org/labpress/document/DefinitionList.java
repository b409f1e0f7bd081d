package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/**
 * Terms and what they mean.
 *
 * @param tight whether the definitions are set without space between them
 */
public record DefinitionList(boolean tight, List<DefinitionItem> items, SourceSpan span)
    implements Block {
  public DefinitionList {
    items = List.copyOf(items);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(items);
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.definitionList(this);
  }
}
