package org.labpress.chart.scene;

/**
 * A line of the legend.
 *
 * @param label of a series
 * @param sample what is drawn beside it
 * @param shape of the marker and of the dashes
 */
public record LegendKey(String label, Sample sample, Paint paint, int shape) {
  /** Returns a label that explains marks which all series have. */
  public static LegendKey note(String label) {
    return new LegendKey(label, Sample.NONE, Paint.AXIS, 0);
  }

  /** Returns whether the label is the name of a series. */
  public boolean namesSeries() {
    return sample != Sample.NONE;
  }

  /** What is drawn beside the label. */
  public enum Sample {
    BAR,
    LINE,
    MARKED_LINE,
    MARKER,
    /** Nothing: the label explains marks that all series have. */
    NONE
  }
}
