package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Captioned;

/** What a page is made of before it is broken off: strips, glue, penalties and floats. */
sealed interface VerticalItem
    permits VerticalItem.Strip,
        VerticalItem.Space,
        VerticalItem.Break,
        VerticalItem.Floating,
        VerticalItem.Barrier,
        VerticalItem.PageEnd,
        VerticalItem.Span {

  /**
   * A part of a page that cannot be broken: a line, a row, a picture. Its items and lines are
   * placed from the left edge of the text and from its own top.
   *
   * @param notes footnotes whose first mark is in it
   * @param numbered whether its line counts in drafts
   * @param header what is repeated above it when it is the first on its page
   */
  record Strip(
      double height,
      List<Placed> items,
      List<SetLine> lines,
      List<Integer> notes,
      boolean numbered,
      Optional<Strip> header)
      implements VerticalItem {
    public Strip {
      items = List.copyOf(items);
      lines = List.copyOf(lines);
      notes = List.copyOf(notes);
    }

    /** Returns a strip without text. */
    static Strip of(double height, List<Placed> items) {
      return new Strip(height, items, List.of(), List.of(), false, Optional.empty());
    }

    Strip withHeader(Strip other) {
      return new Strip(height, items, lines, notes, numbered, Optional.of(other));
    }

    Strip withoutHeader() {
      return new Strip(height, items, lines, notes, numbered, Optional.empty());
    }

    /** Returns the strip with other items behind its own. */
    Strip over(List<Placed> ground) {
      List<Placed> all = new ArrayList<>(ground);
      all.addAll(items);
      return new Strip(height, all, lines, notes, numbered, header);
    }
  }

  /** White space, dropped at the top of a page. */
  record Space(double height, double stretch, double shrink) implements VerticalItem {}

  /**
   * A place where a column may end, with its cost.
   *
   * @param spare white space, in points, that is rather left at the foot of a column than to end it
   *     here instead of further up
   */
  record Break(double cost, double spare) implements VerticalItem {
    Break(double cost) {
      this(cost, 0);
    }
  }

  /**
   * A figure or table that may be printed at the top of a column or page.
   *
   * @param kind whose order is kept
   * @param wide whether it spans all columns
   * @param here whether it stands where it is written if there is room; it never stands above text
   *     that comes before it
   */
  record Floating(Strip strip, Captioned.Kind kind, boolean wide, boolean here)
      implements VerticalItem {}

  /** What comes next is of this kind: floats of this kind that wait are printed first. */
  record Barrier(Captioned.Kind kind) implements VerticalItem {}

  /** The page ends here, and floats that wait are printed first. */
  record PageEnd() implements VerticalItem {}

  /** From here on the text spans the page, or stands in its columns again. */
  record Span(boolean wide) implements VerticalItem {}
}
