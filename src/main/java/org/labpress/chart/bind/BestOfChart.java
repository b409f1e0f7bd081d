package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.IntervalSpec;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Spread;
import org.labpress.source.Diagnostic;
import org.labpress.statistics.BestOfN;
import org.labpress.statistics.Interval;
import org.labpress.table.Grouping;
import org.labpress.table.Numbers;
import org.labpress.table.Summary;
import org.labpress.table.Table;

/** Binds best-of-n charts: what the best of n samples is expected to score, by n. */
final class BestOfChart implements ChartKind {
  /** Up to here every n is drawn; beyond, each is about a tenth larger than the one before. */
  private static final int ALL = 32;

  /** From so many samples on equal ratios of n are equally far apart. */
  private static final int LOG = 16;

  private final ChartSpec spec;
  private final List<Diagnostic> diagnostics;

  BestOfChart(ChartSpec spec, List<Diagnostic> diagnostics) {
    this.spec = spec;
    this.diagnostics = diagnostics;
  }

  @Override
  public Optional<BoundChart> bind(Rows rows) {
    Columns named = new Columns(rows.whole(), spec.selection().missing(), diagnostics);
    Field score = spec.y().get(0);
    Optional<Roles> roles = Roles.find(spec, score, List.of(score), named);
    if (roles.isEmpty() || rows.kept().isEmpty()) {
      return Optional.empty();
    }
    Optional<Diagnostic> fault = BestOfMisfit.of(spec, score, roles.get());
    fault.ifPresent(diagnostics::add);
    return fault.isPresent()
        ? Optional.empty()
        : bind(rows.whole().rows(), rows.kept().get(), roles.get());
  }

  /** The sign that makes the best value the largest. */
  private double sign() {
    return spec.guides().better().filter(ChartSpec.Better.LOWER::equals).isPresent() ? -1 : 1;
  }

  private Optional<BoundChart> bind(int allRows, Table table, Roles roles) {
    Columns columns = new Columns(table, spec.selection().missing(), diagnostics);
    Optional<Numbers> read = columns.numbers(roles.position(), roles.positionField().span());
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Normalised normalised = Normalised.of(spec);
    double[] values = Arrays.stream(read.get().toArray()).map(normalised::value).toArray();
    Facets facets = Facets.of(table, roles.facet());
    Optional<Numbers> contexts =
        roles.context().isPresent()
            ? Optional.of(Positions.categories(table, roles.context().getAsInt(), columns).ofRow())
            : Optional.empty();
    List<Series> series = new ArrayList<>();
    int most = 0;
    for (SeriesRows group : SeriesRows.of(table, roles.style())) {
      List<List<Integer>> panels = facets.split(group.rows());
      for (int panel = 0; panel < panels.size(); panel++) {
        List<BestOfN> samples = samples(panels.get(panel), values, contexts);
        int fewest = samples.stream().mapToInt(BestOfN::size).min().orElse(0);
        most = Math.max(most, fewest);
        List<Series.Point> points = points(samples, fewest);
        if (!points.isEmpty()) {
          series.add(new Series(panel, group.name(), group.color(), group.shape(), points));
        }
      }
    }
    if (series.isEmpty()) {
      diagnostics.add(Bounds.nothing(roles, table));
      return Optional.empty();
    }
    ChartAxis position = position(most, roles);
    Positions places = Positions.measured(table, roles.position(), Numbers.of());
    if (!Bounds.hold(spec, roles, columns, places, series, diagnostics)
        || !facets.fit(spec, diagnostics)) {
      return Optional.empty();
    }
    return Optional.of(chart(allRows, table, columns, roles, facets, position, values, series));
  }

  /** Returns the samples of each context. */
  private List<BestOfN> samples(List<Integer> rows, double[] values, Optional<Numbers> contexts) {
    List<Integer> present =
        rows.stream()
            .filter(row -> Double.isFinite(values[row]))
            .filter(row -> contexts.map(c -> !c.isMissing(row)).orElse(true))
            .toList();
    if (present.isEmpty()) {
      return List.of();
    }
    List<? extends List<Integer>> groups =
        contexts.isPresent() ? Grouping.byValue(contexts.get(), present) : List.of(present);
    return groups.stream()
        .map(group -> BestOfN.of(group.stream().mapToDouble(row -> sign() * values[row]).toArray()))
        .toList();
  }

  private List<Series.Point> points(List<BestOfN> samples, int fewest) {
    List<Series.Point> points = new ArrayList<>();
    for (int n = 1; n <= fewest; n = n < ALL ? n + 1 : Math.max(n + 1, n + n / 10)) {
      int drawn = n;
      double[] best = samples.stream().mapToDouble(s -> sign() * s.largest(drawn)).toArray();
      Summary summary = Summary.of(best);
      Spread spread = spec.interval().map(IntervalSpec::spread).orElse(Spread.STUDENT_95);
      Interval interval = best.length > 1 ? spread.around(summary) : Interval.NONE;
      points.add(new Series.Point(n, summary.mean(), interval.low(), interval.high(), best.length));
    }
    return points;
  }

  private ChartAxis position(int most, Roles roles) {
    return new ChartAxis(
        roles.context().isPresent() ? "n, samples for each context" : "n, samples",
        Optional.empty(),
        ChartAxis.Scale.NUMBER,
        most >= LOG,
        List.of(),
        roles.positionField().span());
  }

  private BoundChart chart(
      int allRows,
      Table table,
      Columns columns,
      Roles roles,
      Facets facets,
      ChartAxis position,
      double[] values,
      List<Series> series) {
    Axes axes = new Axes(spec, columns, roles);
    ChartAxis score = axes.value();
    ChartAxis value =
        new ChartAxis(
            (sign() > 0 ? "expected best " : "expected lowest ") + score.title(),
            score.unit(),
            ChartAxis.Scale.NUMBER,
            score.log(),
            List.of(),
            score.span());
    int without =
        (int) IntStream.range(0, values.length).filter(i -> !Double.isFinite(values[i])).count();
    int contexts =
        series.stream().flatMap(s -> s.points().stream()).mapToInt(Series.Point::n).max().orElse(1);
    Optional<Spread> spread =
        contexts > 1
            ? Optional.of(spec.interval().map(IntervalSpec::spread).orElse(Spread.STUDENT_95))
            : Optional.empty();
    BoundChart.Facts facts =
        new BoundChart.Facts(
            allRows, table.rows(), without, 0, contexts, contexts > 1, spread, axes.grouping());
    SeriesPlot plot =
        new SeriesPlot(spec, Mark.BON, false, position, value, facets.titles(), series, facts);
    return new BoundChart(
        spec,
        Mark.BON,
        new SeriesScene(plot).scene(),
        series,
        facts,
        new DataTable(plot).data(),
        new Description(plot).text());
  }
}
