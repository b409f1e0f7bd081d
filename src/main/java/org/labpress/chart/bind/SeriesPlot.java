package org.labpress.chart.bind;

import java.util.List;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Mark;

/**
 * Series over two axes, before they become shapes.
 *
 * @param horizontal whether the values run along x
 * @param panels titles of the small multiples; one empty title if there is one plot
 * @param series not empty
 */
record SeriesPlot(
    ChartSpec spec,
    Mark mark,
    boolean horizontal,
    ChartAxis position,
    ChartAxis value,
    List<String> panels,
    List<Series> series,
    BoundChart.Facts facts) {
  SeriesPlot {
    panels = List.copyOf(panels);
    series = List.copyOf(series);
  }

  /** Returns the names of the series, each once, in the order of the legend. */
  List<String> names() {
    return series.stream().map(Series::name).distinct().toList();
  }

  /** Returns whether any point has an interval. */
  boolean hasIntervals() {
    return series.stream().flatMap(s -> s.points().stream()).anyMatch(Series.Point::hasInterval);
  }

  /** Returns how many points all series have. */
  int points() {
    return series.stream().mapToInt(s -> s.points().size()).sum();
  }
}
