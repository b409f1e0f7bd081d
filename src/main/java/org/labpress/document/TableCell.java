package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/**
 * A cell of a table. A cell that the author left out has an empty span at the end of its row.
 *
 * @param columnSpan columns that it takes, at least 1
 * @param rowSpan rows that it takes, at least 1
 */
public record TableCell(List<Block> blocks, int columnSpan, int rowSpan, SourceSpan span)
    implements Node {
  public TableCell {
    blocks = List.copyOf(blocks);
    if (columnSpan < 1 || rowSpan < 1) {
      throw new IllegalArgumentException(
          "a cell takes at least one column and row, not %d and %d".formatted(columnSpan, rowSpan));
    }
  }

  /** Returns a cell of one column and row that holds one line of text, or nothing. */
  public static TableCell of(List<Inline> content, SourceSpan span) {
    return new TableCell(paragraph(content, span), 1, 1, span);
  }

  private static List<Block> paragraph(List<Inline> content, SourceSpan span) {
    return content.isEmpty() ? List.of() : List.of(new Paragraph(content, span));
  }

  public TableCell withBlocks(List<Block> others) {
    return new TableCell(others, columnSpan, rowSpan, span);
  }

  /** Returns the cell with other text in place of all that it holds. */
  public TableCell withContent(List<Inline> content) {
    return withBlocks(paragraph(content, span));
  }

  /** Returns whether the cell holds no more than one paragraph, as most do. */
  public boolean isText() {
    return blocks.isEmpty() || (blocks.size() == 1 && blocks.get(0) instanceof Paragraph);
  }

  /** Returns the text of a cell that {@linkplain #isText() is text}; of others nothing. */
  public List<Inline> content() {
    return blocks.size() == 1 && blocks.get(0) instanceof Paragraph only
        ? only.content()
        : List.of();
  }

  /** Returns the inlines of a cell that {@linkplain #isText() is text}, else its blocks. */
  @Override
  public List<Node> children() {
    return isText() ? List.copyOf(content()) : List.copyOf(blocks);
  }
}
