package org.labpress.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.labpress.drawing.Typeface;

/**
 * Prints the marks of findings in the margins: in two columns those of the left column to the left,
 * all others to the right. A mark begins at the height of its line and is pushed down by the one
 * before; where the foot of the page is reached, those before are pushed up.
 */
final class MarginNotes {
  private static final double SIZE = 0.58;

  /** In margins narrower than this, in points, marks are smaller. */
  private static final double NARROW = 40;

  private static final double SMALL_SIZE = 0.5;
  private static final double LEADING = 1.15;

  /** Between two marks, and between marks and the edge of the paper, in points. */
  private static final double GAP = 2.5;

  private static final double EDGE = 6;

  /** Where the margin leaves less than this, in points, marks come near the text. */
  private static final double LEAST_ROOM = 12;

  /** Where the numbers of lines stand, no marks do; in sizes of the text. */
  private static final double BESIDE_NUMBERS = 2.1;

  private static final double BESIDE_TEXT = 0.8;

  private final PaperStyle style;
  private final List<Review.Mark> marks;
  private final TextStyle text;

  MarginNotes(PaperStyle style, List<Review.Mark> marks) {
    this.style = style;
    this.marks = marks;
    boolean narrow = room(false) < NARROW;
    this.text =
        TextStyle.serif(style.fonts(), (narrow ? SMALL_SIZE : SIZE) * style.text().points())
            .inFamily(Typeface.Family.SANS);
  }

  /** A mark with its lines and the height of its top. */
  private record Note(Review.Mark mark, List<String> lines, double top, double height) {
    double bottom() {
      return top + height;
    }

    Note at(double y) {
      return new Note(mark, lines, y, height);
    }
  }

  /** Returns the pages with the marks. */
  List<Page> on(List<Page> pages) {
    List<Page> marked = new ArrayList<>();
    for (Page page : pages) {
      List<Placed> items = new ArrayList<>(page.items());
      items.addAll(on(marked.size() + 1));
      marked.add(new Page(page.size(), items));
    }
    return marked;
  }

  /** Returns the marks on a page. */
  private List<Placed> on(int page) {
    List<Placed> placed = new ArrayList<>();
    for (boolean left : new boolean[] {true, false}) {
      List<Review.Mark> side =
          marks.stream()
              .filter(mark -> mark.line().page() == page && isLeft(mark) == left)
              .sorted(
                  Comparator.comparingDouble(MarginNotes::baseline)
                      .thenComparingInt(mark -> mark.entry().number()))
              .toList();
      stacked(notes(side, left)).forEach(note -> place(note, left, placed));
      side.forEach(mark -> placed.add(place(mark)));
    }
    return placed;
  }

  /** Returns where the list leads back to, also for a mark that has no room. */
  private Placed place(Review.Mark mark) {
    return new Placed.Destination(
        style.margins().left(), baseline(mark) - style.text().leading(), mark.entry().markName());
  }

  private boolean isLeft(Review.Mark mark) {
    double middle = style.margins().left() + style.textWidth() / 2;
    SetLine line = mark.line();
    boolean inLeftHalf = line.words().get(line.words().size() - 1).right() <= middle;
    return style.columns().count() > 1
        && inLeftHalf
        && line.words().get(0).left() + line.measure() <= middle + style.text().points();
  }

  private static double baseline(Review.Mark mark) {
    return mark.line().words().get(0).baseline();
  }

  /** Returns where marks begin, on the side of the text. */
  private double nearEdge(boolean left) {
    boolean numbered = left || style.columns().count() > 1;
    double gap = (numbered ? BESIDE_NUMBERS : BESIDE_TEXT) * style.text().points();
    return left
        ? style.margins().left() - gap
        : style.paper().width() - style.margins().right() + gap;
  }

  private double room(boolean left) {
    double edge = nearEdge(left);
    return Math.max(LEAST_ROOM, (left ? edge : style.paper().width() - edge) - EDGE);
  }

  private List<Note> notes(List<Review.Mark> side, boolean left) {
    List<Note> notes = new ArrayList<>();
    for (Review.Mark mark : side) {
      String words =
          mark.entry().number()
              + " "
              + mark.entry().note().rule().replace("/", "/ ").replace("-", "- ");
      List<String> lines = joined(Decorations.lines(text, words, room(left), Integer.MAX_VALUE));
      double height = lines.size() * LEADING * text.size();
      notes.add(new Note(mark, lines, baseline(mark) - text.size(), height));
    }
    return notes;
  }

  /** Takes out the spaces at which a rule's name may be broken. */
  private static List<String> joined(List<String> lines) {
    return lines.stream().map(line -> line.replace("/ ", "/").replace("- ", "-")).toList();
  }

  /** Moves notes so that none covers another; those for which a page has no room are left out. */
  private List<Note> stacked(List<Note> notes) {
    double head = EDGE;
    double foot = style.paper().height() - EDGE;
    List<Note> stacked = new ArrayList<>();
    double used = head;
    for (Note note : notes) {
      used += note.height() + GAP;
      if (used > foot) {
        break;
      }
      double after = stacked.isEmpty() ? head : stacked.get(stacked.size() - 1).bottom() + GAP;
      stacked.add(note.at(Math.max(note.top(), after)));
    }
    double most = foot;
    for (int i = stacked.size() - 1; i >= 0; i--) {
      Note note = stacked.get(i);
      stacked.set(i, note.at(Math.min(note.top(), most - note.height())));
      most = stacked.get(i).top() - GAP;
    }
    return stacked;
  }

  private void place(Note note, boolean left, List<Placed> placed) {
    Review.Mark mark = note.mark();
    TextStyle colored = text.in(mark.entry().color());
    double x = nearEdge(left);
    double baseline = note.top() + text.size();
    double width = 0;
    for (String line : note.lines()) {
      placed.addAll(Decorations.text(colored, line, x, left ? 1 : 0, baseline, mark.element()));
      width = Math.max(width, Decorations.width(colored, line));
      baseline += LEADING * text.size();
    }
    placed.add(
        new Placed.LinkArea(
            left ? x - width : x,
            note.top(),
            width,
            note.height(),
            new Placed.Target.Internal(mark.entry().name()),
            mark.contents(),
            mark.element()));
  }
}
