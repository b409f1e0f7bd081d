package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** A rule across the text; in a deck the border between two slides. */
public record ThematicBreak(SourceSpan span) implements Block {
  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.thematicBreak(this);
  }
}
