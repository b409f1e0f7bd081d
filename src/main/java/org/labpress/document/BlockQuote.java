package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** A quotation. */
public record BlockQuote(List<Block> blocks, SourceSpan span) implements Block {
  public BlockQuote {
    blocks = List.copyOf(blocks);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(blocks);
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.blockQuote(this);
  }
}
