package org.labpress.chart.draw;

import org.jfree.data.xy.AbstractXYDataset;

/** One item in the middle of both axes, so that JFreeChart calls the renderer once. */
final class PanelData extends AbstractXYDataset {
  private static final long serialVersionUID = 1;

  private final double x;
  private final double y;

  PanelData(AxisScale positions, AxisScale values) {
    this.x = (positions.low() + positions.high()) / 2;
    this.y = (values.low() + values.high()) / 2;
  }

  @Override
  public int getSeriesCount() {
    return 1;
  }

  @Override
  @SuppressWarnings("rawtypes") // as declared by JFreeChart
  public Comparable getSeriesKey(int series) {
    return series;
  }

  @Override
  public int getItemCount(int series) {
    return 1;
  }

  @Override
  public Number getX(int series, int item) {
    return x;
  }

  @Override
  public Number getY(int series, int item) {
    return y;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
