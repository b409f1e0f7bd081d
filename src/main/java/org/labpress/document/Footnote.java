package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/**
 * The text of a footnote.
 *
 * @param label what stands behind {@code ^} in the mark and in the definition
 */
public record Footnote(String label, List<Block> blocks, SourceSpan span) implements Node {
  public Footnote {
    blocks = List.copyOf(blocks);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(blocks);
  }
}
