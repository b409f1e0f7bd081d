package org.labpress.chart;

import java.util.List;
import java.util.Optional;
import org.labpress.drawing.Size;
import org.labpress.source.Checked;
import org.labpress.source.Workspace;

/**
 * A chart with its data: everything that is drawn, and what rules ask about it.
 *
 * @param mark the type, chosen from the data if the author left it out
 * @param horizontal whether the values run along x, as bars beside long names do
 * @param position the axis of what varies: x, or y if horizontal
 * @param value the axis of what is measured: y, or x if horizontal
 * @param series in the order of the legend; empty if the chart could not be bound
 * @param facts what the data are like
 */
public record BoundChart(
    ChartSpec spec,
    Mark mark,
    boolean horizontal,
    ChartAxis position,
    ChartAxis value,
    List<Series> series,
    Facts facts) {
  public BoundChart {
    series = List.copyOf(series);
  }

  /**
   * What the data are like.
   *
   * @param rows in the files
   * @param kept of them after the filter
   * @param withoutValue of those kept, left out because a value is missing
   * @param cut how many categories, or rows, {@code limit} left out
   * @param rowsPerPoint the most rows that fall on one position of one series; 1 in a scatter chart
   * @param mean whether several rows of one point are shown as their mean
   * @param spread what the error bars or the band mean; empty if none are drawn
   * @param grouping what the legend tells apart, such as {@code optimiser}; empty if nothing
   */
  public record Facts(
      int rows,
      int kept,
      int withoutValue,
      int cut,
      int rowsPerPoint,
      boolean mean,
      Optional<Spread> spread,
      Optional<String> grouping) {
    /** Returns whether a value stands for several rows. */
    public boolean repeated() {
      return rowsPerPoint > 1;
    }
  }

  /**
   * Returns the chart with its data. If it cannot be bound, {@link #isEmpty} and the diagnostics
   * hold an error that says why; either the specification was reported incomplete before.
   *
   * <p>Reported: what {@code CsvReader} reports, with the chart as label, {@code data/missing},
   * {@code chart/no-column}, {@code chart/not-numeric}, {@code chart/log-nonpositive}, {@code
   * chart/empty}, {@code chart/bad-value}, {@code chart/too-many}.
   *
   * @param page path from the root of the file that holds the chart
   */
  public static Checked<BoundChart> bind(ChartSpec spec, Workspace workspace, String page) {
    return new Binder(spec, workspace, page).bind();
  }

  /** Returns a chart without data, in place of one that cannot be bound. */
  static BoundChart empty(ChartSpec spec) {
    ChartAxis nothing =
        new ChartAxis("", Optional.empty(), ChartAxis.Scale.NUMBER, false, List.of(), spec.span());
    return new BoundChart(
        spec,
        spec.mark().orElse(Mark.LINE),
        false,
        nothing,
        nothing,
        List.of(),
        new Facts(0, 0, 0, 0, 0, false, Optional.empty(), Optional.empty()));
  }

  /** Returns whether there is nothing to draw. */
  public boolean isEmpty() {
    return series.isEmpty();
  }

  /** Returns the axis along the bottom. */
  public ChartAxis x() {
    return horizontal ? value : position;
  }

  /** Returns the axis along the side. */
  public ChartAxis y() {
    return horizontal ? position : value;
  }

  /** Returns the size of the drawing in points: as its author wrote, else what fits the place. */
  public Size size(Place place) {
    double width = spec.width().orElse(place.width());
    double height;
    if (spec.height().isPresent()) {
      height = spec.height().getAsDouble();
    } else if (horizontal) {
      double perCategory = series.size() == 1 ? 18 : 7.0 * series.size() + 9;
      double legend = series.size() == 1 ? 0 : 19;
      height = 52 + legend + perCategory * Math.max(2, position.categories().size());
    } else {
      // No taller than 120 mm.
      height = Math.min(width * place.flatness(), 340);
    }
    return new Size(Outlines.round(width), Outlines.round(height));
  }

  /** Returns what the chart shows: in the author's words, or else written from the data. */
  public String alternative() {
    return spec.alternative().map(Written::text).orElseGet(() -> new Description(this).text());
  }

  /** Returns the names of the columns of the data table, units included. */
  public List<String> header() {
    return new DataTable(this).header();
  }

  /**
   * Returns the values that are drawn, formatted, each row as long as the header; at most {@value
   * DataTable#MOST_ROWS}, then a row that says how many are left out.
   */
  public List<List<String>> rows() {
    return new DataTable(this).rows();
  }
}
