package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the text between two changes of the columns or two ends of a page.
 *
 * @param first order of its first item in the text
 * @param wide whether it spans all columns
 * @param endsPage whether what comes next begins on a new page, after the floats that wait
 */
record Section(int first, List<VerticalItem> items, boolean wide, boolean endsPage) {
  Section {
    items = List.copyOf(items);
  }

  /** Returns the sections of a text, at least one; the last ends its page. */
  static List<Section> of(List<VerticalItem> items, boolean divided) {
    List<Section> sections = new ArrayList<>();
    List<VerticalItem> current = new ArrayList<>();
    boolean wide = false;
    int first = 0;
    for (int i = 0; i < items.size(); i++) {
      VerticalItem item = items.get(i);
      if (item instanceof VerticalItem.PageEnd) {
        sections.add(new Section(first, current, wide, true));
        current.clear();
        first = i + 1;
      } else if (item instanceof VerticalItem.Span span) {
        if (divided && span.wide() != wide) {
          if (!current.isEmpty()) {
            sections.add(new Section(first, current, wide, false));
          }
          current.clear();
          wide = span.wide();
          first = i + 1;
        }
      } else {
        current.add(item);
      }
    }
    sections.add(new Section(first, current, wide, true));
    return List.copyOf(sections);
  }

  int size() {
    return items.size();
  }

  /** Returns the height of the white space with which the section begins. */
  double spaceAbove() {
    return !items.isEmpty() && items.get(0) instanceof VerticalItem.Space space
        ? space.height()
        : 0;
  }
}
