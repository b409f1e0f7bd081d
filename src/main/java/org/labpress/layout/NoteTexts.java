package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.labpress.layout.VerticalItem.Strip;

/** The set footnotes of a document by number. */
record NoteTexts(Map<Integer, List<Strip>> byNumber) {
  /** Returns the lines of notes, each note followed by those that are marked in it. */
  List<Strip> of(List<Integer> numbers) {
    List<Strip> strips = new ArrayList<>();
    for (int number : numbers) {
      for (Strip strip : byNumber.getOrDefault(number, List.of())) {
        strips.add(strip);
        strips.addAll(of(strip.notes()));
      }
    }
    return strips;
  }
}
