package org.labpress.layout;

import java.util.List;
import org.labpress.drawing.Size;

/**
 * A page that is ready to be written: everything at a fixed place, in points, origin top left, y
 * down.
 *
 * @param items in the order in which they are painted
 */
public record Page(Size size, List<Placed> items) {
  public Page {
    items = List.copyOf(items);
  }
}
