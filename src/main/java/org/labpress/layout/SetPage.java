package org.labpress.layout;

import java.util.List;
import org.labpress.layout.VerticalItem.Strip;

/**
 * The strips of a page at their places, from the top left corner of the text.
 *
 * @param strips column by column, then the notes
 * @param noteRules the rules above the footnotes
 */
record SetPage(List<At> strips, List<NoteRule> noteRules) {
  SetPage {
    strips = List.copyOf(strips);
    noteRules = List.copyOf(noteRules);
  }

  /** A strip whose column begins at x and whose top is at y. */
  record At(Strip strip, double x, double y) {}

  /** The left end of a rule. */
  record NoteRule(double x, double y) {}

  boolean isEmpty() {
    return strips.isEmpty();
  }
}
