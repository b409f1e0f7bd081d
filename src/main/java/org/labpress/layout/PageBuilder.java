package org.labpress.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labpress.layout.VerticalItem.Break;
import org.labpress.layout.VerticalItem.Floating;
import org.labpress.layout.VerticalItem.Space;
import org.labpress.layout.VerticalItem.Strip;

/**
 * Cuts a galley into pages.
 *
 * <p>For each page the break of least cost is taken: badness of the space left over plus penalty,
 * as in TeX (The TeXbook, chapter 15). Footnotes stand on the page of their mark; a note that does
 * not fit is split with at least two lines on each side. A float stands where it is written, or, if
 * it does not fit there, at the top of a later page, in order; the text after it flows up.
 */
final class PageBuilder {
  /** White space around floats in the text, in leadings. */
  private static final double FLOAT_SPACE = 1.1;

  /** Share of a page that floats at its top may take if there is text to go with them. */
  private static final double MOST_FLOATS = 0.8;

  /** Share of a page that the rest of a long note may take if there is text to go with it. */
  private static final double MOST_CARRIED = 0.6;

  /** A note is split with at least this many lines on each side. */
  private static final int LEAST_NOTE_LINES = 2;

  /** Lines that may be missing at the foot of a page before that costs as much as badness 100. */
  private static final double RAGGED_LINES = 2.5;

  private static final double ROUNDING = 1e-6;

  private final List<VerticalItem> items;
  private final Map<Integer, List<Strip>> notes;
  private final double height;
  private final double leading;
  private final Deque<Strip> floats = new ArrayDeque<>();
  private List<Strip> carried = List.of();
  private int position;

  private PageBuilder(
      List<VerticalItem> items, Map<Integer, List<Strip>> notes, double height, double leading) {
    this.items = items;
    this.notes = notes;
    this.height = height;
    this.leading = leading;
  }

  /**
   * Returns the pages, at least one.
   *
   * @param notes the set footnotes by number
   * @param height of text and footnotes, in points
   */
  static List<SetPage> build(
      List<VerticalItem> items, Map<Integer, List<Strip>> notes, double height, double leading) {
    PageBuilder builder = new PageBuilder(items, notes, height, leading);
    List<SetPage> pages = new ArrayList<>();
    do {
      pages.add(builder.page());
    } while (builder.more());
    if (pages.size() > 1 && pages.get(pages.size() - 1).isEmpty()) {
      pages.remove(pages.size() - 1);
    }
    return List.copyOf(pages);
  }

  private boolean more() {
    return position < items.size() || !floats.isEmpty() || !carried.isEmpty();
  }

  private SetPage page() {
    Sheet sheet = new Sheet();
    boolean onlyNotes = position >= items.size() && floats.isEmpty();
    carried = sheet.carry(carried, onlyNotes ? height : MOST_CARRIED * height);
    placeFloats(sheet);
    Optional<Candidate> chosen = fill(sheet);
    boolean last = position >= items.size() && floats.isEmpty() && carried.isEmpty();
    return sheet.cut(chosen, last);
  }

  /** Places waiting floats at the top of the page. */
  private void placeFloats(Sheet sheet) {
    while (!floats.isEmpty()) {
      Strip next = floats.peek();
      boolean alone = sheet.body.isEmpty() && sheet.noteStrips.isEmpty();
      double limit = position >= items.size() ? height : MOST_FLOATS * height;
      boolean fits =
          sheet.takes(next) && (sheet.body.isEmpty() || sheet.natural + next.height() <= limit);
      if (!fits && !alone) {
        return;
      }
      floats.remove();
      sheet.add(next, fits ? next.notes() : List.of());
      if (!fits) {
        carried = concat(carried, noteStrips(next.notes()));
      }
      sheet.space(new Space(FLOAT_SPACE * leading, leading / 3, leading / 6));
    }
  }

