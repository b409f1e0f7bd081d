package org.labpress.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * Figures under one caption.
 *
 * @param blocks the figures, charts or tables in their order, with what the author put between them
 * @param columns in which they stand side by side; 0 where the room decides
 */
public record FigureGroup(
    List<Block> blocks,
    int columns,
    List<Inline> caption,
    Attributes attributes,
    Optional<String> number,
    SourceSpan span)
    implements Captioned {
  public FigureGroup {
    blocks = List.copyOf(blocks);
    caption = List.copyOf(caption);
  }

  public FigureGroup withBlocks(List<Block> others) {
    return new FigureGroup(others, columns, caption, attributes, number, span);
  }

  public FigureGroup withNumber(String other) {
    return new FigureGroup(blocks, columns, caption, attributes, Optional.of(other), span);
  }

  @Override
  public Kind kind() {
    return Kind.FIGURE;
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>(blocks);
    children.addAll(caption);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.figureGroup(this);
  }
}
