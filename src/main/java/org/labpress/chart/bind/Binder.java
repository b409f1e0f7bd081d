package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.DataFence;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Written;
import org.labpress.metric.Metrics;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Workspace;
import org.labpress.table.DataNotes;
import org.labpress.table.Grouping;
import org.labpress.table.Table;

/** Binds one specification to its data, step by step; each step reports and may give up. */
final class Binder {
  private final ChartSpec spec;
  private final Metrics metrics;
  private final Workspace workspace;
  private final String page;
  private final SqlSource sql;
  private final List<BoundChart.Origin> origins = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Binder(ChartSpec spec, Workspace workspace, String page, SqlSource sql, Metrics metrics) {
    this.spec = spec;
    this.metrics = metrics;
    this.workspace = workspace;
    this.page = page;
    this.sql = sql;
  }

  Checked<BoundChart> bind() {
    Optional<BoundChart> bound = Optional.empty();
    if (spec.isComplete()) {
      bound = data().flatMap(this::bind);
    }
    BoundChart chart = bound.orElseGet(() -> BoundChart.empty(spec)).withOrigins(origins);
    return new Checked<>(chart, diagnostics);
  }

  private Optional<Table> data() {
    return spec.sql().isPresent()
        ? answer(spec.sql().get())
        : new DataFiles(workspace, page, DataFence.CHART, origins, diagnostics)
            .read(spec.data(), NamedColumns.asked(spec));
  }

  private Optional<Table> answer(Written query) {
    Optional<SqlSource.Answer> answer = sql.select(query).drainTo(diagnostics);
    answer.stream()
        .flatMap(given -> given.files().stream())
        .forEach(file -> origins.add(new BoundChart.Origin(file, query.span())));
    return answer.map(SqlSource.Answer::table).filter(table -> table.rows() > 0);
  }

  private Optional<BoundChart> bind(Table whole) {
    RowFilter filter = new RowFilter(DataFence.CHART, diagnostics);
    Optional<Table> kept = filter.keep(whole, spec.selection().filter());
    ChartSpec guided = new Guiding(new AxisChoice(spec, whole).chosen(), whole, metrics).guided();
    ChartSpec given = new GivenError(guided, whole).resolved();
    ChartSpec chosen = new Baseline(given, whole, diagnostics).resolved();
    Rows rows = new Rows(chosen, whole, kept, diagnostics);
    Optional<BoundChart> bound = kind(chosen).bind(rows);
    bound.ifPresent(
        chart -> {
          boolean runs = chart.mark() == Mark.GANTT;
          ChartAxis position = runs ? chart.value() : chart.position();
          diagnostics.addAll(Notes.misfits(chosen, position, chart.value()));
        });
    Table drawn = rows.kept().orElse(whole);
    return bound.map(chart -> chart.withSeeds(seeds(drawn), DataNotes.of(drawn)));
  }

  /** A chart without a type shows series; {@link Roles} chooses which. */
  private ChartKind kind(ChartSpec chosen) {
    return switch (chosen.mark().orElse(Mark.LINE)) {
      case LINE, STEP, AREA, SCATTER, BAR, DOT, DUMBBELL, SLOPE, SCALING, FRONTIER ->
          new SeriesChart(chosen, diagnostics);
      case BOX -> new BoxChart(chosen, diagnostics);
      case HIST -> new HistChart(chosen, diagnostics);
      case HEAT -> new HeatChart(chosen, diagnostics);
      case RELIABILITY -> new ReliabilityChart(chosen, diagnostics);
      case PREFER -> new PreferChart(chosen, diagnostics);
      case BON -> new BestOfChart(chosen, diagnostics);
      case GANTT -> new GanttChart(chosen, diagnostics);
      case ATLAS -> new AtlasChart(chosen, diagnostics);
    };
  }

  /** Returns how many seeds the rows have; empty if no column is named after them. */
  private static OptionalInt seeds(Table table) {
    return IntStream.range(0, table.columns().size())
        .filter(i -> NamedColumns.isSeed(table.columns().get(i).name()))
        .map(i -> Grouping.count(table, i))
        .findFirst();
  }
}
