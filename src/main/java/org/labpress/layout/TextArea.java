package org.labpress.layout;

/**
 * The part of a page that text and footnotes take: columns side by side, in points.
 *
 * @param columns at least 1
 * @param measure width of a column
 * @param gap between two columns
 * @param leading distance of the baselines of running text
 */
record TextArea(double height, int columns, double measure, double gap, double leading) {
  private static final double ROUNDING = 1e-6;

  static TextArea of(PaperStyle style) {
    return new TextArea(
        style.textHeight(),
        style.columns().count(),
        style.measure(),
        style.columns().gap(),
        style.text().leading());
  }

  boolean isDivided() {
    return columns > 1;
  }

  /** Returns the left edge of a column, counted from 0. */
  double x(int column) {
    return column * (measure + gap);
  }

  /**
   * Returns where columns end: beside each other, as many whole lines below the top of the page as
   * there is room for, so that their last lines are level.
   */
  double bottom() {
    return isDivided() ? Math.floor(height / leading + ROUNDING) * leading : height;
  }

  /** Returns the first place from y on at which lines of columns begin. */
  double onGrid(double y) {
    return isDivided() ? Math.ceil(y / leading - ROUNDING) * leading : y;
  }
}
