package org.labpress.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Workspace;
import org.labpress.table.Aggregate;
import org.labpress.table.Grouping;
import org.labpress.table.Numbers;
import org.labpress.table.RowTest;
import org.labpress.table.Summary;
import org.labpress.table.Table;
import org.labpress.table.Values;

/** Binds one specification to its data, step by step; each step reports and may give up. */
final class Binder {
  private final ChartSpec spec;
  private final Workspace workspace;
  private final String page;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Binder(ChartSpec spec, Workspace workspace, String page) {
    this.spec = spec;
    this.workspace = workspace;
    this.page = page;
  }

  Checked<BoundChart> bind() {
    Optional<BoundChart> bound = Optional.empty();
    if (spec.isComplete()) {
      bound = new DataFiles(workspace, page, diagnostics).read(spec.data()).flatMap(this::bind);
    }
    return new Checked<>(bound.orElseGet(() -> BoundChart.empty(spec)), diagnostics);
  }

  private Optional<BoundChart> bind(Table whole) {
    Columns named = new Columns(whole, spec.selection().missing(), diagnostics);
    Optional<Roles> roles = Roles.find(spec, named);
    Optional<Table> kept = filter(whole, named);
    if (roles.isEmpty() || kept.isEmpty()) {
      return Optional.empty();
    }
    return bind(whole.rows(), sortedRows(kept.get(), roles.get()), roles.get());
  }

  /** Returns the rows that pass the filter; empty, and reported, if none does. */
  private Optional<Table> filter(Table table, Columns columns) {
    List<RowTest> tests = new ArrayList<>();
    boolean sound = true;
    for (ChartSpec.Filter filter : spec.selection().filter()) {
      OptionalInt column = columns.find(new Written(filter.test().column(), filter.span()));
      Optional<Values> values =
          column.isPresent()
              ? Optional.of(columns.column(column.getAsInt()).values())
              : Optional.empty();
      sound &= values.isPresent() && filter.test().fits(values.get());
      if (values.isPresent() && !filter.test().fits(values.get())) {
        diagnostics.add(
            Diagnostic.error(
                    "chart/bad-value",
                    filter.span(),
                    "\"%s\" cannot be compared with the values of \"%s\""
                        .formatted(filter.test().literal(), filter.test().column()))
                .withHint("write a number, or a date such as 2026-03-02"));
      }
      tests.add(filter.test());
    }
    if (!sound) {
      return Optional.empty();
    }
    int[] rows = RowTest.rows(table, tests);
    if (rows.length == 0) {
      diagnostics.add(nothingKept(table, tests));
      return Optional.empty();
    }
    return Optional.of(table.select(rows));
  }

  private Diagnostic nothingKept(Table table, List<RowTest> tests) {
    String list = String.join(", ", tests.stream().map(RowTest::toString).toList());
    Diagnostic diagnostic =
        Diagnostic.error(
            "chart/empty",
            spec.selection().filter().get(0).span(),
            "filter %s kept 0 of %d rows".formatted(SpecValues.shortened(list), table.rows()));
    for (RowTest test : tests) {
      if (RowTest.rows(table, List.of(test)).length == 0) {
        int column = table.indexOf(test.column()).orElseThrow();
        List<String> found =
            Grouping.by(table, List.of(column)).stream().map(g -> g.labels().get(0)).toList();
        String some = String.join(", ", found.subList(0, Math.min(6, found.size())));
        return diagnostic.withHint(
            "\"%s\" has %s%s"
                .formatted(
                    test.column(), SpecValues.shortened(some), found.size() > 6 ? ", ..." : ""));
      }
    }
    return diagnostic.withHint("no row passes all tests at once: leave one out");
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
    Points points = new Points(spec, table, columns, roles, positions, diagnostics);
    Optional<List<Series>> series = points.series();
    if (series.isEmpty()
        || !Bounds.hold(spec, roles, columns, positions, series.get(), diagnostics)) {
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
    return Optional.of(
        new BoundChart(
            spec,
            roles.mark(),
            roles.horizontal(),
            positionAxis(columns, roles, positions),
            valueAxis(columns, roles),
            series.get(),
            facts));
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
