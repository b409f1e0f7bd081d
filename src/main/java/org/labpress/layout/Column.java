package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.Captioned;
import org.labpress.layout.VerticalItem.Space;
import org.labpress.layout.VerticalItem.Strip;

/**
 * A column, or a part of one between two things that span the page.
 *
 * @param body strips and spaces, from the top down
 * @param notes all at the foot of the column so far
 * @param rest what is left to be set after it
 * @param printed floats and other numbered blocks in it
 * @param skipped orders of floats that were passed in the text and are printed elsewhere
 * @param trailing height of the white space that was dropped at its end
 */
record Column(
    List<VerticalItem> body,
    NoteArea notes,
    Rest rest,
    List<Printed> printed,
    List<Integer> skipped,
    double trailing) {
  Column {
    body = List.copyOf(body);
    printed = List.copyOf(printed);
    skipped = List.copyOf(skipped);
  }

  /**
   * What is still to be set.
   *
   * @param position of the next item of the section
   * @param notes lines of footnotes that had no room under their marks
   */
  record Rest(int position, FloatQueue floats, List<Strip> notes) {
    Rest {
      notes = List.copyOf(notes);
    }

    static final Rest START = new Rest(0, FloatQueue.EMPTY, List.of());

    Rest at(int other) {
      return new Rest(other, floats, notes);
    }

    Rest with(List<Strip> other) {
      return new Rest(position, floats, other);
    }

    Rest with(FloatQueue other) {
      return new Rest(position, other, notes);
    }
  }

  /** A numbered block in the column, by the order of its place in the text. */
  record Printed(Captioned.Kind kind, int order) {}

  boolean isEmpty() {
    return body.isEmpty();
  }

  double natural() {
    double natural = 0;
    for (VerticalItem item : body) {
      if (item instanceof Strip strip) {
        natural += strip.height();
      } else if (item instanceof Space space) {
        natural += space.height();
      }
    }
    return natural;
  }

  /**
   * Returns the strips at their heights. Space is stretched to fill the height only where that
   * takes little more than the spaces allow; other columns end early.
   *
   * @param most share of what spaces allow that they may be stretched by; 0 to leave them
   */
  List<SetPage.At> set(double x, double top, double height, double most) {
    double stretch = 0;
    double shrink = 0;
    for (VerticalItem item : body) {
      if (item instanceof Space space) {
        stretch += space.stretch();
        shrink += space.shrink();
      }
    }
    double slack = height - natural();
    double ratio = 0;
    if (slack < 0 && shrink > 0) {
      ratio = Math.max(-1, slack / shrink);
    } else if (slack > 0 && slack <= most * stretch) {
      ratio = slack / stretch;
    }
    List<SetPage.At> placed = new ArrayList<>();
    double y = top;
    for (VerticalItem item : body) {
      if (item instanceof Strip strip) {
        placed.add(new SetPage.At(strip, x, y));
        y += strip.height();
      } else if (item instanceof Space space) {
        y += space.height() + ratio * (ratio >= 0 ? space.stretch() : space.shrink());
      }
    }
    return placed;
  }
}
