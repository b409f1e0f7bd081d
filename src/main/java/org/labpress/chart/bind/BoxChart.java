package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.source.Diagnostic;
import org.labpress.statistics.BoxSummary;
import org.labpress.table.Numbers;
import org.labpress.table.Table;

/** Binds box plots: the distribution of the rows of each category and group. */
final class BoxChart implements ChartKind {
  private final ChartSpec spec;
  private final List<Diagnostic> diagnostics;

  BoxChart(ChartSpec spec, List<Diagnostic> diagnostics) {
    this.spec = spec;
    this.diagnostics = diagnostics;
  }

  /**
   * The box of one series and category.
   *
   * @param series whose only point stands for the box: its median between its quartiles
   */
  record Box(Series series, BoxSummary summary) {
    Series.Point point() {
      return series.points().get(0);
    }
  }

  @Override
  public Optional<BoundChart> bind(Rows rows) {
    Columns named = new Columns(rows.whole(), spec.selection().missing(), diagnostics);
    Optional<Roles> roles = Roles.find(spec, spec.x().orElseThrow(), spec.y(), named);
    if (roles.isEmpty() || rows.kept().isEmpty() || !drawsRows(roles.get())) {
      return Optional.empty();
    }
    return bind(rows.whole().rows(), rows.kept().get(), roles.get());
  }

  private boolean drawsRows(Roles roles) {
    Field field = roles.valueFields().get(0);
    Optional<Diagnostic> fault = Optional.empty();
    if (field.aggregate().isPresent() || field.quantile().isPresent()) {
      fault =
          Optional.of(
              Diagnostic.error(
                      "chart/bad-value",
                      field.span(),
                      "a box plot draws the rows themselves, not " + field.call())
                  .withHint("write \"%s\"".formatted(field.column())));
    } else if (roles.values().size() > 1) {
      fault =
          Optional.of(
              Diagnostic.error(
                      "chart/bad-value",
                      roles.valueFields().get(1).span(),
                      "a box plot draws one column, not %d".formatted(roles.values().size()))
                  .withHint("keep one of them"));
    } else if (spec.interval().isPresent()) {
      fault =
          Optional.of(
              Diagnostic.error(
                      "chart/bad-value",
                      spec.interval().get().span(),
                      "a box plot shows the spread of its rows and has no other interval")
                  .withHint("leave it out, or draw dots: type: dot"));
    }
    fault.ifPresent(diagnostics::add);
    return fault.isEmpty();
  }

  private Optional<BoundChart> bind(int allRows, Table table, Roles roles) {
    Columns columns = new Columns(table, spec.selection().missing(), diagnostics);
    Optional<Numbers> values =
        columns.numbers(roles.values().get(0), roles.valueFields().get(0).span());
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Positions all = Positions.categories(table, roles.position(), columns);
    Positions shown = new CategoryOrder(spec, columns, roles).of(table, all);
    Facets facets = Facets.of(table, roles.facet());
    Samples samples = Samples.of(table, roles, shown, facets, values.get());
    List<Box> boxes = samples.cells().stream().map(this::box).toList();
    if (boxes.isEmpty()) {
      diagnostics.add(Bounds.nothing(roles, table));
      return Optional.empty();
    }
    // The lowest numbers, in case the axis is logarithmic.
    List<Series> lowest = samples.cells().stream().map(BoxChart::lowest).toList();
    if (!Bounds.hold(spec, roles, columns, shown, lowest, diagnostics)
        || !facets.fit(spec, diagnostics)) {
      return Optional.empty();
    }
    BoundChart.Facts facts =
        new BoundChart.Facts(
            allRows,
            table.rows(),
            samples.withoutValue(),
            all.categories().size() - shown.categories().size(),
            boxes.stream().mapToInt(box -> box.point().n()).max().orElse(0),
            false,
            Optional.empty(),
            new Axes(spec, columns, roles).grouping());
    Axes axes = new Axes(spec, columns, roles);
    SeriesPlot plot =
        new SeriesPlot(
            spec,
            roles.mark(),
            roles.horizontal(),
            axes.position(shown),
            axes.value(),
            facets.titles(),
            boxes.stream().map(Box::series).toList(),
            facts);
    BoxScene scene = new BoxScene(plot, boxes);
    return Optional.of(
        new BoundChart(
            spec,
            roles.mark(),
            scene.scene(),
            joined(plot.series()),
            facts,
            scene.data(),
            scene.description()));
  }

  private Box box(Samples.Cell cell) {
    Normalised normalised = Normalised.of(spec);
    double[] values = cell.values().stream().mapToDouble(normalised::value).toArray();
    BoxSummary box = BoxSummary.of(values);
    return new Box(
        cell.series(new Series.Point(cell.position(), box.median(), box.q1(), box.q3(), box.n())),
        box);
  }

  private static Series lowest(Samples.Cell cell) {
    double lowest = cell.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    return cell.series(
        new Series.Point(cell.position(), lowest, Double.NaN, Double.NaN, cell.values().size()));
  }

  /** Puts the points of one series together again. */
  private static List<Series> joined(List<Series> single) {
    List<Series> joined = new ArrayList<>();
    for (Series series : single) {
      int last = joined.size() - 1;
      boolean same =
          last >= 0
              && joined.get(last).name().equals(series.name())
              && joined.get(last).panel() == series.panel();
      List<Series.Point> points = new ArrayList<>(same ? joined.remove(last).points() : List.of());
      points.addAll(series.points());
      joined.add(new Series(series.panel(), series.name(), series.color(), series.shape(), points));
    }
    return joined;
  }
}
