package org.labpress.chart.bind;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.labpress.chart.scene.AtlasPoints;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Place;
import org.labpress.chart.scene.Scene;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Spread;
import org.labpress.chart.spec.Written;
import org.labpress.drawing.Size;
import org.labpress.metric.Metrics;
import org.labpress.source.Checked;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;
import org.labpress.table.DataNotes;

/**
 * A chart with its data: everything that is drawn, and what rules ask about it.
 *
 * @param mark the type, chosen from the data if the author left it out
 * @param scene what is drawn; without panels if the chart could not be bound
 * @param series in the order of the legend; empty if the type draws none
 * @param facts what the data are like
 * @param data the values that are drawn, as a table
 * @param description what the chart shows, written from the data
 * @param seeds how many seeds the rows have that are drawn; empty if no column names them
 * @param notes what the rows that are drawn say of themselves
 * @param origins the files that were read, known for a chart that could not be bound too
 * @param atlas the points of a map of texts; empty for other types
 */
public record BoundChart(
    ChartSpec spec,
    Mark mark,
    Scene scene,
    List<Series> series,
    Facts facts,
    DataRows data,
    String description,
    OptionalInt seeds,
    DataNotes notes,
    List<Origin> origins,
    Optional<AtlasPoints> atlas) {
  public BoundChart {
    series = List.copyOf(series);
    origins = List.copyOf(origins);
  }

  /** A chart whose rows are not known to differ in their seed. */
  BoundChart(
      ChartSpec spec,
      Mark mark,
      Scene scene,
      List<Series> series,
      Facts facts,
      DataRows data,
      String description) {
    this(
        spec,
        mark,
        scene,
        series,
        facts,
        data,
        description,
        OptionalInt.empty(),
        DataNotes.NONE,
        List.of(),
        Optional.empty());
  }

  /** Returns the chart with the number of seeds among its rows, and what they say besides. */
  BoundChart withSeeds(OptionalInt other, DataNotes said) {
    return new BoundChart(
        spec, mark, scene, series, facts, data, description, other, said, origins, atlas);
  }

  /** Returns the chart with the points of a map. */
  BoundChart withAtlas(AtlasPoints points) {
    return new BoundChart(
        spec,
        mark,
        scene,
        series,
        facts,
        data,
        description,
        seeds,
        notes,
        origins,
        Optional.of(points));
  }

  /** Returns the chart with the files that were read for it. */
  BoundChart withOrigins(List<Origin> others) {
    return new BoundChart(
        spec, mark, scene, series, facts, data, description, seeds, notes, others, atlas);
  }

  /**
   * A file that was read.
   *
   * @param path from the root of the project
   * @param place where the author names it, or asks the query that reads it
   */
  public record Origin(String path, SourceSpan place) {}

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
   * The values of a chart as a table, for readers who cannot see it, or want the numbers.
   *
   * @param header names of the columns, units included
   * @param rows formatted cells, each row as long as the header
   */
  public record DataRows(List<String> header, List<List<String>> rows) {
    public DataRows {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
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
   * @param sql answers the query that stands in place of files, with diagnostics of its own
   * @param metrics say units, directions and chance where the chart does not
   */
  public static Checked<BoundChart> bind(
      ChartSpec spec, Workspace workspace, String page, SqlSource sql, Metrics metrics) {
    return new Binder(spec, workspace, page, sql, metrics).bind();
  }

  /** Returns a chart of a project without metrics. */
  public static Checked<BoundChart> bind(
      ChartSpec spec, Workspace workspace, String page, SqlSource sql) {
    return bind(spec, workspace, page, sql, Metrics.NONE);
  }

  /** Returns a chart of files, as {@link #bind(ChartSpec, Workspace, String, SqlSource)} does. */
  public static Checked<BoundChart> bind(ChartSpec spec, Workspace workspace, String page) {
    return bind(spec, workspace, page, SqlSource.NONE);
  }

  /** Returns a chart without data, in place of one that cannot be bound. */
  static BoundChart empty(ChartSpec spec) {
    ChartAxis nothing =
        new ChartAxis("", Optional.empty(), ChartAxis.Scale.NUMBER, false, List.of(), spec.span());
    return new BoundChart(
        spec,
        spec.mark().orElse(Mark.LINE),
        new Scene(
            false,
            nothing,
            nothing,
            false,
            1,
            List.of(),
            Optional.empty(),
            "",
            List.of(),
            List.of(),
            List.of(),
            ""),
        List.of(),
        new Facts(0, 0, 0, 0, 0, false, Optional.empty(), Optional.empty()),
        new DataRows(List.of(), List.of()),
        "A chart that could not be drawn.");
  }

  /** Returns whether there is nothing to draw. */
  public boolean isEmpty() {
    return scene.panels().isEmpty();
  }

  /** Returns the names of the columns that the author asks for, in their order. */
  public Set<String> columns() {
    return NamedColumns.of(spec);
  }

  /** Returns the axis of what varies. */
  public ChartAxis position() {
    return scene.position();
  }

  /** Returns the axis of what is measured. */
  public ChartAxis value() {
    return scene.value();
  }

  /** Returns the size of the drawing in points: as its author wrote, else what fits the place. */
  public Size size(Place place) {
    double width = spec.width().orElse(scene.width(place));
    double height = spec.height().orElseGet(() -> scene.height(width, place));
    return new Size(Size.round(width), Size.round(height));
  }

  /** Returns what the chart shows: in the author's words, or else written from the data. */
  public String alternative() {
    return spec.alternative().map(Written::text).orElse(description);
  }
}
