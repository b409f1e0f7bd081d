package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.table.Numbers;
import org.labpress.table.Summary;
import org.labpress.table.Table;

/** Binds heat maps: one number for each cell of two axes, as a shade. */
final class HeatChart implements ChartKind {
  /** Smaller cells cannot be told apart. */
  private static final int MOST_CELLS = 2_500;

  private final ChartSpec spec;
  private final List<Diagnostic> diagnostics;

  HeatChart(ChartSpec spec, List<Diagnostic> diagnostics) {
    this.spec = spec;
    this.diagnostics = diagnostics;
  }

  /**
   * A cell with rows.
   *
   * @param x 0-based, from the left
   * @param y 0-based, from below
   * @param n how many rows it has
   */
  record Cell(int panel, int x, int y, double value, int n) {}

  @Override
  public Optional<BoundChart> bind(Rows rows) {
    Columns named = new Columns(rows.whole(), spec.selection().missing(), diagnostics);
    Field xField = spec.x().orElseThrow();
    Field yField = spec.y().get(0);
    OptionalInt x = named.find(xField);
    OptionalInt y = named.find(yField);
    Optional<Field> shade = spec.treatment().shade();
    OptionalInt color = shade.map(named::find).orElse(OptionalInt.empty());
    OptionalInt facet = spec.styling().facet().map(named::find).orElse(OptionalInt.empty());
    boolean found = x.isPresent() && y.isPresent() && shade.isPresent() == color.isPresent();
    if (!found || rows.kept().isEmpty() || !fits()) {
      return Optional.empty();
    }
    Table table = rows.kept().get();
    Columns columns = new Columns(table, spec.selection().missing(), diagnostics);
    OptionalInt bins = spec.treatment().bins();
    Optional<HeatSide> across = HeatSide.of(table, xField, x.getAsInt(), columns, bins, false);
    Optional<HeatSide> upwards = HeatSide.of(table, yField, y.getAsInt(), columns, bins, true);
    Optional<Numbers> values =
        shade.isEmpty() || shade.get().counts()
            ? Optional.of(ones(table, color))
            : columns.numbers(color.getAsInt(), shade.get().span());
    if (across.isEmpty() || upwards.isEmpty() || values.isEmpty()) {
      return Optional.empty();
    }
    Facets facets = Facets.of(table, facet);
    List<Cell> cells = cells(table, across.get(), upwards.get(), facets, values.get());
    if (!drawn(cells, table) || !facets.fit(spec, diagnostics)) {
      return Optional.empty();
    }
    int counted = cells.stream().mapToInt(Cell::n).sum();
    BoundChart.Facts facts =
        new BoundChart.Facts(
            rows.whole().rows(),
            table.rows(),
            table.rows() - counted,
            0,
            cells.stream().mapToInt(Cell::n).max().orElse(0),
            false,
            Optional.empty(),
            Optional.empty());
    String title = color.isEmpty() ? "" : columns.column(color.getAsInt()).name();
    Optional<String> unit =
        color.isEmpty() ? Optional.empty() : columns.column(color.getAsInt()).unit();
    HeatScene scene =
        new HeatScene(
            spec, across.get(), upwards.get(), facets.titles(), cells, facts, title, unit);
    return Optional.of(
        new BoundChart(
            spec,
            spec.mark().orElseThrow(),
            scene.scene(),
            List.of(),
            facts,
            scene.data(),
            scene.description()));
  }

  /** Reports what a heat map cannot show. */
  private boolean fits() {
    Optional<Diagnostic> fault =
        refused(spec.styling().group().map(Written::span), "has no groups", "split it: facet")
            .or(() -> refused(spec.styling().shape().map(Written::span), "has no shapes", ""))
            .or(() -> refused(spec.interval().map(i -> i.span()), "has no intervals", ""))
            .or(() -> refused(spec.selection().sort().map(Written::span), "is not sorted", ""))
            .or(() -> refused(aggregate(spec.x().orElseThrow()), "counts along both axes", ""))
            .or(() -> refused(aggregate(spec.y().get(0)), "counts along both axes", ""));
    fault.ifPresent(diagnostics::add);
    return fault.isEmpty();
  }

  private static Optional<SourceSpan> aggregate(Field field) {
    boolean plain = field.aggregate().isEmpty() && field.quantile().isEmpty();
    return plain ? Optional.empty() : Optional.of(field.span());
  }

  private static Optional<Diagnostic> refused(
      Optional<SourceSpan> key, String what, String instead) {
    String hint =
        instead.isEmpty() ? "name x, y and the column of the shades: color" : "or " + instead;
    return key.map(
        span ->
            Diagnostic.error("chart/bad-value", span, "a heat map " + what)
                .withHint("leave it out, " + hint));
  }

  /** Returns 1 for each row that has a value, or for each row if there is no column. */
  private static Numbers ones(Table table, OptionalInt column) {
    double[] ones = new double[table.rows()];
    for (int row = 0; row < ones.length; row++) {
      boolean missing =
          column.isPresent() && table.columns().get(column.getAsInt()).values().isMissing(row);
      ones[row] = missing ? Double.NaN : 1;
    }
    return Numbers.of(ones);
  }

  private List<Cell> cells(
      Table table, HeatSide across, HeatSide upwards, Facets facets, Numbers values) {
    List<Integer> all = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      all.add(row);
    }
    List<List<Integer>> panels = facets.split(all);
    List<Cell> cells = new ArrayList<>();
    for (int panel = 0; panel < panels.size(); panel++) {
      SortedMap<Long, List<Double>> found = new TreeMap<>();
      for (int row : panels.get(panel)) {
        int x = across.ofRow().get(row);
        int y = upwards.ofRow().get(row);
        if (x >= 0 && y >= 0 && !values.isMissing(row)) {
          long key = ((long) x << 32) | y;
          found.computeIfAbsent(key, k -> new ArrayList<>()).add(values.at(row));
        }
      }
      for (var entry : found.entrySet()) {
        Summary summary =
            Summary.of(entry.getValue().stream().mapToDouble(Double::doubleValue).toArray());
        double value =
            spec.treatment().shade().map(f -> f.of(summary)).orElse((double) summary.n());
        if (!Double.isNaN(value)) {
          int x = (int) (entry.getKey() >> 32);
          int y = entry.getKey().intValue();
          double shown = Normalised.of(spec).value(value);
          cells.add(new Cell(panel, x, y, shown, summary.n()));
        }
      }
    }
    return cells;
  }

  private boolean drawn(List<Cell> cells, Table table) {
    Field y = spec.y().get(0);
    if (cells.isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
                  "chart/empty",
                  y.span(),
                  "none of %d rows has both positions and a value".formatted(table.rows()))
              .withHint("look at the columns for missing values"));
    } else if (cells.size() > MOST_CELLS) {
      diagnostics.add(
          Diagnostic.error(
                  "chart/too-many",
                  y.span(),
                  "the chart would show %d cells, the limit is %d"
                      .formatted(cells.size(), MOST_CELLS))
              .withHint("keep some of them with a filter, or put numbers into bins: bins: 20"));
    }
    return !cells.isEmpty() && cells.size() <= MOST_CELLS;
  }
}
