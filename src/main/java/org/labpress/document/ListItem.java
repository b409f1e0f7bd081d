package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/** An item of a list. */
public record ListItem(Task task, List<Block> blocks, SourceSpan span) implements Node {
  public ListItem {
    blocks = List.copyOf(blocks);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(blocks);
  }

  /** Whether the item is a task, and whether that is done. */
  public enum Task {
    NONE,
    OPEN,
    DONE
  }
}
