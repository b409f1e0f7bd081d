package org.labpress.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import org.labpress.document.Captioned;
import org.labpress.drawing.Rgb;

/** Collects set material, one strip below the other, before it is cut into pages. */
final class Galley {
  private final List<VerticalItem> items = new ArrayList<>();
  private final Deque<Ground> grounds = new ArrayDeque<>();

  /** Index of the space that was last added on a ground, where spaces are strips. */
  private int lastSpacer = -1;

  /** A coloured ground behind everything that is set while it is open. */
  private record Ground(double x, double width, Rgb color) {}

  private final boolean paged;

  private Galley(boolean paged) {
    this.paged = paged;
  }

  /** Returns an empty galley that will be cut into pages. */
  static Galley ofPages() {
    return new Galley(true);
  }

  /** Returns an empty galley that will be part of something smaller, such as a cell or note. */
  static Galley ofPart() {
    return new Galley(false);
  }

  void strip(VerticalItem.Strip strip) {
    items.add(grounded(strip));
  }

  /** Adds something that another galley has collected. */
  void add(VerticalItem item) {
    if (item instanceof VerticalItem.Strip strip) {
      strip(strip);
    } else if (item instanceof VerticalItem.Space space) {
      space(space.height(), space.stretch(), space.shrink());
    } else if (item instanceof VerticalItem.Break place) {
      if (place.cost() <= LineItem.FORCED) {
        columnBreak();
      } else {
        penalty(place.cost(), place.spare());
      }
    } else if (item instanceof VerticalItem.Floating floating) {
      floating(floating);
    } else if (grounds.isEmpty()) {
      items.add(item);
    }
  }

  /** Adds white space. Of two spaces in a row the larger stays, as between blocks it should. */
  void space(double height, double stretch, double shrink) {
    if (!grounds.isEmpty()) {
      items.add(grounded(VerticalItem.Strip.of(height, List.of())));
      lastSpacer = items.size() - 1;
      return;
    }
    int last = items.size() - 1;
    if (last >= 0 && items.get(last) instanceof VerticalItem.Space before) {
      if (before.height() < height) {
        items.set(last, new VerticalItem.Space(height, stretch, shrink));
      }
    } else {
      items.add(new VerticalItem.Space(height, stretch, shrink));
    }
  }

  /** Adds a place where a page may end, unless what came last must be kept with what follows. */
  void penalty(double cost) {
    penalty(cost, 0);
  }

  /** Adds such a place at which a page ends only where it would lack more than some points. */
  void penalty(double cost, double spare) {
    boolean kept =
        !items.isEmpty()
            && items.get(items.size() - 1) instanceof VerticalItem.Break last
            && last.cost() >= LineItem.FORBIDDEN;
    if (!kept) {
      items.add(new VerticalItem.Break(cost, spare));
    }
  }

  /** Keeps what comes next on the page of what came last. */
  void keep() {
    penalty(LineItem.FORBIDDEN);
  }

  /** Ends the column here; inside a coloured box, which is never divided, this does nothing. */
  void columnBreak() {
    if (grounds.isEmpty()) {
      items.add(new VerticalItem.Break(LineItem.FORCED));
    }
  }

  /** Ends the page here, after the floats that wait; does nothing inside a coloured box. */
  void pageBreak() {
    if (grounds.isEmpty()) {
      items.add(new VerticalItem.PageEnd());
    }
  }

  void floating(VerticalItem.Floating floating) {
    if (grounds.isEmpty()) {
      items.add(floating);
    } else {
      strip(floating.strip());
    }
  }

  /** Has floats of a kind that wait printed before what comes next. */
  void barrier(Captioned.Kind kind) {
    if (grounds.isEmpty()) {
      items.add(new VerticalItem.Barrier(kind));
    }
  }

  /** Lets what comes next span all columns of the page, or stand in columns again. */
  void span(boolean wide) {
    if (grounds.isEmpty()) {
      items.add(new VerticalItem.Span(wide));
    }
  }

  /** Returns whether what is added here may span all columns of the page. */
  boolean takesWide() {
    return paged && grounds.isEmpty();
  }

  /** Returns an empty galley whose items will be added to this one. */
  Galley inner() {
    return new Galley(takesWide());
  }

  void openGround(double x, double width, Rgb color) {
    grounds.push(new Ground(x, width, color));
  }

  /** Takes back white space that was added last, since the edge of a ground follows. */
  void dropSpace() {
    if (lastSpacer >= 0 && lastSpacer == items.size() - 1) {
      items.remove(lastSpacer);
    }
  }

  void closeGround() {
    grounds.pop();
  }

  private VerticalItem.Strip grounded(VerticalItem.Strip strip) {
    if (grounds.isEmpty()) {
      return strip;
    }
    List<Placed> behind = new ArrayList<>();
    grounds
        .descendingIterator()
        .forEachRemaining(
            ground ->
                behind.add(
                    new Placed.Rule(
                        ground.x, 0, ground.width, strip.height(), ground.color, Placed.ARTIFACT)));
    return strip.over(behind);
  }

  /** Returns where the last line of text ends; empty if something else came last. */
  OptionalDouble lastLineEnd() {
    for (int i = items.size() - 1; i >= 0; i--) {
      if (items.get(i) instanceof VerticalItem.Strip strip) {
        return strip.lines().stream()
            .flatMap(line -> line.words().stream())
            .mapToDouble(SetLine.Word::right)
            .max();
      }
    }
    return OptionalDouble.empty();
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  List<VerticalItem> items() {
    return List.copyOf(items);
  }

  /** Returns everything as strips: spaces become empty ones, floats stay where they are. */
  List<VerticalItem.Strip> flat() {
    List<VerticalItem.Strip> strips = new ArrayList<>();
    for (VerticalItem item : items) {
      if (item instanceof VerticalItem.Strip strip) {
        strips.add(strip.withoutHeader());
      } else if (item instanceof VerticalItem.Floating floating) {
        strips.add(floating.strip());
      } else if (item instanceof VerticalItem.Space space && !strips.isEmpty()) {
        strips.add(VerticalItem.Strip.of(space.height(), List.of()));
      }
    }
    return strips;
  }
}
