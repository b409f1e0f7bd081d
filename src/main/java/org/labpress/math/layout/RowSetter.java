package org.labpress.math.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.math.MathNode;

/** Sets nodes one beside the other. */
final class RowSetter {
  private RowSetter() {}

  /** Returns the nodes in a row; a single one keeps its nucleus. */
  static Box row(List<MathNode> nodes, Setting setting) {
    List<RowItems> items = RowItems.of(nodes, setting);
    List<Box> boxes = boxes(items);
    if (boxes.size() == 1) {
      return boxes.get(0);
    }
    return joined(items, boxes, 0, boxes.size(), false);
  }

  /** Returns the nodes in a row that stands by itself. */
  static Box complete(List<MathNode> nodes, Setting setting) {
    List<RowItems> items = RowItems.of(nodes, setting);
    List<Box> boxes = boxes(items);
    return joined(items, boxes, 0, boxes.size(), false);
  }

  /** Returns a box for each item; delimiters are as high as the rest. */
  static List<Box> boxes(List<RowItems> items) {
    List<Box> boxes = new ArrayList<>();
    double reach = 0;
    for (RowItems item : items) {
      Box box = item.growing() ? Box.EMPTY : NodeSetter.set(item.node(), item.setting());
      boxes.add(box);
      double axis = item.setting().axis();
      if (!box.parts().isEmpty() || box.total() > 0) {
        reach = Math.max(reach, Math.max(box.height() - axis, box.depth() + axis));
      }
    }
    for (int i = 0; i < boxes.size(); i++) {
      RowItems item = items.get(i);
      if (item.growing() && item.node() instanceof MathNode.Delimiter delimiter) {
        boxes.set(i, Delimiters.around(delimiter.text(), reach, item.setting()));
      }
    }
    return boxes;
  }

  /**
   * Returns some of the boxes in a row.
   *
   * @param first whether the space before the first one counts
   */
  static Box joined(List<RowItems> items, List<Box> boxes, int start, int end, boolean first) {
    Box.Builder builder = new Box.Builder();
    double x = 0;
    for (int i = start; i < end; i++) {
      Box box = boxes.get(i);
      x += i > start || first ? items.get(i).space() : 0;
      builder.add(x, 0, box);
      x += box.width() + lean(boxes, i);
    }
    return builder.build(x);
  }

  /**
   * Returns the room that a slanted glyph needs before an upright one (OpenType 1.9, "MATH",
   * italics correction).
   */
  static double lean(List<Box> boxes, int index) {
    Box box = boxes.get(index);
    boolean slanted = box.nucleus().map(Box.Nucleus::slanted).orElse(false);
    boolean goesOn =
        index + 1 < boxes.size()
            && boxes.get(index + 1).nucleus().map(Box.Nucleus::slanted).orElse(false);
    return slanted && !goesOn ? box.italic() : 0;
  }
}
