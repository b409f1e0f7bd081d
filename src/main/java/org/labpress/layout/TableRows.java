package org.labpress.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.labpress.layout.VerticalItem.Strip;

/**
 * Sets the cells of rows that belong together, since a cell spans them, side by side and one below
 * the other, and divides the result where no line is cut, so that long rows can be broken.
 */
final class TableRows {
  private static final double SAME = 0.01;

  private final List<Placement> placements = new ArrayList<>();
  private final int first;
  private final double[] heights;
  private final double[] gaps;
  private final double[] tops;
  private final double leading;

  /** A cell with its lines. */
  private record Placement(CellMatter cell, List<Strip> strips, double height) {}

  /**
   * @param first row of the group in the table
   * @param count of its rows
   * @param leading least height of a row
   */
  TableRows(int first, int count, double leading) {
    this.first = first;
    this.leading = leading;
    heights = new double[count];
    gaps = new double[count];
    tops = new double[count];
    Arrays.fill(heights, leading);
  }

  /** Adds a cell with its lines, which are placed from left to right but not from the top down. */
  void add(CellMatter cell, List<Strip> strips) {
    double height = strips.stream().mapToDouble(Strip::height).sum();
    placements.add(new Placement(cell, strips, height));
  }

  /** Sets the space below a row of the table; the last of the group has none of its own. */
  void gapBelow(int row, double gap) {
    gaps[row - first] = gap;
  }

  /**
   * Makes every row as high as its cells ask; a cell over several rows may make the last higher.
   */
  void measure() {
    placements.sort(
        Comparator.comparingInt(placement -> placement.cell.rowEnd() - placement.cell.row()));
    for (Placement placement : placements) {
      int row = placement.cell.row() - first;
      int last = placement.cell.rowEnd() - first - 1;
      double room = heights[last];
      for (int i = row; i < last; i++) {
        room += heights[i] + gaps[i];
      }
      heights[last] += Math.max(0, placement.height - room);
    }
    for (int i = 1; i < tops.length; i++) {
      tops[i] = tops[i - 1] + heights[i - 1] + gaps[i - 1];
    }
  }

  /** Returns where a row of the group begins, from its top; known once the group is measured. */
  double top(int index) {
    return tops[index];
  }

  int count() {
    return heights.length;
  }

  double height() {
    return top(heights.length - 1) + heights[heights.length - 1];
  }

  /** Returns the group as one strip, cells at the feet of their rows, as names of columns stand. */
  Strip asHead(List<Placed> rules) {
    List<Strip> strips = new ArrayList<>();
    List<Double> tops = new ArrayList<>();
    for (Placement placement : placements) {
      int last = placement.cell.rowEnd() - first - 1;
      collect(placement, top(last) + heights[last] - placement.height, strips, tops);
    }
    Strip head = Strips.at(strips, tops, height());
    return head.over(rules);
  }

  /**
   * Returns the group from the top down, divided where no line is cut.
   *
   * @param most height of a part; where lines overlap so that parts would be higher, lines are set
   *     level
   */
  List<Strip> parts(double most) {
    List<Strip> strips = new ArrayList<>();
    List<Double> tops = new ArrayList<>();
    for (Placement placement : placements) {
      collect(placement, top(placement.cell.row() - first), strips, tops);
    }
    List<Strip> parts = divided(strips, tops);
    boolean tooHigh = parts.stream().anyMatch(part -> part.height() > most);
    return tooHigh && strips.stream().allMatch(strip -> strip.height() <= most) ? level() : parts;
  }

  private static void collect(
      Placement placement, double top, List<Strip> strips, List<Double> tops) {
    double y = top;
    for (Strip strip : placement.strips) {
      strips.add(strip);
      tops.add(y);
      y += strip.height();
    }
  }

  private List<Strip> divided(List<Strip> strips, List<Double> tops) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < strips.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(tops::get));
    List<Strip> parts = new ArrayList<>();
    List<Strip> part = new ArrayList<>();
    List<Double> partTops = new ArrayList<>();
    double start = 0;
    double reached = 0;
    for (int index : order) {
      double top = tops.get(index);
      if (top >= reached - SAME && top > start + SAME && !part.isEmpty()) {
        parts.add(Strips.at(part, partTops, top - start));
        part.clear();
        partTops.clear();
        start = top;
      }
      part.add(strips.get(index));
      partTops.add(top - start);
      reached = Math.max(reached, top + strips.get(index).height());
    }
    parts.add(Strips.at(part, partTops, Math.max(reached, height()) - start));
    return parts;
  }

  /** Returns the rows with the first lines of all cells level, then the second ones, and so on. */
  private List<Strip> level() {
    List<Strip> parts = new ArrayList<>();
    for (int row = first; row < first + heights.length; row++) {
      int current = row;
      List<Placement> starting =
          placements.stream().filter(placement -> placement.cell.row() == current).toList();
      int lines = starting.stream().mapToInt(placement -> placement.strips.size()).max().orElse(0);
      for (int line = 0; line < Math.max(1, lines); line++) {
        int at = line;
        List<Strip> beside = new ArrayList<>();
        beside.add(Strip.of(leading, List.of()));
        starting.stream()
            .filter(placement -> at < placement.strips.size())
            .forEach(placement -> beside.add(placement.strips.get(at)));
        parts.add(Strips.sideBySide(beside));
      }
    }
    return parts;
  }
}
