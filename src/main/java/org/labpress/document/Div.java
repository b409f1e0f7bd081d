package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/**
 * A fenced div: blocks with attributes, between lines of colons. Its classes say what it is, such
 * as {@code tldr} or {@code notes}.
 */
public record Div(Attributes attributes, List<Block> blocks, SourceSpan span) implements Block {
  public Div {
    blocks = List.copyOf(blocks);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(blocks);
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.div(this);
  }
}
