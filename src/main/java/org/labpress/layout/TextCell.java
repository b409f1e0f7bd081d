package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.TableGrid;
import org.labpress.layout.VerticalItem.Strip;

/** A cell that holds one paragraph, or nothing. */
final class TextCell extends CellMatter {
  private final List<LineItem> items;
  private final LineShape.Justification justification;
  private final int sectionStart;

  /**
   * @param items of the paragraph; none in an empty cell
   */
  TextCell(
      TableGrid.Place place,
      int sectionStart,
      List<LineItem> items,
      LineShape.Justification justification) {
    super(place, sectionStart);
    this.sectionStart = sectionStart;
    this.items = items;
    this.justification = justification;
  }

  /** Returns the cell with white space at the end of its last line. */
  TextCell padded(double width) {
    if (items.isEmpty() || width <= 0) {
      return this;
    }
    List<LineItem> padded = new ArrayList<>(items);
    // Before the glue that fills the line.
    padded.add(Math.max(0, items.size() - 3), LineItem.Box.blank(width));
    return new TextCell(place(), sectionStart, padded, justification);
  }

  @Override
  double natural() {
    return ColumnWidths.naturalWidth(items);
  }

  @Override
  double least() {
    return ColumnWidths.leastWidth(items);
  }

  @Override
  int lines(double width) {
    return items.isEmpty()
        ? 0
        : LineBreaker.breakParagraph(items, LineShape.ragged(width, LineShape.Justification.LEFT))
            .lines()
            .size();
  }

  @Override
  TextCell scaled(double factor) {
    return new TextCell(place(), sectionStart, Scaling.scaled(items, factor), justification);
  }

  @Override
  List<Strip> set(double left, double width, double leading) {
    LineShape shape = LineShape.ragged(width, justification);
    return ParagraphSetter.set(items, shape, left, leading, false, place().cell().span());
  }
}
