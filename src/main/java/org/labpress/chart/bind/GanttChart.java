package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.Mark;
import org.labpress.source.Diagnostic;
import org.labpress.table.Numbers;
import org.labpress.table.Table;

/** Binds charts of runs: a bar from start to end in the row of its machine. */
final class GanttChart implements ChartKind {
  private static final int MOST_RUNS = 2_000;

  private final ChartSpec spec;
  private final List<Diagnostic> diagnostics;

  GanttChart(ChartSpec spec, List<Diagnostic> diagnostics) {
    this.spec = spec;
    this.diagnostics = diagnostics;
  }

  @Override
  public Optional<BoundChart> bind(Rows rows) {
    Columns named = new Columns(rows.whole(), spec.selection().missing(), diagnostics);
    Field start = spec.x().orElseThrow();
    Field lane = spec.y().isEmpty() ? start : spec.y().get(0);
    Optional<Roles> roles = Roles.find(spec, lane, List.of(start), named);
    if (roles.isEmpty() || rows.kept().isEmpty()) {
      return Optional.empty();
    }
    Optional<Diagnostic> fault = plain(start).or(() -> plain(lane)).or(this::several);
    fault.ifPresent(diagnostics::add);
    return fault.isPresent()
        ? Optional.empty()
        : bind(rows.whole().rows(), rows.kept().get(), roles.get());
  }

  private static Optional<Diagnostic> plain(Field field) {
    boolean plain = field.aggregate().isEmpty() && field.quantile().isEmpty() && !field.log();
    return plain
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error(
                    "chart/bad-value",
                    field.span(),
                    "a Gantt chart draws the runs themselves, on a linear axis")
                .withHint("write \"%s\"".formatted(field.column())));
  }

  private Optional<Diagnostic> several() {
    return spec.y().size() <= 1
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error(
                    "chart/bad-value",
                    spec.y().get(1).span(),
                    "a Gantt chart has one column of rows, not %d".formatted(spec.y().size()))
                .withHint("keep the column of the machines"));
  }

  private Optional<BoundChart> bind(int allRows, Table table, Roles roles) {
    Columns columns = new Columns(table, spec.selection().missing(), diagnostics);
    Optional<Runs> found = Runs.of(spec, table, columns, diagnostics);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Positions all =
        spec.y().isEmpty()
            ? new Positions(
                ChartAxis.Scale.CATEGORY, Numbers.of(new double[table.rows()]), List.of("runs"))
            : Positions.categories(table, roles.position(), columns);
    Positions shown = new CategoryOrder(spec, columns, roles).of(table, all);
    List<Series> series = series(table, roles, found.get(), shown);
    if (series.isEmpty()) {
      diagnostics.add(Bounds.nothing(roles, table));
      return Optional.empty();
    }
    int drawn = series.stream().mapToInt(s -> s.points().size()).sum();
    if (drawn > MOST_RUNS) {
      diagnostics.add(
          Diagnostic.error(
                  "chart/too-many",
                  roles.valueFields().get(0).span(),
                  "the chart would show %d runs, the limit is %d".formatted(drawn, MOST_RUNS))
              .withHint("keep some of them with a filter, such as the runs of one month"));
      return Optional.empty();
    }
    if (!Bounds.hold(spec, roles, columns, shown, series, diagnostics)) {
      return Optional.empty();
    }
    Axes axes = new Axes(spec, columns, roles);
    BoundChart.Facts facts =
        new BoundChart.Facts(
            allRows,
            table.rows(),
            table.rows() - found.get().runs().size(),
            all.categories().size() - shown.categories().size(),
            1,
            false,
            Optional.empty(),
            axes.grouping());
    ChartAxis lanes = axes.position(shown);
    SeriesPlot plot =
        new SeriesPlot(
            spec,
            Mark.GANTT,
            true,
            spec.y().isEmpty() ? named(lanes, "") : lanes,
            times(axes.value(), found.get().dates()),
            List.of(""),
            series,
            facts);
    Lanes drawnLanes = new Lanes(plot, found.get().dates());
    GanttText text = new GanttText(plot, drawnLanes);
    return Optional.of(
        new BoundChart(
            spec,
            Mark.GANTT,
            new GanttScene(plot, drawnLanes).scene(),
            series,
            facts,
            text.data(),
            text.description()));
  }

  /** Returns the runs of each group: position is the lane, from low to high it ran. */
  private static List<Series> series(Table table, Roles roles, Runs runs, Positions lanes) {
    Runs.Run[] byRow = new Runs.Run[table.rows()];
    runs.runs().forEach(run -> byRow[run.row()] = run);
    List<Series> series = new ArrayList<>();
    for (SeriesRows group : SeriesRows.of(table, roles.style())) {
      List<Series.Point> points = new ArrayList<>();
      for (int row : group.rows()) {
        double lane = lanes.ofRow().at(row);
        Runs.Run run = byRow[row];
        if (run != null && lane >= 0) {
          points.add(
              new Series.Point(lane, run.start(), run.start(), run.end(), 1)
                  .with(run.open() ? List.of(Lanes.OPEN) : List.of()));
        }
      }
      if (!points.isEmpty()) {
        series.add(new Series(0, group.name(), group.color(), group.shape(), points));
      }
    }
    return series;
  }

  private static ChartAxis named(ChartAxis axis, String title) {
    return new ChartAxis(
        title, Optional.empty(), axis.scale(), false, axis.categories(), axis.span());
  }

  /** The title of the beginnings would name only one end of the bars. */
  private static ChartAxis times(ChartAxis starts, boolean dates) {
    return new ChartAxis(
        "time",
        dates ? Optional.empty() : starts.unit(),
        dates ? ChartAxis.Scale.DATE : ChartAxis.Scale.NUMBER,
        false,
        List.of(),
        starts.span());
  }
}
