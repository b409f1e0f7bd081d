package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.IntervalSpec;
import org.labpress.chart.spec.Mark;
import org.labpress.source.Diagnostic;
import org.labpress.table.Table;

/**
 * Binds charts that draw series of points: lines, steps, areas, dots, bars and scattered points.
 */
final class SeriesChart implements ChartKind {
  private final ChartSpec spec;
  private final List<Diagnostic> diagnostics;
  private final List<Integer> told;

  SeriesChart(ChartSpec spec, List<Diagnostic> diagnostics) {
    this(spec, diagnostics, List.of());
  }

  /**
   * Charts of a specification.
   *
   * @param told indexes of columns of numbers whose means the hover text of a point tells
   */
  SeriesChart(ChartSpec spec, List<Diagnostic> diagnostics, List<Integer> told) {
    this.spec = spec;
    this.diagnostics = diagnostics;
    this.told = List.copyOf(told);
  }

  @Override
  public Optional<BoundChart> bind(Rows rows) {
    Table whole = rows.whole();
    Optional<Table> kept = rows.kept();
    Columns named = new Columns(whole, spec.selection().missing(), diagnostics);
    Optional<Roles> roles = Roles.find(spec, spec.x().orElseThrow(), spec.y(), named);
    if (roles.isEmpty() || kept.isEmpty()) {
      return Optional.empty();
    }
    return bind(whole.rows(), sortedRows(kept.get(), roles.get()), roles.get());
  }

  /** Rows in the order of {@code sort}, if the chart has no categories to sort instead. */
  private Table sortedRows(Table table, Roles roles) {
    if (roles.sort().isEmpty() || roles.categories()) {
      return table;
    }
    Comparator<Integer> order = RowOrder.of(table, roles.sort().getAsInt(), roles.descending());
    int[] rows =
        IntStream.range(0, table.rows())
            .boxed()
            .sorted(order)
            .mapToInt(Integer::intValue)
            .toArray();
    return table.select(rows);
  }

  private Optional<BoundChart> bind(int allRows, Table kept, Roles roles) {
    Table table = kept;
    int cut = 0;
    OptionalInt limit = spec.selection().limit();
    if (!roles.categories() && limit.isPresent() && limit.getAsInt() < table.rows()) {
      cut = table.rows() - limit.getAsInt();
      table = table.select(IntStream.range(0, limit.getAsInt()).toArray());
    }
    Columns columns = new Columns(table, spec.selection().missing(), diagnostics);
    Optional<Positions> found = positions(table, columns, roles);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Positions positions = found.get();
    if (roles.categories()) {
      int before = positions.categories().size();
      positions = new CategoryOrder(spec, columns, roles).of(table, positions);
      cut = before - positions.categories().size();
    }
    Facets facets = Facets.of(table, roles.facet());
    Points points = new Points(spec, table, columns, roles, positions, facets, told, diagnostics);
    Optional<List<Series>> series = points.series();
    if (series.isEmpty()
        || !Bounds.hold(spec, roles, columns, positions, series.get(), diagnostics)) {
      return Optional.empty();
    }
    if (!facets.fit(spec, diagnostics)) {
      return Optional.empty();
    }
    Axes axes = new Axes(spec, columns, roles);
    Optional<Diagnostic> misfit = Stack.misfit(spec, roles.mark(), axes.value());
    if (misfit.isPresent()) {
      diagnostics.add(misfit.get());
      return Optional.empty();
    }
    List<Series> drawn = series.get();
    if (Pairs.drawnBy(roles.mark())) {
      Optional<Pairs> pairs =
          new PairFinder(spec, roles.mark(), diagnostics).find(positions.categories(), drawn);
      if (pairs.isEmpty()) {
        return Optional.empty();
      }
      drawn = pairs.get().kept(roles.mark(), drawn);
      if (roles.mark() == Mark.DUMBBELL) {
        List<Series> moved = new ArrayList<>();
        positions = Pairs.shown(positions, drawn, moved);
        drawn = moved;
      }
    }
    BoundChart.Facts facts =
        new BoundChart.Facts(
            allRows,
            kept.rows(),
            points.withoutValue(),
            cut,
            points.mostRows(),
            points.showsMeans(),
            spec.interval().map(IntervalSpec::spread),
            axes.grouping());
    SeriesPlot plot =
        new SeriesPlot(
            spec,
            roles.mark(),
            roles.horizontal(),
            axes.position(positions),
            axes.value(),
            facets.titles(),
            drawn,
            facts);
    Optional<Diagnostic> noFit = new Fits(plot).misfit();
    if (noFit.isPresent()) {
      diagnostics.add(noFit.get());
      return Optional.empty();
    }
    return Optional.of(
        new BoundChart(
            spec,
            roles.mark(),
            new SeriesScene(plot).scene(),
            drawn,
            facts,
            new DataTable(plot).data(),
            new Description(plot).text()));
  }

  private Optional<Positions> positions(Table table, Columns columns, Roles roles) {
    if (roles.categories()) {
      return Optional.of(Positions.categories(table, roles.position(), columns));
    }
    return columns
        .numbers(roles.position(), roles.positionField().span())
        .map(numbers -> Positions.measured(table, roles.position(), numbers));
  }
}
