package org.labpress.chart.scene;

/**
 * A line of the legend.
 *
 * @param label of a series
 * @param sample what is drawn beside it
 * @param shape of the marker and of the dashes
 */
public record LegendKey(String label, Sample sample, Paint paint, int shape) {
  /** What is drawn beside the label. */
  public enum Sample {
    BAR,
    LINE,
    MARKED_LINE,
    MARKER
  }
}
