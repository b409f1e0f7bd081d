package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.layout.Column.Printed;
import org.labpress.layout.Column.Rest;
import org.labpress.layout.ColumnBuilder.Room;
import org.labpress.layout.VerticalItem.Space;
import org.labpress.layout.VerticalItem.Strip;

/** The column that is being filled: what stands in it and what still has room. */
final class Sheet {
  /** White space around floats in the text, in leadings. */
  private static final double FLOAT_SPACE = 1.1;

  /** Floats at the top of a column, and the share of it that they may take, if text goes below. */
  private static final int MOST_FLOATS = 2;

  private static final double MOST_FLOATED = 0.8;

  /**
   * Lines that may be missing at the foot of a column before that costs as much as badness 100.
   * Columns beside each other show sooner that they are not level.
   */
  private static final double RAGGED_LINES = 2.5;

  private static final double RAGGED_LINES_BESIDE = 1;

  private static final double ROUNDING = 1e-6;

  private final Room room;
  private final TextArea area;
  private final List<Strip> tops = new ArrayList<>();
  private final List<VerticalItem> body = new ArrayList<>();
  private final List<Strip> noteStrips = new ArrayList<>();
  private final List<Printed> printed = new ArrayList<>();
  private final List<Integer> skipped = new ArrayList<>();
  private double natural;
  private double stretch;
  private double shrink;
  private double noteHeight;

  /** How much of a sheet stands before a break. */
  record Mark(int tops, int body, int notes, int printed, int skipped) {}

  Sheet(Room room, TextArea area) {
    this.room = room;
    this.area = area;
    this.noteHeight = room.notes().height();
  }

  Mark mark() {
    return new Mark(tops.size(), body.size(), noteStrips.size(), printed.size(), skipped.size());
  }

  /** Returns whether neither text nor floats nor notes of its own stand in it. */
  boolean isBare() {
    return isEmpty() && noteStrips.isEmpty();
  }

  boolean isEmpty() {
    return tops.isEmpty() && body.isEmpty();
  }

  void print(Printed block) {
    printed.add(block);
  }

  void skip(int order) {
    skipped.add(order);
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

  /** Adds the white space around a float in the text. */
  void floatSpace() {
    double leading = area.leading();
    space(new Space(FLOAT_SPACE * leading, leading / 3, leading / 6));
  }

  void add(Strip strip) {
    body.add(strip);
    natural += strip.height();
  }

  void addTop(Strip strip, List<Strip> notes) {
    tops.add(strip);
    addNotes(notes);
  }

  void addNotes(List<Strip> strips) {
    noteHeight = noteHeightWith(strips);
    noteStrips.addAll(strips);
  }

  /** Returns the height of the notes with more of them. */
  double noteHeightWith(List<Strip> more) {
    if (more.isEmpty()) {
      return noteHeight;
    }
    double total = noteHeight > 0 ? noteHeight : Footnotes.spaceAbove(area.leading());
    for (Strip strip : more) {
      total += strip.height();
    }
    return total;
  }

  boolean takes(Strip strip, List<Strip> notes) {
    return used() + strip.height() - shrink() <= roomWith(notes);
  }

  boolean takesBelow(Strip header, Strip strip, List<Strip> notes) {
    return used() + header.height() + strip.height() <= roomWith(notes);
  }

  boolean takesInPlace(Strip strip, List<Strip> notes) {
    double around = body.isEmpty() ? 0 : FLOAT_SPACE * area.leading();
    return used() + around + strip.height() <= roomWith(notes);
  }

  /** Returns whether a float may be added at the top, below those that stand there. */
  boolean takesTop(Strip strip, List<Strip> notes) {
    List<Strip> all = new ArrayList<>(tops);
    all.add(strip);
    double floats = closed(all);
    boolean few =
        isEmpty()
            || !room.text()
            || (all.size() <= MOST_FLOATS && floats <= MOST_FLOATED * room.depth());
    double height = body.isEmpty() ? floats : height(all) + natural - shrink();
    return few && height <= roomWith(notes);
  }

  /**
   * Returns how many lines of a note have room below a strip.
   *
   * @param below height of what must stand below the strip
   */
  int noteLinesThatFit(Strip strip, List<Strip> note, double below) {
    double free = room.depth() - used() - strip.height() - below + shrink();
    int lines = 0;
    if (used() + strip.height() - shrink() > room.limit() + ROUNDING) {
      return 0;
    }
    while (lines < note.size() && noteHeightWith(note.subList(0, lines + 1)) <= free) {
      lines++;
    }
    return lines;
  }

  private double roomWith(List<Strip> notes) {
    return Math.min(room.limit(), room.depth() - noteHeightWith(notes)) + ROUNDING;
  }

  private double used() {
    return height(tops) + natural;
  }

  private double shrink() {
    return shrink + (area.isDivided() ? 0 : tops.size() * area.leading() / 6);
  }

  /** Returns the height of floats with the white space between them. */
  private double closed(List<Strip> strips) {
    double height = Math.max(0, strips.size() - 1) * FLOAT_SPACE * area.leading();
    for (Strip strip : strips) {
      height += strip.height();
    }
    return height;
  }

  /** Returns the height of floats with the white space below; text then begins on the grid. */
  private double height(List<Strip> strips) {
    return strips.isEmpty() ? 0 : area.onGrid(closed(strips) + FLOAT_SPACE * area.leading());
  }

  /** Returns how bad it would be if some points were left at the foot of the column. */
  double badness(double slack) {
    double stretchable = stretch + (area.isDivided() ? 0 : tops.size() * area.leading() / 3);
    double ragged = area.isDivided() ? RAGGED_LINES_BESIDE : RAGGED_LINES;
    double ratio = slack / (stretchable + ragged * area.leading());
    return 100 * ratio * ratio * ratio;
  }

  /**
   * Returns how bad it is to end the column here. It grows without a limit, so that of two columns
   * that are much too short the fuller is taken, whatever the penalties of their breaks.
   */
  double badness() {
    double slack = Math.min(room.limit(), room.depth() - noteHeight) - used();
    return slack < 0
        ? Demerits.badness(Math.max(-1, slack / Math.max(shrink(), ROUNDING)))
        : badness(slack);
  }

  /** Returns the column up to a break. */
  Column cut(Mark mark, Rest rest) {
    List<VerticalItem> kept = new ArrayList<>(body.subList(0, mark.body()));
    double trailing = 0;
    while (!kept.isEmpty() && kept.get(kept.size() - 1) instanceof Space space) {
      trailing += space.height();
      kept.remove(kept.size() - 1);
    }
    List<VerticalItem> all = tops(tops.subList(0, mark.tops()), !kept.isEmpty());
    all.addAll(kept);
    return new Column(
        all,
        room.notes().with(noteStrips.subList(0, mark.notes())),
        rest,
        printed.subList(0, mark.printed()),
        skipped.subList(0, mark.skipped()),
        trailing);
  }

  private List<VerticalItem> tops(List<Strip> strips, boolean textBelow) {
    List<VerticalItem> all = new ArrayList<>();
    double leading = area.leading();
    for (int i = 0; i < strips.size(); i++) {
      all.add(strips.get(i));
      boolean last = i == strips.size() - 1;
      if (area.isDivided()) {
        double below = last ? height(strips) - closed(strips) : FLOAT_SPACE * leading;
        all.add(new Space(below, 0, 0));
      } else {
        all.add(new Space(FLOAT_SPACE * leading, leading / 3, leading / 6));
      }
    }
    if (!textBelow && !all.isEmpty()) {
      all.remove(all.size() - 1);
    }
    return all;
  }
}
