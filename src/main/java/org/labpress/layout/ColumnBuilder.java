package org.labpress.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Captioned;
import org.labpress.layout.Column.Printed;
import org.labpress.layout.Column.Rest;
import org.labpress.layout.FloatQueue.Waiting;
import org.labpress.layout.VerticalItem.Barrier;
import org.labpress.layout.VerticalItem.Break;
import org.labpress.layout.VerticalItem.Floating;
import org.labpress.layout.VerticalItem.Space;
import org.labpress.layout.VerticalItem.Strip;

/**
 * Fills columns with the text of a section.
 *
 * <p>For each column the break of least cost is taken: badness of the space left over plus penalty,
 * as in TeX (The TeXbook, chapter 15). Footnotes stand under the column of their mark; a note that
 * does not fit is split with at least two lines on each side. A float stands where it is written or
 * at the top of the column; if it has no room there it waits, and the text after it flows up.
 */
final class ColumnBuilder {
  /** Share of a column that the rest of a long note may take if there is text to go with it. */
  private static final double MOST_CARRIED = 0.6;

  /** A note is split with at least this many lines on each side. */
  private static final int LEAST_NOTE_LINES = 2;

  private final Section section;
  private final NoteTexts notes;
  private final TextArea area;
  private final Set<Integer> elsewhere;

  /**
   * @param elsewhere orders of floats that are printed at the top of the page
   */
  ColumnBuilder(Section section, NoteTexts notes, TextArea area, Set<Integer> elsewhere) {
    this.section = section;
    this.notes = notes;
    this.area = area;
    this.elsewhere = elsewhere;
  }

  /**
   * The room for a column.
   *
   * @param limit height for text and floats
   * @param depth height for text, floats and all notes
   * @param notes that stand at the foot already
   * @param whole whether it is as high as the page and nothing stands in it, so that what does not
   *     fit here fits nowhere
   * @param tops whether floats may stand at its top
   * @param text whether text may stand in it; else floats only
   */
  record Room(
      double limit, double depth, NoteArea notes, boolean whole, boolean tops, boolean text) {
    Room withoutTops() {
      return new Room(limit, depth, notes, whole, false, text);
    }

    Room limited(double other) {
      return other < limit ? new Room(other, depth, notes, false, tops, text) : this;
    }
  }

  /** Returns the next column; it is empty and its rest is the start if nothing has room. */
  Column fill(Rest start, Room room) {
    return new Filling(start, room).fill();
  }

  /**
   * A place where the column may end.
   *
   * @param index of the break in the section
   * @param after what is left of floats and notes then
   */
  private record Candidate(int index, double cost, Sheet.Mark mark, Rest after) {}

  /** The filling of one column. */
  private final class Filling {
    private final Rest start;
    private final Room room;
    private final Sheet sheet;
    private final Set<Captioned.Kind> kindsInText = EnumSet.noneOf(Captioned.Kind.class);
    private final List<Strip> carried;
    private FloatQueue queue;
    private List<Strip> left = List.of();
    private Optional<Candidate> best = Optional.empty();

    /** Where the column ends if no text has room in it. */
    private Candidate fallback;

    /** Whether text has been set. */
    private boolean flowing;

    /** Whether what came last may end a column if white space follows. */
    private boolean ink;

    Filling(Rest start, Room room) {
      this.start = start;
      this.room = room;
      this.sheet = new Sheet(room, area);
      boolean onlyNotes = start.position() >= section.size() && start.floats().isEmpty();
      double most = (onlyNotes ? 1 : MOST_CARRIED) * room.depth();
      carried = carry(start.notes(), most);
      queue = room.tops() ? placeTops(start.floats()) : start.floats();
      fallback = candidate(start.position(), 0);
    }

    Column fill() {
      if (!room.text()) {
        queue = placeBelow(queue, Optional.empty());
        return sheet.cut(sheet.mark(), rest(start.position()));
      }
      boolean bare = sheet.isBare() && room.whole();
      int i = flow();
      if (best.isEmpty() && bare && sheet.mark().tops() == 0) {
        best = Optional.of(candidate(i, 0));
      }
      if (best.isEmpty() && bare && fallback.index == start.position()) {
        // A float at the top took the room of lines that must stay together.
        return new Filling(start, room.withoutTops()).fill();
      }
      Candidate chosen = best.orElse(fallback);
      return sheet.cut(chosen.mark, chosen.after);
    }

