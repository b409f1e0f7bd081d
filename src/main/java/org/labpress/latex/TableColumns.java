package org.labpress.latex;

import java.util.Arrays;
import java.util.List;

/**
 * The widths of the columns of a table: those of their text if there is room for it, else as much
 * as their share of the text, and never less than their widest word if that can be.
 *
 * @param fits whether every line stands as the author wrote it, without a break
 * @param size of the text, in points
 * @param widths of the columns in points, without the gaps
 * @param excess by which the words alone are too wide, in points; 0 if the table has room
 */
record TableColumns(boolean fits, double size, List<Double> widths, double excess) {
  TableColumns {
    widths = List.copyOf(widths);
  }

  /** Space between columns: twice LaTeX's {@code \tabcolsep}, here 5 pt. */
  static final double GAP = 10;

  private static final double[] SIZES = {0.9, 0.8, 0.7};

  /** Lines of text are measured by a table of ours, hence some air. */
  private static final double AIR = 1.03;

  /** What the text of a column asks for, in ems. */
  record Wish(double natural, double widestWord, double amount) {}

  /**
   * Chooses the widths.
   *
   * @param shares the author's; empty if there are none
   * @param room in points
   * @param text the size of the text around the table
   * @param mayFit whether the columns can be as wide as their text
   */
  static TableColumns of(
      List<Wish> wishes, List<Double> shares, double room, double text, boolean mayFit) {
    double gaps = GAP * Math.max(0, wishes.size() - 1);
    TableColumns best = null;
    for (double scale : SIZES) {
      double size = scale * text;
      double natural = wishes.stream().mapToDouble(w -> AIR * size * w.natural()).sum();
      if (mayFit && shares.isEmpty() && natural + gaps <= room) {
        return new TableColumns(
            true, size, wishes.stream().map(w -> size * w.natural()).toList(), 0);
      }
      double words = wishes.stream().mapToDouble(w -> AIR * size * w.widestWord()).sum();
      best =
          new TableColumns(
              false,
              size,
              Arrays.stream(divided(wishes, shares, Math.max(room - gaps, words), size))
                  .boxed()
                  .toList(),
              Math.max(0, words + gaps - room));
      if (words + gaps <= room) {
        return best;
      }
    }
    if (best == null) {
      throw new IllegalStateException("no size was tried");
    }
    return best;
  }

  private static double[] divided(
      List<Wish> wishes, List<Double> shares, double room, double size) {
    int count = wishes.size();
    double[] least = new double[count];
    double[] wanted = new double[count];
    for (int i = 0; i < count; i++) {
      least[i] = AIR * size * wishes.get(i).widestWord() + 0.5;
      double natural = AIR * size * wishes.get(i).natural() + 0.5;
      wanted[i] = shares.isEmpty() ? natural : Math.max(least[i], shares.get(i) * room);
    }
    double total = Arrays.stream(wanted).sum();
    if (total <= room) {
      return wanted;
    }
    // Narrow columns get what they ask for; the others share what is left.
    boolean[] settled = new boolean[count];
    double[] widths = new double[count];
    double left = room;
    boolean changed = true;
    while (changed) {
      changed = false;
      double amounts = 0;
      for (int i = 0; i < count; i++) {
        amounts += settled[i] ? 0 : amount(wishes, shares, i);
      }
      for (int i = 0; i < count; i++) {
        if (!settled[i]) {
          double share = left * amount(wishes, shares, i) / Math.max(amounts, 1e-9);
          double taken = share < least[i] ? least[i] : share > wanted[i] ? wanted[i] : -1;
          widths[i] = taken < 0 ? share : taken;
          if (taken >= 0) {
            settled[i] = true;
            left = Math.max(0, left - taken);
            changed = true;
            break;
          }
        }
      }
    }
    return widths;
  }

  private static double amount(List<Wish> wishes, List<Double> shares, int column) {
    return shares.isEmpty()
        ? StrictMath.sqrt(wishes.get(column).amount()) + 0.1
        : shares.get(column);
  }
}
