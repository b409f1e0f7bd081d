package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/**
 * A list.
 *
 * @param start number of the first item of an ordered list, at least 0; 1 for a bullet list
 * @param tight whether the items are set without space between them (CommonMark 0.31.2, 5.3)
 * @param marker how the numbers of an ordered list are written; of no meaning in a bullet list
 */
public record ListBlock(
    Kind kind, int start, boolean tight, ListMarker marker, List<ListItem> items, SourceSpan span)
    implements Block {
  public ListBlock {
    items = List.copyOf(items);
  }

  /** Makes a list whose numbers, if it has any, are {@code 1.}, {@code 2.} and so on. */
  public ListBlock(Kind kind, int start, boolean tight, List<ListItem> items, SourceSpan span) {
    this(kind, start, tight, ListMarker.DECIMAL, items, span);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(items);
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.list(this);
  }

  /** Whether the order of the items matters. */
  public enum Kind {
    BULLET,
    ORDERED
  }
}
