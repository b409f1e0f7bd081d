package org.labpress.layout;

import java.util.List;

/**
 * How well the items between two places fill a line: what the breaker weighs and what the painter
 * then sets.
 *
 * <p>Margins are looked at as the eye sees them: hyphens and full stops hang out a little
 * (protrusion), and glyphs grow or shrink by at most {@link #EXPANSION} before spaces do. Both
 * after Hàn Thế Thành, "Micro-typographic extensions to the TeX typesetting system" (Brno 2000).
 */
final class LineFit {
  /** Share by which text may be stretched or shrunk. */
  static final double EXPANSION = 0.02;

  /** How uneven a ragged edge may be without demerits, as a share of the measure. */
  private static final double RAGGEDNESS = 0.12;

  /**
   * What a line without spaces is taken to stretch, as one with a space of 10 pt text: of two such
   * lines the fuller is better.
   */
  private static final double WITHOUT_SPACES = 1.25;

  private static final double ROUNDING = 1e-6;

  private final List<LineItem> items;
  private final LineShape shape;
  private final double[] widths;
  private final double[] stretches;
  private final double[] shrinks;
  private final double[] expandable;
  private final int[] lastBox;

  LineFit(List<LineItem> items, LineShape shape) {
    this.items = items;
    this.shape = shape;
    int n = items.size();
    widths = new double[n + 1];
    stretches = new double[n + 1];
    shrinks = new double[n + 1];
    expandable = new double[n + 1];
    lastBox = new int[n + 1];
    lastBox[0] = -1;
    for (int i = 0; i < n; i++) {
      LineItem item = items.get(i);
      boolean box = item instanceof LineItem.Box;
      boolean penalty = item instanceof LineItem.Penalty;
      widths[i + 1] = widths[i] + (penalty ? 0 : item.width());
      stretches[i + 1] = stretches[i] + (item instanceof LineItem.Glue glue ? stretch(glue) : 0);
      shrinks[i + 1] = shrinks[i] + (item instanceof LineItem.Glue glue ? shrink(glue) : 0);
      expandable[i + 1] =
          expandable[i] + (item instanceof LineItem.Box b && b.expandable() ? b.width() : 0);
      lastBox[i + 1] = box && item.width() > 0 ? i : lastBox[i];
    }
  }

  private double stretch(LineItem.Glue glue) {
    return shape.even() || glue.stretch() >= LineItem.Glue.INFINITE ? glue.stretch() : 0;
  }

  private double shrink(LineItem.Glue glue) {
    return shape.even() ? glue.shrink() : 0;
  }

  /**
   * Returns how a line is filled.
   *
   * @param start first item of the line, a box
   * @param end the break: glue or a penalty, itself not part of the line
   */
  Fit of(int start, int end) {
    double natural = widths[end] - widths[start] - hanging(start, end);
    if (end < items.size() && items.get(end) instanceof LineItem.Penalty penalty) {
      natural += penalty.width();
    }
    double stretch = stretches[end] - stretches[start];
    double shrink = shrinks[end] - shrinks[start];
    double lack = shape.measure() - natural;
    boolean filled = stretch >= LineItem.Glue.INFINITE;
    double expansion = 0;
    if (shape.even() && !(filled && lack >= 0)) {
      double most = EXPANSION * (expandable[end] - expandable[start]);
      double wanted = lack >= 0 ? lack / 2 : Math.min(lack / 2, lack + shrink);
      expansion = Math.max(-most, Math.min(most, wanted));
    }
    return new Fit(
        natural, expansion, ratio(lack - expansion, stretch, shrink), lack + shrink - expansion);
  }

  private double ratio(double lack, double stretch, double shrink) {
    if (Math.abs(lack) < ROUNDING) {
      return 0;
    }
    if (lack < 0) {
      return shrink > ROUNDING ? lack / shrink : Double.NEGATIVE_INFINITY;
    }
    double extra = shape.even() ? 0 : RAGGEDNESS * shape.measure();
    double allowed = stretch + extra;
    return lack / (allowed > ROUNDING ? allowed : WITHOUT_SPACES);
  }

  /** Returns whether there is no space in a line but what fills it. */
  boolean isOneWord(int start, int end) {
    for (int i = start; i < end; i++) {
      if (items.get(i) instanceof LineItem.Glue glue && glue.stretch() < LineItem.Glue.INFINITE) {
        return false;
      }
    }
    return true;
  }

  /** Returns what hangs out on both sides of a line. */
  private double hanging(int start, int end) {
    int last = lastBox[end];
    if (!shape.even() || last < start) {
      return 0;
    }
    double left = items.get(start) instanceof LineItem.Box box ? box.left() : 0;
    return left + rightmost(last, end).right();
  }

  /** Returns the box that ends the line, with its hyphen if it gets one. */
  private LineItem.Box rightmost(int last, int end) {
    if (end < items.size()
        && items.get(end) instanceof LineItem.Penalty penalty
        && penalty.instead().isPresent()) {
      return penalty.instead().get();
    }
    return (LineItem.Box) items.get(last);
  }

  /** Returns the first item at or after a break that is not dropped at the start of a line. */
  int lineStart(int afterBreak) {
    int start = afterBreak;
    while (start < items.size() && !(items.get(start) instanceof LineItem.Box)) {
      boolean forced =
          items.get(start) instanceof LineItem.Penalty penalty && penalty.cost() <= LineItem.FORCED;
      if (forced) {
        break;
      }
      start++;
    }
    return start;
  }

  /**
   * How a line is filled.
   *
   * @param natural width without stretch and expansion, with what hangs out taken off
   * @param expansion points by which the text of the line grows, negative to shrink
   * @param ratio of stretch or shrink of the glue; below -1 for an overfull line
   * @param spare points that are left when all glue shrinks as far as it may; negative for an
   *     overfull line
   */
  record Fit(double natural, double expansion, double ratio, double spare) {
    /** Returns the points by which the line runs past its measure. */
    double excess() {
      return Math.max(0, -spare) < 0.001 ? 0 : -spare;
    }
  }
}
