package org.labpress.chart.scene;

/**
 * A region that explains itself under the pointer: a rectangle in the terms of the data, and some
 * points around it.
 *
 * @param from where it begins on the axis of what varies
 * @param to where it ends; equal to {@code from} for a point
 * @param low one end of its values
 * @param high the other end; equal to {@code low} for a point
 * @param reach how far around it answers, in points
 * @param text a few short lines
 * @param series 0-based colour of the series to which it belongs; -1 if to none
 */
public record Spot(
    double from, double to, double low, double high, double reach, String text, int series) {
  /** A spot of no series. */
  public Spot(double from, double to, double low, double high, double reach, String text) {
    this(from, to, low, high, reach, text, Layer.NO_SERIES);
  }

  /** Returns the spot around one point. */
  public static Spot around(double at, double value, double reach, String text) {
    return new Spot(at, at, value, value, reach, text);
  }

  /** Returns the spot as one of a series. */
  public Spot of(int color) {
    return new Spot(from, to, low, high, reach, text, color);
  }
}
