package org.labpress.markdown.forms;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the next place of a mark in a text that is read from its start to its end. What was found
 * last is kept, so that however many marks are never closed, the text is searched once for each.
 */
final class Marks {
  private final String text;
  private final Map<String, Integer> found = new HashMap<>();

  Marks(String text) {
    this.text = text;
  }

  /** Returns the first offset of a mark, at least {@code from}; -1 if there is none. */
  int next(String mark, int from) {
    Integer last = found.get(mark);
    if (last != null && (last < 0 || last >= from)) {
      return last;
    }
    int at = text.indexOf(mark, from);
    found.put(mark, at);
    return at;
  }
}
