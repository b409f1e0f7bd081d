package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.IntervalSpec;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.table.Aggregate;
import org.labpress.table.Numbers;
import org.labpress.table.Summary;
import org.labpress.table.Table;

/**
 * Binds charts that draw series of points: lines, steps, areas, dots, bars and scattered points.
 */
final class SeriesChart implements ChartKind {
  private final ChartSpec spec;
  private final List<Diagnostic> diagnostics;

  SeriesChart(ChartSpec spec, List<Diagnostic> diagnostics) {
    this.spec = spec;
    this.diagnostics = diagnostics;
  }

  @Override
  public Optional<BoundChart> bind(Rows rows) {
    Table whole = rows.whole();
    Optional<Table> kept = rows.kept();
    Columns named = new Columns(whole, spec.selection().missing(), diagnostics);
    Optional<Roles> roles = Roles.find(spec, named);
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
      positions = orderedCategories(table, columns, roles, positions);
      cut = before - positions.categories().size();
    }
    Facets facets = Facets.of(table, roles.facet());
    Points points = new Points(spec, table, columns, roles, positions, facets, diagnostics);
    Optional<List<Series>> series = points.series();
    if (series.isEmpty()
        || !Bounds.hold(spec, roles, columns, positions, series.get(), diagnostics)) {
      return Optional.empty();
    }
    if (facets.titles().size() > Facets.MOST) {
      diagnostics.add(tooManyPlots(facets.titles().size()));
      return Optional.empty();
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
            grouping(columns, roles));
    SeriesPlot plot =
        new SeriesPlot(
            spec,
            roles.mark(),
            roles.horizontal(),
            positionAxis(columns, roles, positions),
            valueAxis(columns, roles),
            facets.titles(),
            series.get(),
            facts);
    return Optional.of(
        new BoundChart(
            spec,
            roles.mark(),
            new SeriesScene(plot).scene(),
            series.get(),
            facts,
            new DataTable(plot).data(),
            new Description(plot).text()));
  }

  private Diagnostic tooManyPlots(int found) {
    return Diagnostic.error(
            "chart/too-many",
            spec.styling().facet().map(Written::span).orElse(spec.span()),
            "the chart would show %d plots, the limit is %d".formatted(found, Facets.MOST))
        .withHint("keep some of them with a filter, or split by another column");
  }

  private Optional<Positions> positions(Table table, Columns columns, Roles roles) {
    if (roles.categories()) {
      return Optional.of(Positions.categories(table, roles.position(), columns));
    }
    return columns
        .numbers(roles.position(), roles.positionField().span())
        .map(numbers -> Positions.measured(table, roles.position(), numbers));
  }

  private Positions orderedCategories(
      Table table, Columns columns, Roles roles, Positions positions) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, positions.categories().size()).boxed().toList());
    if (roles.sort().isPresent()) {
      int column = roles.sort().getAsInt();
      if (columns.isMostlyNumbers(column)) {
        Numbers values =
            columns
                .numbers(column, spec.selection().sort().orElseThrow().span())
                .orElse(Numbers.of(new double[table.rows()]));
        double[] means = means(values, positions);
        Comparator<Integer> byMean = Comparator.comparingDouble(i -> means[i]);
        order.sort(roles.descending() ? byMean.reversed() : byMean);
      } else {
        Comparator<Integer> byName = Comparator.comparing(i -> positions.categories().get(i));
        order.sort(roles.descending() ? byName.reversed() : byName);
      }
    }
    int limit = Math.min(spec.selection().limit().orElse(order.size()), order.size());
    return positions.reordered(order.subList(0, limit));
  }

  private static double[] means(Numbers values, Positions positions) {
    List<List<Double>> byCategory = new ArrayList<>();
    positions.categories().forEach(label -> byCategory.add(new ArrayList<>()));
    for (int row = 0; row < values.size(); row++) {
      if (!positions.ofRow().isMissing(row)) {
        byCategory.get((int) positions.ofRow().at(row)).add(values.at(row));
      }
    }
    return byCategory.stream()
        .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray())
        .mapToDouble(list -> Summary.of(list).mean())
        .toArray();
  }

  private ChartAxis positionAxis(Columns columns, Roles roles, Positions positions) {
    return new ChartAxis(
        readable(columns.column(roles.position()).name()),
        unit(columns, roles.positionField(), roles.position()),
        positions.scale(),
        roles.positionField().log(),
        positions.categories(),
        roles.positionField().span());
  }

  private ChartAxis valueAxis(Columns columns, Roles roles) {
    Set<String> titles = new LinkedHashSet<>();
    Set<Optional<String>> units = new LinkedHashSet<>();
    boolean log = false;
    for (int i = 0; i < roles.values().size(); i++) {
      Field field = roles.valueFields().get(i);
      int column = roles.values().get(i);
      titles.add(title(field, columns.column(column).name()));
      units.add(unit(columns, field, column));
      log |= field.log();
    }
    Optional<String> unit = units.size() == 1 ? units.iterator().next() : Optional.empty();
    return new ChartAxis(
        String.join(", ", titles),
        unit,
        ChartAxis.Scale.NUMBER,
        log,
        List.of(),
        roles.valueFields().get(0).span());
  }

  /** A number of rows has no unit, whatever its column has. */
  private static Optional<String> unit(Columns columns, Field field, int column) {
    boolean counts = field.aggregate().filter(Aggregate.N::equals).isPresent();
    return counts || field.unit().isPresent() ? field.unit() : columns.column(column).unit();
  }

  private static String title(Field field, String column) {
    String name = readable(column);
    return field
        .aggregate()
        .map(
            aggregate ->
                switch (aggregate) {
                  case MEAN, MEDIAN, FIRST, LAST -> aggregate.label() + " " + name;
                  case SUM -> "total " + name;
                  case MIN -> "smallest " + name;
                  case MAX -> "largest " + name;
                  case SD, SE -> aggregate.label().toUpperCase(Locale.ROOT) + " of " + name;
                  case N -> "number of " + name;
                  case CI95 -> "95 % CI half width of " + name;
                })
        .orElse(name);
  }

  /** A name in a file becomes words: {@code learning_rate} is "learning rate" to a reader. */
  static String readable(String name) {
    return name.replace('_', ' ').strip();
  }

  private Optional<String> grouping(Columns columns, Roles roles) {
    List<String> names =
        roles.style().all().stream().map(c -> readable(columns.column(c).name())).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }
}
