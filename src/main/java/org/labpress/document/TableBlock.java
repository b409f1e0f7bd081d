package org.labpress.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * A table with one header row.
 *
 * @param alignments one for each column
 * @param header as many cells as there are columns
 * @param rows each with as many cells as there are columns
 */
public record TableBlock(
    List<Alignment> alignments,
    TableRow header,
    List<TableRow> rows,
    List<Inline> caption,
    Attributes attributes,
    Optional<String> number,
    SourceSpan span)
    implements Captioned {
  public TableBlock {
    alignments = List.copyOf(alignments);
    rows = List.copyOf(rows);
    caption = List.copyOf(caption);
  }

  public TableBlock withNumber(String other) {
    return new TableBlock(alignments, header, rows, caption, attributes, Optional.of(other), span);
  }

  @Override
  public Kind kind() {
    return Kind.TABLE;
  }

  /** Returns the rows, the header first, and the caption before or after them, as written. */
  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    children.add(header);
    children.addAll(rows);
    boolean above = !caption.isEmpty() && caption.get(0).span().start() < header.span().start();
    children.addAll(above ? 0 : children.size(), caption);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.table(this);
  }

  /** How the cells of a column are set. */
  public enum Alignment {
    NONE,
    LEFT,
    CENTER,
    RIGHT
  }
}
