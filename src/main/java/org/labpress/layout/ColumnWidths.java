package org.labpress.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides how wide the columns of a table are: as wide as their text if that fits, else so that the
 * table gets as few lines as a local search finds.
 */
final class ColumnWidths {
  /** Rows that are looked at; the columns of long tables are alike all the way down. */
  private static final int SAMPLE = 40;

  /** Columns up to which the search is worth its time. */
  private static final int MOST_SEARCHED = 9;

  /** Widths of the author may make a table this much longer. */
  private static final double MOST_LINES_FOR_SHARES = 1.4;

  private static final int ROUNDS = 24;
  private static final int STEPS = 24;

  private final double gap;
  private final double[] natural;
  private final double[] least;

  /** For each column its cells of one column in the rows that are looked at. */
  private final List<List<CellMatter>> sample = new ArrayList<>();

  private final Map<Key, int[]> lineCounts = new HashMap<>();

  private record Key(int column, long width) {}

  /**
   * @param gap between two columns, which a cell over both takes too
   */
  ColumnWidths(List<CellMatter> cells, int columns, double gap) {
    this.gap = gap;
    natural = new double[columns];
    least = new double[columns];
    for (int column = 0; column < columns; column++) {
      sample.add(new ArrayList<>());
    }
    List<CellMatter> wide = new ArrayList<>();
    for (CellMatter cell : cells) {
      int column = cell.column();
      if (cell.columnEnd() > column + 1) {
        wide.add(cell);
      } else {
        natural[column] = Math.max(natural[column], cell.natural());
        least[column] = Math.max(least[column], cell.least());
        if (cell.row() < SAMPLE) {
          sample.get(column).add(cell);
        }
      }
    }
    wide.sort(Comparator.comparingInt(cell -> cell.columnEnd() - cell.column()));
    for (CellMatter cell : wide) {
      widen(least, cell, cell.least());
      widen(natural, cell, cell.natural());
    }
    for (int column = 0; column < columns; column++) {
      natural[column] = Math.max(natural[column], least[column]);
    }
  }

  /** Makes room for a cell over several columns: each gets a share by the width it has. */
  private void widen(double[] widths, CellMatter cell, double wanted) {
    int count = cell.columnEnd() - cell.column();
    double sum = 0;
    for (int column = cell.column(); column < cell.columnEnd(); column++) {
      sum += widths[column];
    }
    double missing = wanted - sum - gap * (count - 1);
    if (missing <= 0) {
      return;
    }
    for (int column = cell.column(); column < cell.columnEnd(); column++) {
      widths[column] += sum > 0 ? missing * widths[column] / sum : missing / count;
    }
  }

  /**
   * Returns the width in which the table reads well: columns of text have lines of some words.
   *
   * @param line width that a column of text should have at least
   */
  double readableSum(double line) {
    double sum = 0;
    for (int column = 0; column < natural.length; column++) {
      sum += Math.max(least[column], Math.min(natural[column], line));
    }
    return sum;
  }

  double naturalSum() {
    return Arrays.stream(natural).sum();
  }

  double leastSum() {
    return Arrays.stream(least).sum();
  }

  /** Returns widths that sum up to at most the room, unless single words are wider than that. */
  double[] within(double room) {
    if (naturalSum() <= room) {
      return natural.clone();
    }
    double[] widths = least.clone();
    double spare = room - leastSum();
    if (spare <= 0) {
      return widths;
    }
    double wanted = naturalSum() - leastSum();
    for (int i = 0; i < widths.length; i++) {
      widths[i] += spare * (natural[i] - least[i]) / wanted;
    }
    return widths.length <= MOST_SEARCHED ? improved(widths, room / STEPS) : widths;
  }