    /** Sets items until the column is full; returns where that is. */
    private int flow() {
      int i = start.position();
      while (i < section.size()) {
        VerticalItem item = section.items().get(i);
        if (flowing && item instanceof Break place && place.cost() <= LineItem.FORCED) {
          best = Optional.of(candidate(i, LineItem.FORCED));
          return i;
        }
        if (flowing && isLegal(item)) {
          consider(candidate(i, item instanceof Break place ? cost(place) : 0));
          if (!left.isEmpty()) {
            return i;
          }
        }
        if (!add(item, i)) {
          return i;
        }
        i++;
        if (!flowing && kindsInText.isEmpty()) {
          fallback = candidate(i, 0);
        }
      }
      if (section.endsPage()) {
        queue = placeBelow(queue, Optional.empty());
      }
      best = Optional.of(candidate(i, LineItem.FORCED));
      return i;
    }

    private boolean isLegal(VerticalItem item) {
      return item instanceof Break place ? place.cost() < LineItem.FORBIDDEN : ink && isOpen(item);
    }

    private static boolean isOpen(VerticalItem item) {
      return item instanceof Space || item instanceof Floating || item instanceof Barrier;
    }

    private void consider(Candidate next) {
      if (best.isEmpty() || best.get().cost >= next.cost) {
        best = Optional.of(next);
      }
    }

    private double cost(Break place) {
      return place.cost() + (place.spare() > 0 ? sheet.badness(place.spare()) : 0);
    }

    private Candidate candidate(int index, double penalty) {
      return new Candidate(index, sheet.badness() + penalty, sheet.mark(), rest(index));
    }

    private Rest rest(int index) {
      List<Strip> noteLines = new ArrayList<>(carried);
      noteLines.addAll(left);
      return new Rest(index, queue, noteLines);
    }

    /** Adds an item; returns whether it has been dealt with, else the column is full. */
    private boolean add(VerticalItem item, int index) {
      int order = section.first() + index;
      if (item instanceof Space space) {
        if (flowing) {
          sheet.space(space);
        }
        ink = false;
      } else if (item instanceof Break place) {
        ink &= place.cost() < LineItem.FORBIDDEN;
      } else if (item instanceof Floating floating) {
        addFloat(new Waiting(order, floating));
      } else if (item instanceof Barrier barrier) {
        return addBarrier(barrier.kind(), order);
      } else if (item instanceof Strip strip) {
        return addStrip(strip, index);
      }
      return true;
    }

    private boolean addBarrier(Captioned.Kind kind, int order) {
      queue = placeBelow(queue, Optional.of(kind));
      if (queue.holds(kind)) {
        if (flowing) {
          best = Optional.of(candidate(order - section.first(), LineItem.FORCED));
        }
        return false;
      }
      kindsInText.add(kind);
      sheet.print(new Printed(kind, order));
      // The column may end before the barrier, so that the next one meets it too.
      ink = false;
      return true;
    }

    private void addFloat(Waiting next) {
      Floating floating = next.floating();
      boolean waits = queue.holds(next.kind());
      if (elsewhere.contains(next.order())) {
        sheet.skip(next.order());
      } else if (waits || !fitsWidth(floating)) {
        queue = queue.with(next);
      } else if (floating.here() && takesInPlace(floating.strip())) {
        inPlace(next);
      } else if (sheet.isBare() && room.whole() && !takesInPlace(floating.strip())) {
        sheet.add(floating.strip());
        left = notes.of(floating.strip().notes());
        printed(next);
      } else if (!floating.here()
          && room.tops()
          && !kindsInText.contains(next.kind())
          && takesNotes(floating.strip())
          && sheet.takesTop(floating.strip(), notes.of(floating.strip().notes()))) {
        sheet.addTop(floating.strip(), notes.of(floating.strip().notes()));
        sheet.print(new Printed(next.kind(), next.order()));
      } else {
        queue = queue.with(next);
      }
    }

    private boolean fitsWidth(Floating floating) {
      return floating.wide() == section.wide();
    }

    private void inPlace(Waiting next) {
      sheet.floatSpace();
      sheet.add(next.floating().strip());
      sheet.addNotes(notes.of(next.floating().strip().notes()));
      sheet.floatSpace();
      printed(next);
    }

    private void printed(Waiting next) {
      sheet.print(new Printed(next.kind(), next.order()));
      kindsInText.add(next.kind());
      flowing = true;
      ink = true;
    }

    private boolean takesInPlace(Strip strip) {
      return takesNotes(strip) && sheet.takesInPlace(strip, notes.of(strip.notes()));
    }

