package org.labpress.chart.scene;

/**
 * A line of the legend.
 *
 * @param label of a series
 * @param sample what is drawn beside it
 * @param shape of the marker and of the dashes
 * @param radius of the marker in points
 */
public record LegendKey(String label, Sample sample, Paint paint, int shape, double radius) {
  private static final double RADIUS = 2.6;

  /** A line with a marker of usual size. */
  public LegendKey(String label, Sample sample, Paint paint, int shape) {
    this(label, sample, paint, shape, RADIUS);
  }

  /** Returns a marker whose area stands for a number. */
  public static LegendKey size(String label, double radius) {
    return new LegendKey(label, Sample.AREA, Paint.AXIS, 0, radius);
  }

  /** Returns a label that explains marks which all series have. */
  public static LegendKey note(String label) {
    return new LegendKey(label, Sample.NONE, Paint.AXIS, 0);
  }

  /** Returns whether the label is the name of a series. */
  public boolean namesSeries() {
    return sample != Sample.NONE && sample != Sample.AREA;
  }

  /** What is drawn beside the label. */
  public enum Sample {
    BAR,
    LINE,
    MARKED_LINE,
    MARKER,
    /** A marker whose area stands for a number, not for a series. */
    AREA,
    /** Nothing: the label explains marks that all series have. */
    NONE
  }
}
