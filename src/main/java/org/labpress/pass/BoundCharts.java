package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.labpress.chart.bind.BoundChart;
import org.labpress.chart.bind.SqlSource.Answer;
import org.labpress.chart.draw.ChartDrawing;
import org.labpress.chart.scene.Place;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.ChartSpecReader;
import org.labpress.drawing.Drawing;
import org.labpress.metric.Metrics;
import org.labpress.query.Queries;
import org.labpress.query.SqlText;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Kept;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;

/**
 * The charts of a build with their data. Drawing, linting and publishing ask for the same chart, so
 * each is bound once.
 */
public final class BoundCharts {
  private final Workspace workspace;
  private final Queries queries;
  private final Kept<List<Object>, Drawing> drawn;
  private @Nullable Checked<Metrics> metrics;
  private final BoundTables tables = new BoundTables();
  private final Map<Key, Checked<BoundChart>> bound = new ConcurrentHashMap<>();

  private record Key(SourceSpan specification, String page) {}

  /**
   * @param queries answers those of the charts
   */
  public BoundCharts(Workspace workspace, Queries queries) {
    this(workspace, queries, new Kept<>(0));
  }

  /**
   * @param drawn charts of earlier builds
   */
  public BoundCharts(Workspace workspace, Queries queries, Kept<List<Object>, Drawing> drawn) {
    this.drawn = drawn;
    this.workspace = workspace;
    this.queries = queries;
  }

  /** Returns a chart as it is drawn at a place; it is not empty. */
  Drawing drawing(BoundChart chart, Place place) {
    return ChartDrawing.draw(chart, place, drawn);
  }

  /** Returns the tables of the build. */
  public BoundTables tables() {
    return tables;
  }

  /** Returns what the project measures. */
  public Metrics metrics() {
    return readMetrics().value();
  }

  /** Returns what is wrong with the file that says it. */
  List<Diagnostic> metricFindings() {
    return readMetrics().diagnostics();
  }

  private synchronized Checked<Metrics> readMetrics() {
    Checked<Metrics> known = metrics;
    if (known == null) {
      known = Metrics.of(workspace);
      metrics = known;
    }
    return known;
  }

  /** Returns the queries of the build. */
  Queries queries() {
    return queries;
  }

  /**
   * Returns the chart of a specification; {@link BoundChart#isEmpty} if it cannot be bound, with an
   * error that says why.
   *
   * @param specification the lines between the fences; paths count from its file
   * @param page path of the page on which the chart stands, and of which it may use queries
   */
  public Checked<BoundChart> at(SourceSpan specification, String page) {
    return bound.computeIfAbsent(new Key(specification, page), this::bind);
  }

  private Checked<BoundChart> bind(Key key) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    BoundChart chart =
        ChartSpecReader.read(key.specification())
            .then(spec -> bind(spec, key.page()))
            .drainTo(diagnostics);
    return new Checked<>(chart, diagnostics);
  }

  private Checked<BoundChart> bind(ChartSpec spec, String page) {
    return BoundChart.bind(
        spec,
        workspace,
        spec.span().file().path(),
        query ->
            queries
                .select(SqlText.at(query.span(), query.text()), page)
                .map(result -> result.map(found -> new Answer(found.table(), found.files()))),
        metrics());
  }
}
