package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** A cell of a table. A cell that the author left out has an empty span at the end of its row. */
public record TableCell(List<Inline> content, SourceSpan span) implements Node {
  public TableCell {
    content = List.copyOf(content);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(content);
  }
}
