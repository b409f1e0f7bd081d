package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.layout.VerticalItem.Strip;

/** The footnotes at the foot of a column. */
record NoteArea(List<Strip> strips, double leading) {
  NoteArea {
    strips = List.copyOf(strips);
  }

  static NoteArea empty(double leading) {
    return new NoteArea(List.of(), leading);
  }

  boolean isEmpty() {
    return strips.isEmpty();
  }

  NoteArea with(List<Strip> more) {
    List<Strip> all = new ArrayList<>(strips);
    all.addAll(more);
    return new NoteArea(all, leading);
  }

  /** Returns the height with the rule above the notes; 0 if there are none. */
  double height() {
    return strips.isEmpty()
        ? 0
        : Footnotes.spaceAbove(leading) + strips.stream().mapToDouble(Strip::height).sum();
  }
}
