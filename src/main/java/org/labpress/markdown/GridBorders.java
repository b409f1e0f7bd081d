package org.labpress.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Follows the borders of a grid table from its first corner. A border runs between two corners
 * ({@code +}), level ones along {@code -}, {@code =} and {@code :}, upright ones along {@code |};
 * what no such way leads to is text. Every character is looked at a few times at most.
 *
 * <p>The form is that of docutils ("Grid Tables" in its reStructuredText specification) with the
 * heads, feet and colons of Pandoc.
 */
final class GridBorders {
  /** Corners and crossings of rows with columns that a table may have. */
  private static final int MOST_CROSSINGS = 1_000_000;

  /** A bar this near to a column was meant to stand in it. */
  private static final int SLIP = 2;

  private static final String LEVEL = "-=:";
  private static final String UPRIGHT = "|";

  private final List<ColumnLine> lines;
  private final Set<Corner> corners = new LinkedHashSet<>();
  private final Set<Integer> cornerColumns = new HashSet<>();
  private final List<Side> level = new ArrayList<>();
  private final List<Side> upright = new ArrayList<>();
  private @Nullable Corner loose;
  private Corner odd = new Corner(0, 0);

  private GridBorders(List<ColumnLine> lines) {
    this.lines = lines;
  }

  /** A place in the lines of the table. */
  record Corner(int line, int column) {}

  /** A border between two corners, the upper or left one first. */
  private record Side(Corner from, Corner to) {}

  /**
   * What the borders draw.
   *
   * @param rows numbers of the lines with the upper edges of rows, and of the last line
   * @param columns columns of the left edges of the table's columns, and of its right edge
   * @param cells row by row, from left to right
   */
  record Drawn(List<Integer> rows, List<Integer> columns, List<Cell> cells) {}

  /** A cell by the rows and columns of the table; the ends are exclusive. */
  record Cell(int row, int column, int rowEnd, int columnEnd) {}

  /**
   * Why borders draw no table.
   *
   * @param at a border that meets no corner, or else the first corner of a cell
   * @param shape whether the borders meet but the cell is no rectangle
   */
  record Failure(Corner at, boolean shape) {}

  /** What the borders draw, or why they draw nothing: one of both. */
  record Result(Optional<Drawn> drawn, Optional<Failure> failure) {}

  static Result of(List<ColumnLine> lines) {
    GridBorders borders = new GridBorders(lines);
    borders.follow();
    Optional<Drawn> drawn = borders.drawn();
    return new Result(drawn, drawn.isPresent() ? Optional.empty() : Optional.of(borders.failure()));
  }

  private Failure failure() {
    if (loose == null) {
      loose = barWithoutCorner();
    }
    return new Failure(loose == null ? odd : loose, loose == null);
  }

  /** Returns the first bar in a column that no corner stands in: most likely a slip. */
  private @Nullable Corner barWithoutCorner() {
    for (int line = 0; line < lines.size(); line++) {
      for (int column = 0; column < lines.get(line).width(); column++) {
        if (isStray(line, column)) {
          return new Corner(line, column);
        }
      }
    }
    return null;
  }

  private boolean isStray(int line, int column) {
    return at(line, column) == '|' && !cornerColumns.contains(column);
  }

  /**
   * Returns a bar that stands beside the place to which a corner points, where no border runs up or
   * down from the corner. Without such a bar the corner was left in the border of a wide cell.
   */
  private @Nullable Corner barBesideCorner() {
    Set<Corner> met = new HashSet<>();
    for (Side side : upright) {
      met.add(side.from);
      met.add(side.to);
    }
    for (Corner corner : corners) {
      for (int shift = -SLIP; shift <= SLIP && !met.contains(corner); shift++) {
        for (int line : new int[] {corner.line() + 1, corner.line() - 1}) {
          if (isStray(line, corner.column() + shift)) {
            return new Corner(line, corner.column() + shift);
          }
        }
      }
    }
    return null;
  }

  private char at(int line, int column) {
    return line < 0 || line >= lines.size() ? ' ' : lines.get(line).at(column);
  }

  private void follow() {
    Deque<Corner> open = new ArrayDeque<>();
    reach(new Corner(0, 0), open);
    while (!open.isEmpty()) {
      Corner corner = open.removeFirst();
      follow(corner, 0, 1, LEVEL, open);
      follow(corner, 1, 0, UPRIGHT, open);
      follow(corner, 0, -1, LEVEL, open);
      follow(corner, -1, 0, UPRIGHT, open);
    }
  }

  private void reach(Corner corner, Deque<Corner> open) {
    if (at(corner.line(), corner.column()) == '+' && corners.add(corner)) {
      cornerColumns.add(corner.column());
      open.addLast(corner);
    }
  }

  private void follow(Corner from, int down, int right, String along, Deque<Corner> open) {
    int line = from.line() + down;
    int column = from.column() + right;
    int length = 0;
    while (along.indexOf(at(line, column)) >= 0) {
      line += down;
      column += right;
      length++;
    }
    if (length == 0) {
      return;
    }
    Corner to = new Corner(line, column);
    if (at(line, column) != '+') {
      noteLoose(to);
    } else {
      reach(to, open);
      if (down + right > 0) {
        (right > 0 ? level : upright).add(new Side(from, to));
      }
    }
  }

  /** Keeps the uppermost end of a border that meets no corner. */
  private void noteLoose(Corner corner) {
    boolean upper =
        loose == null
            || corner.line() < loose.line()
            || (corner.line() == loose.line() && corner.column() < loose.column());
    if (upper) {
      loose = corner;
    }
  }

  private Optional<Drawn> drawn() {
    SortedSet<Integer> lineSet = new TreeSet<>();
    SortedSet<Integer> columnSet = new TreeSet<>();
    for (Corner corner : corners) {
      lineSet.add(corner.line());
      columnSet.add(corner.column());
    }
    List<Integer> rows = List.copyOf(lineSet);
    List<Integer> columns = List.copyOf(columnSet);
    boolean whole =
        rows.size() > 1
            && columns.size() > 1
            && rows.get(rows.size() - 1) == lines.size() - 1
            && (long) rows.size() * columns.size() <= MOST_CROSSINGS;
    if (!whole) {
      return Optional.empty();
    }
    GridRegions regions = new GridRegions(rows, columns);
    level.forEach(side -> regions.level(side.from.line(), side.from.column(), side.to.column()));
    upright.forEach(side -> regions.upright(side.from.column(), side.from.line(), side.to.line()));
    Optional<List<Cell>> cells = regions.cells();
    odd = regions.failure();
    Corner beside = barBesideCorner();
    if (beside != null) {
      loose = beside;
      return Optional.empty();
    }
    return cells.map(found -> new Drawn(rows, columns, found));
  }
}
