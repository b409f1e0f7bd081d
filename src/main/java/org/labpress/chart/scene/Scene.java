package org.labpress.chart.scene;

import java.util.List;

/**
 * What a chart shows, in the terms of its data.
 *
 * @param horizontal whether the values run along x, as bars beside long names do
 * @param position the axis of what varies: x, or y if horizontal
 * @param value the axis of what is measured: y, or x if horizontal
 * @param fromZero whether values are compared by lengths from zero, so that it has to be shown
 * @param panels at least one; all share both axes
 * @param legendTitle what the legend tells apart, such as {@code optimiser}; empty if nothing
 * @param legend empty if there is nothing to tell apart
 * @param guides values at which a line is drawn through every panel
 * @param direction words behind the title of the value axis; empty if none
 */
public record Scene(
    boolean horizontal,
    ChartAxis position,
    ChartAxis value,
    boolean fromZero,
    List<Panel> panels,
    String legendTitle,
    List<LegendKey> legend,
    List<Guide> guides,
    String direction) {
  public Scene {
    panels = List.copyOf(panels);
    legend = List.copyOf(legend);
    guides = List.copyOf(guides);
  }

  /** A line at one value, with a word beside it. */
  public record Guide(double value, String label) {}

  /** Returns the axis along the bottom. */
  public ChartAxis x() {
    return horizontal ? value : position;
  }

  /** Returns the axis along the side. */
  public ChartAxis y() {
    return horizontal ? position : value;
  }

  /** Returns how many plots stand side by side. */
  public int columns() {
    int count = Math.max(1, panels.size());
    boolean square = count == 4;
    return square ? 2 : Math.min(count, count > 12 ? 4 : 3);
  }

  /**
   * Returns the height in points that fits the width: that of a list if the values run along x,
   * else that of the place.
   *
   * @param width in points
   */
  public double height(double width, Place place) {
    int rows = (Math.max(1, panels.size()) + columns() - 1) / columns();
    if (horizontal) {
      int series = (int) Math.max(1, legend.stream().filter(LegendKey::namesSeries).count());
      double perCategory = series == 1 ? 18 : 7.0 * series + 9;
      double keys = legend.isEmpty() ? 0 : 19;
      double titles = panels.size() == 1 ? 0 : 29.0 * rows;
      return 52 + keys + titles + rows * perCategory * Math.max(2, position.categories().size());
    }
    if (value.scale() == ChartAxis.Scale.CATEGORY) {
      double titles = panels.size() == 1 ? 0 : 29.0 * rows;
      return 71 + titles + rows * 20.0 * Math.max(3, value.categories().size());
    }
    if (panels.size() > 1) {
      // As tall as they are wide at most, so that differences between them can be seen.
      return Math.min(60 + rows * (width / columns()) * 0.8, 600);
    }
    // No taller than 120 mm.
    return Math.min(width * place.flatness(), 340);
  }
}
