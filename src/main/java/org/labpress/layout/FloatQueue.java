package org.labpress.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.labpress.document.Captioned;
import org.labpress.layout.VerticalItem.Floating;

/** Floats whose place in the text has been set and that wait for room, in the order of the text. */
record FloatQueue(List<Waiting> waiting) {
  static final FloatQueue EMPTY = new FloatQueue(List.of());

  FloatQueue {
    waiting = List.copyOf(waiting);
  }

  /**
   * A float that waits.
   *
   * @param order of its place in the text
   */
  record Waiting(int order, Floating floating) {
    Captioned.Kind kind() {
      return floating.kind();
    }

    double height() {
      return floating.strip().height();
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  int size() {
    return waiting.size();
  }

  /** Returns whether a float of this kind waits, so that later ones of the kind must wait too. */
  boolean holds(Captioned.Kind kind) {
    return waiting.stream().anyMatch(next -> next.kind() == kind);
  }

  FloatQueue with(Waiting last) {
    List<Waiting> all = new ArrayList<>(waiting);
    all.add(last);
    return new FloatQueue(all);
  }

  FloatQueue without(Waiting printed) {
    return new FloatQueue(
        waiting.stream().filter(next -> next.order() != printed.order()).toList());
  }

  /**
   * Returns the floats of one width that no float of their kind and of the other width precedes.
   */
  List<Waiting> next(boolean wide) {
    Set<Captioned.Kind> blocked = EnumSet.noneOf(Captioned.Kind.class);
    List<Waiting> next = new ArrayList<>();
    for (Waiting each : waiting) {
      if (each.floating().wide() != wide) {
        blocked.add(each.kind());
      } else if (!blocked.contains(each.kind())) {
        next.add(each);
      }
    }
    return next;
  }

  /** Returns the height of all floats of one width. */
  double height(boolean wide) {
    return waiting.stream()
        .filter(each -> each.floating().wide() == wide)
        .mapToDouble(Waiting::height)
        .sum();
  }
}
