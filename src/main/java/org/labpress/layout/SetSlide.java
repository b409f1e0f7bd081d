package org.labpress.layout;

import java.util.List;
import java.util.Optional;

/**
 * A slide that has been set, on a sheet of {@link SlideSetter#PAGE}.
 *
 * @param number 1-based
 * @param tag the element that holds what is on the slide
 */
record SetSlide(
    int number, Optional<String> title, List<Placed> items, List<SetLine> lines, TagTree.Tag tag) {
  SetSlide {
    items = List.copyOf(items);
    lines = List.copyOf(lines);
  }
}
