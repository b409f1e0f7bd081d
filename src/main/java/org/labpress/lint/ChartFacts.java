package org.labpress.lint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.labpress.metric.Metric;
import org.labpress.source.SourceSpan;
import org.labpress.table.DataNotes;

/**
 * What rules need to know of a chart that was bound to its data.
 *
 * @param type as authors write it, such as {@code bar}
 * @param axes those that are drawn: the axis along the bottom, then that along the side
 * @param value the axis of what is measured, one of the two
 * @param repeats what several rows for one point became; empty if every point is one row
 * @param series what is compared
 * @param guidance what helps to read the values
 * @param measure what is known of the values
 * @param notes what the rows say of themselves
 * @param caption as plain text; empty if there is none
 * @param span the specification
 */
public record ChartFacts(
    String type,
    List<AxisFacts> axes,
    AxisFacts value,
    Optional<Repeats> repeats,
    Compared series,
    Guidance guidance,
    Measure measure,
    DataNotes notes,
    String caption,
    SourceSpan span) {
  public ChartFacts {
    axes = List.copyOf(axes);
  }

  /**
   * An axis.
   *
   * @param title as printed, the unit left out
   * @param unit as printed
   * @param category whether it shows names, not numbers
   * @param log whether equal ratios are equally far apart
   * @param span where the chart names its column
   */
  public record AxisFacts(
      String title, Optional<String> unit, boolean category, boolean log, SourceSpan span) {}

  /**
   * Several rows of data for one point.
   *
   * @param rows the most rows that one point stands for, at least 2
   * @param spread whether the chart shows how they differ: by bars, a band or single points
   * @param span where the chart names what is drawn
   */
  public record Repeats(int rows, boolean spread, SourceSpan span) {}

  /**
   * What a chart compares.
   *
   * @param mostInOnePlot the most series in one plot
   * @param positions how many places along the axis of what varies have a point
   * @param fewestRows the fewest rows that one point stands for
   * @param mostRows the most rows that one point stands for
   * @param seeds how many seeds the rows have; empty if no column is named after them
   */
  public record Compared(
      int mostInOnePlot, int positions, int fewestRows, int mostRows, OptionalInt seeds) {}

  /**
   * What helps to read the values.
   *
   * @param interval what bars or a band mean, such as {@code 95 % CI}; empty text if the data give
   *     them without saying, empty if none are drawn
   * @param direction whether the axis says which values are better
   * @param chance whether a line shows what chance gives
   */
  public record Guidance(Optional<String> interval, boolean direction, boolean chance) {}

  /**
   * What is known of the values.
   *
   * @param metric that is measured; empty if none is known, or if values of several are drawn
   * @param units of the columns that are drawn, each once; empty texts for columns without
   * @param reference whether there is something to compare with: a line, or a second column
   * @param trend whether a curve is fitted through the points
   * @param columns that the chart uses
   * @param largest of the values that are drawn; NaN if there is none
   */
  public record Measure(
      Optional<Metric> metric,
      List<String> units,
      boolean reference,
      boolean trend,
      List<String> columns,
      double largest) {
    public Measure {
      units = List.copyOf(units);
      columns = List.copyOf(columns);
    }
  }
}