  /** Fills the page with text; empty if nothing of the text has a place on it. */
  private Optional<Candidate> fill(Sheet sheet) {
    Optional<Candidate> best = Optional.empty();
    List<Strip> deferred = new ArrayList<>();
    List<Strip> rest = List.of();
    boolean flowing = false;
    int i = position;
    while (i < items.size()) {
      VerticalItem item = items.get(i);
      if (flowing && isForced(item)) {
        best = Optional.of(sheet.candidate(i, LineItem.FORCED, deferred.size(), rest));
        break;
      }
      boolean legal = flowing && legalBreak(i);
      if (legal) {
        best = better(best, sheet.candidate(i, cost(item), deferred.size(), rest));
      }
      if (!rest.isEmpty()) {
        break;
      }
      if (item instanceof Space space) {
        if (flowing) {
          sheet.space(space);
        }
      } else if (item instanceof Floating floating) {
        boolean waits = !deferred.isEmpty() || !floats.isEmpty();
        boolean oversized = sheet.isEmpty() && !sheet.takesInPlace(floating.strip(), leading);
        if (oversized) {
          sheet.add(floating.strip(), List.of());
          rest = noteStrips(floating.strip().notes());
          flowing = true;
        } else if (!waits && sheet.takesInPlace(floating.strip(), leading)) {
          sheet.space(new Space(FLOAT_SPACE * leading, leading / 3, leading / 6));
          sheet.add(floating.strip(), floating.strip().notes());
          sheet.space(new Space(FLOAT_SPACE * leading, leading / 3, leading / 6));
          flowing = true;
        } else {
          deferred.add(floating.strip());
        }
      } else if (item instanceof Strip strip) {
        if (!flowing) {
          strip
              .header()
              .filter(header -> sheet.takesBelow(header, strip))
              .ifPresent(header -> sheet.add(header, List.of()));
        }
        Optional<List<Strip>> over = place(sheet, strip, !flowing);
        if (over.isEmpty()) {
          break;
        }
        rest = over.get();
        flowing = true;
      }
      i++;
    }
    boolean all = i >= items.size();
    if (all && flowing) {
      best = Optional.of(sheet.candidate(i, LineItem.FORCED, deferred.size(), rest));
    } else if (all) {
      best = Optional.of(sheet.candidate(i, 0, deferred.size(), rest));
    } else if (best.isEmpty() && (flowing || !deferred.isEmpty())) {
      best = Optional.of(sheet.candidate(i, 0, deferred.size(), rest));
    }
    best.ifPresent(
        chosen -> {
          position = chosen.index;
          floats.addAll(deferred.subList(0, chosen.deferred));
          carried = concat(carried, chosen.rest);
        });
    return best;
  }

  /**
   * Adds a strip of text with its notes.
   *
   * @param first whether it is the first of the text on this page
   * @return what is left over of its notes; empty if the strip has no place on the page
   */
  private Optional<List<Strip>> place(Sheet sheet, Strip strip, boolean first) {
    if (sheet.takes(strip) && (strip.notes().isEmpty() || carried.isEmpty())) {
      sheet.add(strip, strip.notes());
      return Optional.of(List.of());
    }
    boolean alone = first && sheet.isEmpty();
    List<Strip> note = noteStrips(strip.notes());
    if (!note.isEmpty() && carried.isEmpty()) {
      int lines = sheet.noteLinesThatFit(strip, note);
      int most = Math.min(lines, note.size() - LEAST_NOTE_LINES);
      if (most >= LEAST_NOTE_LINES) {
        sheet.add(strip, List.of());
        sheet.addNotes(note.subList(0, most));
        return Optional.of(List.copyOf(note.subList(most, note.size())));
      }
    }
    boolean forced = alone || (first && !note.isEmpty() && sheet.takesAlone(strip));
    if (forced) {
      sheet.add(strip, List.of());
      return Optional.of(note);
    }
    return Optional.empty();
  }

  private boolean legalBreak(int i) {
    VerticalItem item = items.get(i);
    if (item instanceof Break place) {
      return place.cost() < LineItem.FORBIDDEN;
    }
    boolean afterInk =
        i > 0 && (items.get(i - 1) instanceof Strip || items.get(i - 1) instanceof Floating);
    return afterInk && (item instanceof Space || item instanceof Floating);
  }

  private static boolean isForced(VerticalItem item) {
    return item instanceof Break place && place.cost() <= LineItem.FORCED;
  }

  private static double cost(VerticalItem item) {
    return item instanceof Break place ? place.cost() : 0;
  }

  private static Optional<Candidate> better(Optional<Candidate> best, Candidate next) {
    return best.isPresent() && best.get().cost < next.cost ? best : Optional.of(next);
  }

  private List<Strip> noteStrips(List<Integer> numbers) {
    List<Strip> strips = new ArrayList<>();
    for (int number : numbers) {
      for (Strip strip : notes.getOrDefault(number, List.of())) {
        strips.add(strip);
        strips.addAll(noteStrips(strip.notes()));
      }
    }
    return strips;
  }

  private static List<Strip> concat(List<Strip> a, List<Strip> b) {
    List<Strip> all = new ArrayList<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }

