package org.labpress.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words at both ends of the lines that a paragraph may be broken into, so that lines with the
 * same word one above the other (a stack) can be avoided. Words are read when they are asked for.
 */
final class LineEdges {
  private static final int UNKNOWN = 0;

  /** No word, or one that stands in no stack. */
  private static final int NONE = -1;

  private final List<LineItem> items;
  private final int[] starts;
  private final int[] ends;
  private final Map<String, Integer> numbers = new HashMap<>();

  LineEdges(List<LineItem> items) {
    this.items = items;
    this.starts = new int[items.size() + 1];
    this.ends = new int[items.size() + 1];
  }

  /** Returns whether lines that begin with these items begin with the same word. */
  boolean startAlike(int first, int second) {
    int word = start(first);
    return word != NONE && word == start(second);
  }

  /** Returns whether lines that are broken at these items end with the same word. */
  boolean endAlike(int first, int second) {
    int word = end(first);
    return word != NONE && word == end(second);
  }

  private int start(int from) {
    if (starts[from] == UNKNOWN) {
      boolean whole = from == 0 || !(items.get(from - 1) instanceof LineItem.Penalty);
      int to = from;
      while (whole && to < items.size() && !(items.get(to) instanceof LineItem.Glue)) {
        to++;
      }
      starts[from] = number(from, to);
    }
    return starts[from];
  }

  private int end(int at) {
    if (ends[at] == UNKNOWN) {
      boolean whole = items.get(at) instanceof LineItem.Glue;
      int from = at;
      while (whole && from > 0 && !(items.get(from - 1) instanceof LineItem.Glue)) {
        from--;
      }
      ends[at] = number(from, at);
    }
    return ends[at];
  }

  /** Returns the number of a word; punctuation that clings to it and capitals do not count. */
  private int number(int from, int to) {
    StringBuilder word = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (items.get(i) instanceof LineItem.Box box
          && box.ink() instanceof LineItem.Ink.Glyphs glyphs) {
        glyphs.glyphs().forEach(glyph -> word.append(glyph.text()));
      }
    }
    int[] letters = word.codePoints().filter(Character::isLetterOrDigit).toArray();
    if (letters.length == 0) {
      return NONE;
    }
    String bare = new String(letters, 0, letters.length).toLowerCase(Locale.ROOT);
    return numbers.computeIfAbsent(bare, key -> numbers.size() + 1);
  }
}
