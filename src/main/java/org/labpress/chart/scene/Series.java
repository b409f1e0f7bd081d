package org.labpress.chart.scene;

import java.util.List;

/**
 * Points that belong together.
 *
 * @param panel 0-based, in which of the small multiples it stands; 0 if there is one plot
 * @param name empty if the chart has only one series
 * @param color 0-based, which colour it gets
 * @param shape 0-based, which marker and dash pattern it gets
 * @param points in the order in which they are drawn
 */
public record Series(int panel, String name, int color, int shape, List<Point> points) {
  public Series {
    points = List.copyOf(points);
  }

  /**
   * A value at a position.
   *
   * @param position a number, milliseconds of Unix time, or the 0-based index of a category
   * @param value of one row or of several
   * @param low lower end of the interval; NaN if there is none
   * @param high upper end of the interval; NaN if there is none
   * @param n how many rows it comes from
   * @param size what the area of its marker stands for; NaN if it stands for nothing
   * @param more lines that its hover text has besides
   */
  public record Point(
      double position,
      double value,
      double low,
      double high,
      int n,
      double size,
      List<String> more) {
    public Point {
      more = List.copyOf(more);
    }

    /** A point without a size. */
    public Point(double position, double value, double low, double high, int n) {
      this(position, value, low, high, n, Double.NaN, List.of());
    }

    /** A point without an interval. */
    public Point(double position, double value, int n) {
      this(position, value, Double.NaN, Double.NaN, n);
    }

    /** Returns the point at another position. */
    public Point at(double other) {
      return new Point(other, value, low, high, n, size, more);
    }

    /** Returns the point with a size. */
    public Point sized(double other) {
      return new Point(position, value, low, high, n, other, more);
    }

    /** Returns the point with lines for its hover text. */
    public Point with(List<String> lines) {
      return new Point(position, value, low, high, n, size, lines);
    }

    /** Returns whether the point has an interval. */
    public boolean hasInterval() {
      return !Double.isNaN(low) && !Double.isNaN(high);
    }
  }
}
