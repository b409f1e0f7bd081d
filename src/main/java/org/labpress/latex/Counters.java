package org.labpress.latex;

import java.util.HashMap;
import java.util.Map;

/**
 * Follows LaTeX's counters, so that what LaTeX numbers gets our numbers: where the two would
 * differ, the counter is set before.
 */
final class Counters {
  private static final String[] SECTIONS = {
    "section", "subsection", "subsubsection", "paragraph", "subparagraph"
  };

  private final Map<String, Integer> values = new HashMap<>();

  /**
   * Steps a counter to a number.
   *
   * @return what has to be written before; empty if LaTeX comes to the number by itself, and for
   *     what is no whole number
   */
  String step(String counter, String number) {
    if (!number.matches("\\d{1,6}")) {
      return "";
    }
    int wanted = Integer.parseInt(number);
    int next = values.getOrDefault(counter, 0) + 1;
    values.put(counter, wanted);
    return next == wanted ? "" : "\\setcounter{" + counter + "}{" + (wanted - 1) + "}\n";
  }

  /** Returns whether LaTeX counts footnotes to this number by itself; it counts on if so. */
  boolean isNext(String counter, int number) {
    boolean next = values.getOrDefault(counter, 0) + 1 == number;
    if (next) {
      values.put(counter, number);
    }
    return next;
  }

  void set(String counter, int number) {
    values.put(counter, number);
  }

  /**
   * Steps the counters of sections to a number such as {@code 2.1}.
   *
   * @return what has to be written before
   */
  String section(String number) {
    String[] parts = number.split("\\.", -1);
    StringBuilder before = new StringBuilder();
    for (int i = 0; i < Math.min(parts.length, SECTIONS.length); i++) {
      if (!parts[i].matches("\\d{1,6}")) {
        return "";
      }
      boolean last = i == parts.length - 1;
      int wanted = Integer.parseInt(parts[i]) - (last ? 1 : 0);
      if (values.getOrDefault(SECTIONS[i], 0) != wanted) {
        before
            .append("\\setcounter{")
            .append(SECTIONS[i])
            .append("}{")
            .append(wanted)
            .append("}\n");
      }
      values.put(SECTIONS[i], Integer.parseInt(parts[i]));
    }
    for (int i = parts.length; i < SECTIONS.length; i++) {
      values.put(SECTIONS[i], 0);
    }
    return before.toString();
  }

  /**
   * Returns the command of a heading.
   *
   * @param depth from 1; deeper than LaTeX's sections go is the deepest
   */
  static String sectionCommand(int depth) {
    return SECTIONS[Math.min(Math.max(depth, 1), SECTIONS.length) - 1];
  }
}
