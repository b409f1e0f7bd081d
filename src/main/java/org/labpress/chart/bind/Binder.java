package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.DataFence;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Written;
import org.labpress.metric.Metrics;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Workspace;
import org.labpress.table.Grouping;
import org.labpress.table.Table;

/** Binds one specification to its data, step by step; each step reports and may give up. */
final class Binder {
  /** What the author wrote; once the data are read, with what the metrics say. */
  private ChartSpec spec;

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
    spec = new Guiding(spec, whole, metrics).guided();
    RowFilter filter = new RowFilter(DataFence.CHART, diagnostics);
    Optional<Table> kept = filter.keep(whole, spec.selection().filter());
    Rows rows = new Rows(spec, whole, kept, diagnostics);
    Optional<Diagnostic> misuse = misuse();
    if (misuse.isPresent()) {
      diagnostics.add(misuse.get());
      return Optional.empty();
    }
    return kind().bind(rows).map(chart -> chart.withSeeds(seeds(rows.kept().orElse(whole))));
  }

  /** Returns a key that the type does not know. */
  private Optional<Diagnostic> misuse() {
    Set<Mark> distributions = EnumSet.of(Mark.BOX, Mark.HIST, Mark.HEAT);
    Optional<Mark> mark = spec.mark();
    boolean own = mark.filter(distributions::contains).isPresent();
    boolean bins = mark.filter(m -> m == Mark.HIST || m == Mark.HEAT).isPresent();
    String key = "";
    if (own && spec.treatment().stacked()) {
      key = "stack";
    } else if (own && spec.treatment().fit().isPresent()) {
      key = "fit";
    } else if (!bins && spec.treatment().bins().isPresent()) {
      key = "bins";
    }
    String type = mark.map(Mark::label).orElse("this");
    return key.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error(
                    "chart/bad-value",
                    spec.span(),
                    "a chart of type %s has no \"%s\"".formatted(type, key))
                .withHint("leave it out, or write another type"));
  }

  /** A chart without a type shows series; {@link Roles} chooses which. */
  private ChartKind kind() {
    return switch (spec.mark().orElse(Mark.LINE)) {
      case LINE, STEP, AREA, SCATTER, BAR, DOT, DUMBBELL, SLOPE, SCALING ->
          new SeriesChart(spec, diagnostics);
      case BOX -> new BoxChart(spec, diagnostics);
      case HIST -> new HistChart(spec, diagnostics);
      case HEAT -> new HeatChart(spec, diagnostics);
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