  /**
   * A place where the page may end.
   *
   * @param index of the break in the galley
   * @param rest what is left over of the notes on the page
   */
  private record Candidate(
      int index, double cost, int bodyItems, int noteItems, int deferred, List<Strip> rest) {}

  /** The page that is being filled. */
  private final class Sheet {
    private final List<VerticalItem> body = new ArrayList<>();
    private final List<Strip> noteStrips = new ArrayList<>();
    private double natural;
    private double stretch;
    private double shrink;
    private double noteHeight;

    boolean isEmpty() {
      return body.isEmpty() && noteStrips.isEmpty();
    }

    /** Adds white space. Of two spaces in a row, as around a float, the larger stays. */
    void space(Space space) {
      if (body.isEmpty()) {
        return;
      }
      Space wanted = space;
      if (body.get(body.size() - 1) instanceof Space before) {
        if (before.height() >= space.height()) {
          return;
        }
        wanted =
            new Space(
                space.height() - before.height(),
                Math.max(0, space.stretch() - before.stretch()),
                Math.max(0, space.shrink() - before.shrink()));
      }
      body.add(wanted);
      natural += wanted.height();
      stretch += wanted.stretch();
      shrink += wanted.shrink();
    }

    void add(Strip strip, List<Integer> numbers) {
      body.add(strip);
      natural += strip.height();
      addNotes(noteStrips(numbers));
    }

    void addNotes(List<Strip> strips) {
      noteHeight = noteHeightWith(strips);
      noteStrips.addAll(strips);
    }

    private double noteHeightWith(List<Strip> more) {
      if (more.isEmpty()) {
        return noteHeight;
      }
      double total = noteStrips.isEmpty() ? Footnotes.spaceAbove(leading) : noteHeight;
      for (Strip strip : more) {
        total += strip.height();
      }
      return total;
    }

    boolean takes(Strip strip) {
      double needed = natural + strip.height() - shrink + noteHeightWith(noteStrips(strip.notes()));
      return needed <= height + ROUNDING;
    }

    boolean takesBelow(Strip header, Strip strip) {
      double notesBelow = noteHeightWith(noteStrips(strip.notes()));
      return natural + header.height() + strip.height() + notesBelow <= height;
    }

    boolean takesAlone(Strip strip) {
      return natural + strip.height() - shrink + noteHeight <= height + ROUNDING;
    }

    boolean takesInPlace(Strip strip, double line) {
      double around = body.isEmpty() ? 0 : FLOAT_SPACE * line;
      double needed = natural + around + strip.height() + noteHeightWith(noteStrips(strip.notes()));
      return needed <= height + ROUNDING && (strip.notes().isEmpty() || carried.isEmpty());
    }

    int noteLinesThatFit(Strip strip, List<Strip> note) {
      double room = height - natural - strip.height() + shrink;
      int lines = 0;
      while (lines < note.size() && noteHeightWith(note.subList(0, lines + 1)) <= room) {
        lines++;
      }
      return lines;
    }

    /** Adds the rest of a note of an earlier page; returns what does not fit here either. */
    List<Strip> carry(List<Strip> strips, double limit) {
      int count = 0;
      while (count < strips.size()
          && (count == 0 || noteHeightWith(strips.subList(0, count + 1)) <= limit)) {
        count++;
      }
      int left = strips.size() - count;
      if (left > 0 && left < LEAST_NOTE_LINES && count > LEAST_NOTE_LINES) {
        count -= LEAST_NOTE_LINES - left;
      }
      addNotes(strips.subList(0, count));
      return List.copyOf(strips.subList(count, strips.size()));
    }

    Candidate candidate(int index, double penalty, int deferred, List<Strip> rest) {
      double slack = height - noteHeight - natural;
      double ratio =
          slack >= 0
              ? slack / (stretch + RAGGED_LINES * leading)
              : slack / Math.max(shrink, ROUNDING);
      double cost = Demerits.badness(Math.max(-1, ratio)) + penalty;
      return new Candidate(index, cost, body.size(), noteStrips.size(), deferred, rest);
    }

    /** Returns the page up to the break. */
    SetPage cut(Optional<Candidate> chosen, boolean last) {
      int bodyItems = chosen.map(Candidate::bodyItems).orElse(body.size());
      int noteItems = chosen.map(Candidate::noteItems).orElse(noteStrips.size());
      List<VerticalItem> kept = new ArrayList<>(body.subList(0, bodyItems));
      while (!kept.isEmpty() && kept.get(kept.size() - 1) instanceof Space) {
        kept.remove(kept.size() - 1);
      }
      return SetPage.of(kept, noteStrips.subList(0, noteItems), height, leading, last);
    }
  }
}
