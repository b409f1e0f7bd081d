package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.IntervalSpec;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Spread;
import org.labpress.source.Diagnostic;
import org.labpress.statistics.Calibration;
import org.labpress.statistics.Interval;
import org.labpress.table.Numbers;
import org.labpress.table.Summary;
import org.labpress.table.Table;

/** Binds reliability diagrams: the share of right answers among those said to be about as sure. */
final class ReliabilityChart implements ChartKind {
  private static final int BINS = 10;

  private final ChartSpec spec;
  private final List<Diagnostic> diagnostics;

  ReliabilityChart(ChartSpec spec, List<Diagnostic> diagnostics) {
    this.spec = spec;
    this.diagnostics = diagnostics;
  }

  /**
   * A series, whose points are the bins that hold answers, and all of its bins.
   *
   * @param temperature at which probabilities were taken; empty if they are as stated
   */
  record Curve(Series series, Calibration calibration, OptionalDouble temperature) {}

  @Override
  public Optional<BoundChart> bind(Rows rows) {
    Columns named = new Columns(rows.whole(), spec.selection().missing(), diagnostics);
    Field x = spec.x().orElseThrow();
    Optional<Roles> roles = Roles.find(spec, x, spec.y(), named);
    if (roles.isEmpty() || rows.kept().isEmpty()) {
      return Optional.empty();
    }
    Optional<Diagnostic> fault =
        plain(x, "how sure each answer was said to be")
            .or(() -> plain(spec.y().get(0), "whether each answer is right"))
            .or(() -> spec.interval().flatMap(ReliabilityChart::given))
            .or(this::several)
            .or(this::facetsOfTempered);
    fault.ifPresent(diagnostics::add);
    return fault.isPresent()
        ? Optional.empty()
        : bind(rows.whole().rows(), rows.kept().get(), roles.get());
  }