  /**
   * Returns widths in the proportions that the author gave, but none less than a word needs. Where
   * all text fits on one line, and where these widths cost many more lines than others do, they
   * were not meant: the dashes of a pipe table often only follow its names.
   *
   * @param shares of the columns, which sum up to 1 or less
   */
  double[] within(double room, List<Double> shares) {
    double[] found = within(room);
    if (naturalSum() <= room || shares.size() != found.length) {
      return found;
    }
    double[] asked = asked(room, shares);
    return lines(asked) <= lines(found) * MOST_LINES_FOR_SHARES ? asked : found;
  }

  private double[] asked(double room, List<Double> shares) {
    double[] widths = least.clone();
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    boolean[] fixed = new boolean[widths.length];
    double left = room;
    double open = sum;
    for (boolean changed = true; changed && left > 0; ) {
      changed = false;
      for (int i = 0; i < widths.length; i++) {
        if (!fixed[i] && shares.get(i) / open * left < least[i]) {
          fixed[i] = true;
          changed = true;
          left -= least[i];
          open -= shares.get(i);
        }
      }
    }
    for (int i = 0; i < widths.length; i++) {
      if (!fixed[i]) {
        widths[i] = Math.max(least[i], shares.get(i) / open * left);
      }
    }
    return widths;
  }

  /** Moves width between columns as long as that saves lines. */
  private double[] improved(double[] start, double step) {
    double[] widths = start;
    int lines = lines(widths);
    for (int round = 0; round < ROUNDS; round++) {
      double[] best = widths;
      int bestLines = lines;
      for (int from = 0; from < widths.length; from++) {
        for (int to = 0; to < widths.length; to++) {
          boolean possible =
              from != to && widths[from] - step >= least[from] && widths[to] < natural[to];
          if (possible) {
            double[] moved = widths.clone();
            moved[from] -= step;
            moved[to] += step;
            int count = lines(moved);
            if (count < bestLines) {
              best = moved;
              bestLines = count;
            }
          }
        }
      }
      if (bestLines == lines) {
        return widths;
      }
      widths = best;
      lines = bestLines;
    }
    return widths;
  }

  private int lines(double[] widths) {
    int[] most = new int[SAMPLE];
    for (int column = 0; column < widths.length; column++) {
      int[] counts = lines(column, widths[column]);
      for (int row = 0; row < most.length; row++) {
        most[row] = Math.max(most[row], counts[row]);
      }
    }
    return Arrays.stream(most).sum();
  }

  private int[] lines(int column, double width) {
    return lineCounts.computeIfAbsent(
        new Key(column, Math.round(width * 100)),
        key -> {
          int[] counts = new int[SAMPLE];
          for (CellMatter cell : sample.get(column)) {
            counts[cell.row()] = Math.max(counts[cell.row()], cell.lines(width));
          }
          return counts;
        });
  }

  /** Returns the width of the longest line that the author asked for. */
  static double naturalWidth(List<LineItem> items) {
    double widest = 0;
    double width = 0;
    for (LineItem item : items) {
      if (item instanceof LineItem.Penalty penalty) {
        if (penalty.cost() <= LineItem.FORCED) {
          widest = Math.max(widest, width);
          width = 0;
        }
      } else {
        width += item.width();
      }
    }
    // So that rounding never wraps a cell that fits exactly.
    return Math.max(widest, width) + 0.01;
  }

  /** Returns the width of the longest part between two breaks that add no hyphen. */
  static double leastWidth(List<LineItem> items) {
    double widest = 0;
    double width = 0;
    List<LineItem> before = new ArrayList<>();
    for (LineItem item : items) {
      boolean space =
          item instanceof LineItem.Glue
              && !before.isEmpty()
              && before.get(before.size() - 1) instanceof LineItem.Box;
      boolean place =
          item instanceof LineItem.Penalty penalty
              && penalty.cost() < LineItem.FORBIDDEN
              && penalty.instead().isEmpty();
      if (space || place) {
        widest = Math.max(widest, width);
        width = 0;
      } else if (!(item instanceof LineItem.Penalty)) {
        width += item.width();
      }
      before.add(item);
    }
    return Math.max(widest, width) + 0.01;
  }
}