    /** Returns whether notes may be added: those of earlier columns come first. */
    private boolean takesNotes(Strip strip) {
      return strip.notes().isEmpty() || (carried.isEmpty() && left.isEmpty());
    }

    private boolean addStrip(Strip strip, int index) {
      if (!flowing) {
        strip
            .header()
            .filter(header -> sheet.takesBelow(header, strip, notes.of(strip.notes())))
            .ifPresent(sheet::add);
      }
      if (!place(strip, index)) {
        return false;
      }
      flowing = true;
      ink = true;
      return true;
    }

    /** Adds a strip of text with its notes; returns whether it has a place in the column. */
    private boolean place(Strip strip, int index) {
      List<Strip> note = notes.of(strip.notes());
      if (takesNotes(strip) && sheet.takes(strip, note)) {
        sheet.add(strip);
        sheet.addNotes(note);
        return true;
      }
      boolean alone = !flowing && sheet.isBare() && room.whole();
      if (!note.isEmpty() && takesNotes(strip)) {
        int lines = sheet.noteLinesThatFit(strip, note, heightToBreak(index + 1));
        int most = Math.min(lines, note.size() - LEAST_NOTE_LINES);
        if (most >= LEAST_NOTE_LINES) {
          sheet.add(strip);
          sheet.addNotes(note.subList(0, most));
          left = List.copyOf(note.subList(most, note.size()));
          return true;
        }
      }
      if (alone) {
        sheet.add(strip);
        left = note;
        return true;
      }
      return false;
    }

    /** Returns the height of what must stand below the strip before the column may end. */
    private double heightToBreak(int from) {
      double height = 0;
      boolean open = true;
      for (int i = from; i < section.size(); i++) {
        VerticalItem item = section.items().get(i);
        if (item instanceof Break place) {
          if (place.cost() < LineItem.FORBIDDEN) {
            break;
          }
          open = false;
        } else if (open && isOpen(item)) {
          break;
        } else if (item instanceof Space space) {
          height += space.height();
        } else if (item instanceof Strip strip) {
          height += strip.height();
          open = true;
        }
      }
      return Math.min(height, room.depth() / 3);
    }

    /** Places floats that wait at the top of the column; returns the others. */
    private FloatQueue placeTops(FloatQueue waiting) {
      FloatQueue others = waiting;
      Set<Captioned.Kind> blocked = EnumSet.noneOf(Captioned.Kind.class);
      for (Waiting next : waiting.next(section.wide())) {
        Strip strip = next.floating().strip();
        List<Strip> note = notes.of(strip.notes());
        if (blocked.contains(next.kind())) {
          continue;
        }
        if (takesNotes(strip) && sheet.takesTop(strip, note)) {
          sheet.addTop(strip, note);
        } else if (sheet.isBare() && room.whole() && !sheet.takes(strip, note)) {
          sheet.addTop(strip, List.of());
          left = note;
        } else {
          blocked.add(next.kind());
          continue;
        }
        sheet.print(new Printed(next.kind(), next.order()));
        others = others.without(next);
      }
      return others;
    }

    /** Places floats that wait, of one kind or all, below what stands in the column. */
    private FloatQueue placeBelow(FloatQueue waiting, Optional<Captioned.Kind> kind) {
      FloatQueue others = waiting;
      Set<Captioned.Kind> blocked = EnumSet.noneOf(Captioned.Kind.class);
      for (Waiting next : waiting.next(section.wide())) {
        boolean wanted = kind.isEmpty() || kind.get() == next.kind();
        if (wanted
            && left.isEmpty()
            && !blocked.contains(next.kind())
            && takesInPlace(next.floating().strip())) {
          inPlace(next);
          others = others.without(next);
        } else {
          blocked.add(next.kind());
        }
      }
      return others;
    }

    /** Adds the rest of a note of an earlier column; returns what does not fit here either. */
    private List<Strip> carry(List<Strip> strips, double most) {
      int count = 0;
      while (count < strips.size()
          && ((count == 0 && room.whole())
              || sheet.noteHeightWith(strips.subList(0, count + 1)) <= most)) {
        count++;
      }
      int after = strips.size() - count;
      if (after > 0 && after < LEAST_NOTE_LINES && count > LEAST_NOTE_LINES) {
        count -= LEAST_NOTE_LINES - after;
      }
      if (count < strips.size() && count < LEAST_NOTE_LINES && !room.whole()) {
        count = 0;
      }
      sheet.addNotes(strips.subList(0, count));
      return List.copyOf(strips.subList(count, strips.size()));
    }
  }
}
