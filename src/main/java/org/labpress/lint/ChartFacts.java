package org.labpress.lint;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * What rules need to know of a chart that was bound to its data.
 *
 * @param axes those that are drawn
 * @param repeats what several rows for one point became; empty if every point is one row
 */
public record ChartFacts(List<AxisFacts> axes, Optional<Repeats> repeats) {
  public ChartFacts {
    axes = List.copyOf(axes);
  }

  /**
   * An axis.
   *
   * @param title as printed, the unit left out
   * @param unit as printed
   * @param category whether it shows names, not numbers
   * @param span where the chart names its column
   */
  public record AxisFacts(String title, Optional<String> unit, boolean category, SourceSpan span) {}

  /**
   * Several rows of data for one point.
   *
   * @param rows the most rows that one point stands for, at least 2
   * @param spread whether the chart shows how they differ: by bars, a band or single points
   * @param span where the chart names what is drawn
   */
  public record Repeats(int rows, boolean spread, SourceSpan span) {}
}
