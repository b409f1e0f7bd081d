package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** A row of a table. */
public record TableRow(List<TableCell> cells, SourceSpan span) implements Node {
  public TableRow {
    cells = List.copyOf(cells);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(cells);
  }
}
