package org.labpress.layout;

import java.util.ArrayList;
import java.util.Arrays;
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

  private static final int ROUNDS = 24;
  private static final int STEPS = 24;

  private final List<List<List<LineItem>>> rows;
  private final double[] natural;
  private final double[] least;
  private final Map<Key, int[]> lineCounts = new HashMap<>();

  private record Key(int column, long width) {}

  /**
   * @param rows cells of the rows, each as long as there are columns
   */
  ColumnWidths(List<List<List<LineItem>>> rows, int columns) {
    this.rows = rows;
    natural = new double[columns];
    least = new double[columns];
    for (List<List<LineItem>> row : rows) {
      for (int column = 0; column < columns; column++) {
        natural[column] = Math.max(natural[column], naturalWidth(row.get(column)));
        least[column] = Math.max(least[column], leastWidth(row.get(column)));
      }
    }
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
    int[] most = new int[Math.min(SAMPLE, rows.size())];
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
          LineShape shape = LineShape.ragged(width, LineShape.Justification.LEFT);
          return rows.stream()
              .limit(SAMPLE)
              .map(row -> row.get(column))
              .mapToInt(
                  cell ->
                      cell.isEmpty() ? 0 : LineBreaker.breakParagraph(cell, shape).lines().size())
              .toArray();
        });
  }

  /** Returns the width of the longest line that the author asked for. */
  private static double naturalWidth(List<LineItem> items) {
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
  private static double leastWidth(List<LineItem> items) {
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