  private static Optional<Diagnostic> plain(Field field, String what) {
    boolean plain = field.aggregate().isEmpty() && field.quantile().isEmpty() && !field.log();
    return plain
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error(
                    "chart/bad-value",
                    field.span(),
                    "a reliability diagram needs %s, on a linear axis".formatted(what))
                .withHint("write \"%s\"".formatted(field.column())));
  }

  private static Optional<Diagnostic> given(IntervalSpec interval) {
    boolean computed = interval.spread() != Spread.GIVEN && interval.columns().isEmpty();
    return computed
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error(
                    "chart/bad-value",
                    interval.span(),
                    "the intervals of a reliability diagram are computed from its answers")
                .withHint("write wilson 95, or leave the interval out"));
  }

  private Optional<Diagnostic> several() {
    return spec.y().size() == 1
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error(
                    "chart/bad-value",
                    spec.y().get(1).span(),
                    "a reliability diagram has one column of answers, not %d"
                        .formatted(spec.y().size()))
                .withHint("keep one of them, or give a row to each answer: group"));
  }

  private Optional<Diagnostic> facetsOfTempered() {
    return spec.styling()
        .facet()
        .filter(facet -> spec.treatment().tempered())
        .map(
            facet ->
                Diagnostic.error(
                        "chart/bad-value",
                        facet.span(),
                        "a temperature is shown in two plots, before and after, and no others")
                    .withHint("leave \"facet\" or \"fit\" out, or write group"));
  }

  private Optional<BoundChart> bind(int allRows, Table table, Roles roles) {
    Columns columns = new Columns(table, spec.selection().missing(), diagnostics);
    Optional<Answers> answers = Answers.of(table, roles, columns, diagnostics);
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    Facets facets = Facets.of(table, roles.facet());
    List<SeriesRows> groups = SeriesRows.of(table, roles.style());
    List<Curve> curves = curves(answers.get(), groups, facets);
    if (curves.isEmpty()) {
      diagnostics.add(Bounds.nothing(roles, table));
      return Optional.empty();
    }
    int counted = curves.stream().mapToInt(curve -> curve.calibration().n()).sum();
    List<String> titles = facets.titles();
    if (spec.treatment().tempered()) {
      Tempering tempering = new Tempering(spec, answers.get(), groups);
      Optional<Diagnostic> fault = tempering.misfit();
      if (fault.isPresent()) {
        diagnostics.add(fault.get());
        return Optional.empty();
      }
      titles = tempering.titles();
      curves.addAll(curves(tempering));
    }
    Positions places = new Positions(ChartAxis.Scale.NUMBER, Numbers.of(), List.of());
    List<Series> series = curves.stream().map(Curve::series).toList();
    if (!Bounds.hold(spec, roles, columns, places, series, diagnostics)
        || !facets.fit(spec, diagnostics)) {
      return Optional.empty();
    }
    Axes axes = new Axes(spec, columns, roles);
    int most =
        series.stream().flatMap(s -> s.points().stream()).mapToInt(Series.Point::n).max().orElse(1);
    BoundChart.Facts facts =
        new BoundChart.Facts(
            allRows,
            table.rows(),
            table.rows() - counted,
            0,
            most,
            true,
            Optional.of(spread()),
            axes.grouping());
    SeriesPlot plot =
        new SeriesPlot(
            spec,
            Mark.RELIABILITY,
            false,
            share(axes.position(places)),
            share(axes.value()),
            titles,
            series,
            facts);
    ReliabilityText text = new ReliabilityText(plot, curves);
    return Optional.of(
        new BoundChart(
            spec,
            plot.mark(),
            new ReliabilityScene(plot, curves).scene(),
            series,
            facts,
            text.data(),
            text.description()));
  }

  private List<Curve> curves(Answers answers, List<SeriesRows> groups, Facets facets) {
    List<Curve> curves = new ArrayList<>();
    for (SeriesRows group : groups) {
      List<List<Integer>> panels = facets.split(group.rows());
      for (int panel = 0; panel < panels.size(); panel++) {
        List<Integer> rows = answers.present(panels.get(panel));
        if (!rows.isEmpty()) {
          double[] stated = Answers.of(answers.stated(), rows);
          double[] right = Answers.of(answers.right(), rows);
          curves.add(curve(panel, group, stated, right, OptionalDouble.empty()));
        }
      }
    }
    return curves;
  }

  private List<Curve> curves(Tempering tempering) {
    return tempering.groups().stream()
        .filter(group -> tempering.temperature(group).isPresent())
        .map(
            group ->
                curve(
                    1,
                    group,
                    tempering.tempered(group),
                    tempering.right(group),
                    tempering.temperature(group)))
        .toList();
  }

  private Curve curve(
      int panel, SeriesRows group, double[] stated, double[] right, OptionalDouble temperature) {
    Calibration calibration = Calibration.of(stated, right, spec.treatment().bins().orElse(BINS));
    return new Curve(series(panel, group, calibration), calibration, temperature);
  }

  private Series series(int panel, SeriesRows group, Calibration calibration) {
    List<Series.Point> points = new ArrayList<>();
    for (Calibration.Bin bin : calibration.bins()) {
      if (bin.n() > 0) {
        double[] verdicts = new double[bin.n()];
        Arrays.fill(verdicts, 0, (int) StrictMath.rint(bin.right() * bin.n()), 1);
        Interval interval = spread().around(Summary.of(verdicts));
        points.add(
            new Series.Point(bin.stated(), bin.right(), interval.low(), interval.high(), bin.n()));
      }
    }
    return new Series(panel, group.name(), group.color(), group.shape(), points);
  }

  private Spread spread() {
    return spec.interval().map(IntervalSpec::spread).orElse(Spread.WILSON_95);
  }

  /** Shares run from 0 to 1, also those of a column in percent. */
  private static ChartAxis share(ChartAxis axis) {
    return new ChartAxis(
        axis.title(), Optional.empty(), ChartAxis.Scale.NUMBER, false, List.of(), axis.span());
  }
}
