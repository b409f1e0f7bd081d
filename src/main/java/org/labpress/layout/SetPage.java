package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.labpress.layout.VerticalItem.Space;
import org.labpress.layout.VerticalItem.Strip;

/**
 * The strips of a page at their heights, from the top of the text.
 *
 * @param noteRule of the rule above the footnotes, if there are any
 */
record SetPage(List<At> strips, OptionalDouble noteRule) {
  SetPage {
    strips = List.copyOf(strips);
  }

  /** A strip whose top is at y. */
  record At(Strip strip, double y) {}

  boolean isEmpty() {
    return strips.isEmpty();
  }

  /**
   * Places strips below each other and notes at the foot. Space is stretched to fill the page only
   * where that takes no more than the spaces allow; other pages end early.
   *
   * @param body strips and spaces
   */
  static SetPage of(
      List<VerticalItem> body, List<Strip> notes, double height, double leading, boolean last) {
    double noteHeight =
        notes.isEmpty()
            ? 0
            : Footnotes.spaceAbove(leading) + notes.stream().mapToDouble(Strip::height).sum();
    double natural = 0;
    double stretch = 0;
    double shrink = 0;
    for (VerticalItem item : body) {
      if (item instanceof Strip strip) {
        natural += strip.height();
      } else if (item instanceof Space space) {
        natural += space.height();
        stretch += space.stretch();
        shrink += space.shrink();
      }
    }
    double slack = height - noteHeight - natural;
    double ratio = 0;
    if (slack < 0 && shrink > 0) {
      ratio = Math.max(-1, slack / shrink);
    } else if (slack > 0 && stretch > 0 && slack <= stretch && !last) {
      ratio = slack / stretch;
    }
    List<At> placed = new ArrayList<>();
    double y = 0;
    for (VerticalItem item : body) {
      if (item instanceof Strip strip) {
        placed.add(new At(strip, y));
        y += strip.height();
      } else if (item instanceof Space space) {
        y += space.height() + ratio * (ratio >= 0 ? space.stretch() : space.shrink());
      }
    }
    if (notes.isEmpty()) {
      return new SetPage(placed, OptionalDouble.empty());
    }
    double top = Math.max(y, height - noteHeight);
    double noteY = top + Footnotes.spaceAbove(leading);
    for (Strip strip : notes) {
      placed.add(new At(strip, noteY));
      noteY += strip.height();
    }
    return new SetPage(placed, OptionalDouble.of(top + Footnotes.ruleBelow(leading)));
  }
}
