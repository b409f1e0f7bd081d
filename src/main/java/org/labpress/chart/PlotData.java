package org.labpress.chart;

import org.jfree.data.xy.AbstractXYDataset;

/** Our series as JFreeChart wants to see them, in the terms of the axes. */
final class PlotData extends AbstractXYDataset {
  private static final long serialVersionUID = 1;

  private final transient BoundChart chart;
  private final transient AxisScale positions;
  private final transient AxisScale values;

  PlotData(BoundChart chart, AxisScale positions, AxisScale values) {
    this.chart = chart;
    this.positions = positions;
    this.values = values;
  }

  @Override
  public int getSeriesCount() {
    return chart.series().size();
  }

  @Override
  @SuppressWarnings("rawtypes") // as declared by JFreeChart
  public Comparable getSeriesKey(int series) {
    return series;
  }

  @Override
  public int getItemCount(int series) {
    return chart.series().get(series).points().size();
  }

  @Override
  public Number getX(int series, int item) {
    return positions.place(chart.series().get(series).points().get(item).position());
  }

  @Override
  public Number getY(int series, int item) {
    return values.place(chart.series().get(series).points().get(item).value());
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
