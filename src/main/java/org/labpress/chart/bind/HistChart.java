package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.source.Diagnostic;
import org.labpress.statistics.Bins;
import org.labpress.table.Numbers;
import org.labpress.table.Table;

/** Binds histograms: how many rows of each group lie in which bin. */
final class HistChart implements ChartKind {
  private static final double DAY = 86_400_000;

  private final ChartSpec spec;
  private final List<Diagnostic> diagnostics;

  HistChart(ChartSpec spec, List<Diagnostic> diagnostics) {
    this.spec = spec;
    this.diagnostics = diagnostics;
  }

  @Override
  public Optional<BoundChart> bind(Rows rows) {
    Columns named = new Columns(rows.whole(), spec.selection().missing(), diagnostics);
    Field x = spec.x().orElseThrow();
    Optional<Roles> roles = Roles.find(spec, x, List.of(x), named);
    if (roles.isEmpty() || rows.kept().isEmpty() || !countsRows(x)) {
      return Optional.empty();
    }
    return bind(rows.whole().rows(), rows.kept().get(), roles.get());
  }

  private boolean countsRows(Field x) {
    Optional<Diagnostic> fault = Optional.empty();
    if (!spec.y().isEmpty()) {
      fault =
          Optional.of(
              Diagnostic.error(
                      "chart/bad-value",
                      spec.y().get(0).span(),
                      "a histogram counts rows and has no \"y\"")
                  .withHint("leave it out, or draw bars: type: bar"));
    } else if (x.aggregate().isPresent() || x.quantile().isPresent()) {
      fault =
          Optional.of(
              Diagnostic.error(
                      "chart/bad-value",
                      x.span(),
                      "a histogram counts the rows themselves, not " + x.call())
                  .withHint("write \"%s\"".formatted(x.column())));
    } else if (spec.interval().isPresent()) {
      fault =
          Optional.of(
              Diagnostic.error(
                      "chart/bad-value",
                      spec.interval().get().span(),
                      "a histogram counts rows and has no interval")
                  .withHint("leave it out"));
    }
    fault.ifPresent(diagnostics::add);
    return fault.isEmpty();
  }

  private Optional<BoundChart> bind(int allRows, Table table, Roles roles) {
    Columns columns = new Columns(table, spec.selection().missing(), diagnostics);
    Optional<Numbers> read = columns.numbers(roles.position(), roles.positionField().span());
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Normalised normalised = Normalised.of(spec);
    Numbers values =
        Numbers.of(Arrays.stream(read.get().toArray()).map(normalised::value).toArray());
    double[] present = Arrays.stream(values.toArray()).filter(Double::isFinite).toArray();
    if (present.length == 0) {
      diagnostics.add(Bounds.nothing(roles, table));
      return Optional.empty();
    }
    Positions positions = Positions.measured(table, roles.position(), values);
    boolean log = roles.positionField().log();
    double lowest = Arrays.stream(present).min().orElseThrow();
    Series least = new Series(0, "", 0, 0, List.of(point(lowest, 1)));
    Facets facets = Facets.of(table, roles.facet());
    if (!Bounds.hold(spec, roles, columns, positions, List.of(least), diagnostics)
        || !facets.fit(spec, diagnostics)) {
      return Optional.empty();
    }
    List<Double> edges = edges(present, log, positions.scale());
    Bins bins = new Bins(edges);
    List<Series> series = new ArrayList<>();
    for (SeriesRows group : SeriesRows.of(table, roles.style())) {
      List<List<Integer>> panels = facets.split(group.rows());
      for (int panel = 0; panel < panels.size(); panel++) {
        double[] own =
            panels.get(panel).stream().mapToDouble(values::at).filter(Double::isFinite).toArray();
        if (own.length > 0) {
          series.add(
              new Series(panel, group.name(), group.color(), group.shape(), points(bins, own)));
        }
      }
    }
    // Empty bins are no values that a logarithmic axis could not show.
    List<Series> filled = series.stream().map(HistChart::filled).toList();
    if (!Bounds.hold(spec, roles, columns, positions, filled, diagnostics)) {
      return Optional.empty();
    }
    return Optional.of(
        chart(allRows, table, columns, roles, positions, facets, bins, present.length, series));
  }

  private static List<Series.Point> points(Bins bins, double... values) {
    int[] counts = bins.counts(values);
    List<Series.Point> points = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      double middle = (bins.edges().get(i) + bins.edges().get(i + 1)) / 2;
      points.add(point(middle, counts[i]));
    }
    return points;
  }

  private static Series filled(Series series) {
    return new Series(
        series.panel(),
        series.name(),
        series.color(),
        series.shape(),
        series.points().stream().filter(point -> point.n() > 0).toList());
  }

  private static Series.Point point(double position, int count) {
    return new Series.Point(position, count, Double.NaN, Double.NaN, count);
  }

  /** On a logarithmic axis bins are equally wide to the eye, those of dates are parts of days. */
  private List<Double> edges(double[] values, boolean log, ChartAxis.Scale scale) {
    double unit = scale == ChartAxis.Scale.DATE ? DAY : 1;
    double[] measured =
        Arrays.stream(values).map(v -> log ? StrictMath.log10(v) : v / unit).toArray();
    Bins bins =
        spec.treatment().bins().isPresent()
            ? Bins.of(measured, spec.treatment().bins().getAsInt())
            : Bins.of(measured);
    return bins.edges().stream().map(e -> log ? StrictMath.pow(10, e) : e * unit).toList();
  }

  private BoundChart chart(
      int allRows,
      Table table,
      Columns columns,
      Roles roles,
      Positions positions,
      Facets facets,
      Bins bins,
      int counted,
      List<Series> series) {
    Axes axes = new Axes(spec, columns, roles);
    BoundChart.Facts facts =
        new BoundChart.Facts(
            allRows,
            table.rows(),
            table.rows() - counted,
            0,
            1,
            false,
            Optional.empty(),
            axes.grouping());
    ChartAxis measured = axes.position(positions);
    boolean normalised = spec.treatment().normalisation().isPresent();
    ChartAxis position = normalised ? axes.value() : measured;
    ChartAxis count =
        new ChartAxis(
            "number of rows",
            Optional.empty(),
            ChartAxis.Scale.NUMBER,
            false,
            List.of(),
            roles.positionField().span());
    SeriesPlot plot =
        new SeriesPlot(spec, roles.mark(), false, position, count, facets.titles(), series, facts);
    HistScene scene = new HistScene(plot, bins);
    return new BoundChart(
        spec, roles.mark(), scene.scene(), series, facts, scene.data(), scene.description());
  }
}
