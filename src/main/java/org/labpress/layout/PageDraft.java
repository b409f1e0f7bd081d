package org.labpress.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.labpress.layout.Column.Printed;
import org.labpress.layout.ColumnBuilder.Room;
import org.labpress.layout.FloatQueue.Waiting;
import org.labpress.layout.VerticalItem.Strip;

/** A page that is being put together: what spans it and bands of columns, from the top down. */
final class PageDraft {
  /** White space between what spans the page and columns, in leadings. */
  private static final double SPACE = 1.25;

  /** How far white space may be stretched beyond what it gives to end columns level. */
  private static final double MOST_STRETCH = 1;

  private final TextArea area;
  private final List<SetPage.At> strips = new ArrayList<>();
  private final List<NoteArea> notes;
  private final double[] ends;
  private final List<Printed> printed = new ArrayList<>();
  private final List<Integer> skipped = new ArrayList<>();
  private double y;
  private double space;
  private boolean textAbove;

  PageDraft(TextArea area) {
    this.area = area;
    this.notes =
        new ArrayList<>(Collections.nCopies(area.columns(), NoteArea.empty(area.leading())));
    this.ends = new double[area.columns()];
  }

  /** Returns the most white space that parts what spans the page. */
  static double mostSpace(TextArea area) {
    return (SPACE + 1) * area.leading();
  }

  boolean isEmpty() {
    return strips.isEmpty() && notes.stream().allMatch(NoteArea::isEmpty);
  }

  /** Returns whether text stands above what comes next, so that nothing can float above it. */
  boolean hasText() {
    return textAbove;
  }

  List<Printed> printed() {
    return printed;
  }

  List<Integer> skipped() {
    return skipped;
  }

  /** Returns where the next band begins. */
  double top(double spaceAbove) {
    return isEmpty()
        ? 0
        : area.onGrid(y + Math.max(Math.max(space, spaceAbove), SPACE * area.leading()));
  }

  /** Returns the room for something that spans the page, notes of other columns left out. */
  Room across(double top, boolean text) {
    double taken = notes.stream().mapToDouble(NoteArea::height).max().orElse(0);
    double depth = area.bottom() - top;
    return new Room(depth - taken, depth, notes.get(0), isEmpty(), true, text);
  }

  /** Returns the room for a column. */
  Room column(int index, double top, boolean text) {
    double depth = area.bottom() - top;
    boolean tops = index > 0 || !textAbove;
    return new Room(depth, depth, notes.get(index), isEmpty(), tops, text);
  }

  /** Adds a float that spans the page. */
  void add(Waiting floating, double top, List<Strip> noteLines) {
    Strip strip = floating.floating().strip();
    strips.add(new SetPage.At(strip, 0, top));
    notes.set(0, notes.get(0).with(noteLines));
    printed.add(new Printed(floating.kind(), floating.order()));
    end(top + strip.height(), 0);
  }

  /**
   * Adds columns side by side, or one that spans the page.
   *
   * @param height that they are stretched to, as far as they allow it
   * @param stretched whether they are stretched at all
   */
  void add(List<Column> columns, double top, double height, boolean stretched, boolean text) {
    double bottom = top;
    double trailing = Double.MAX_VALUE;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      double below = column.notes().height();
      double room = Math.min(area.bottom() - below - top, height);
      List<SetPage.At> placed = column.set(area.x(i), top, room, stretched ? MOST_STRETCH : 0);
      strips.addAll(placed);
      if (!placed.isEmpty()) {
        ends[i] = endOf(placed);
        bottom = Math.max(bottom, ends[i]);
      }
      trailing = Math.min(trailing, column.trailing());
      notes.set(i, column.notes());
      printed.addAll(column.printed());
      skipped.addAll(column.skipped());
    }
    end(bottom, trailing);
    textAbove |= text && bottom > top;
  }

  private static double endOf(List<SetPage.At> placed) {
    SetPage.At last = placed.get(placed.size() - 1);
    return last.y() + last.strip().height();
  }

  private void end(double bottom, double trailing) {
    if (bottom > y || strips.isEmpty()) {
      y = bottom;
      space = trailing;
    }
  }

  SetPage page() {
    List<SetPage.At> all = new ArrayList<>(strips);
    List<SetPage.NoteRule> rules = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      NoteArea foot = notes.get(i);
      if (!foot.isEmpty()) {
        double x = area.x(i);
        double top = Math.max(ends[i], area.bottom() - foot.height());
        double noteY = top + Footnotes.spaceAbove(area.leading());
        for (Strip strip : foot.strips()) {
          all.add(new SetPage.At(strip, x, noteY));
          noteY += strip.height();
        }
        rules.add(new SetPage.NoteRule(x, top + Footnotes.ruleBelow(area.leading())));
      }
    }
    return new SetPage(all, rules);
  }
}
