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
import org.labpress.statistics.Interval;
import org.labpress.table.Grouping;
import org.labpress.table.Numbers;
import org.labpress.table.RowList;
import org.labpress.table.Summary;
import org.labpress.table.Table;

/** Makes points of rows. */
final class Points {
  private final ChartSpec spec;
  private final Table table;
  private final Columns columns;
  private final Roles roles;
  private final Positions positions;
  private final Facets facets;
  private final PointExtras extras;
  private final List<Diagnostic> diagnostics;
  private final Normalised normalised;
  private int withoutValue;
  private int mostRows;

  Points(
      ChartSpec spec,
      Table table,
      Columns columns,
      Roles roles,
      Positions positions,
      Facets facets,
      List<Integer> told,
      List<Diagnostic> diagnostics) {
    this.spec = spec;
    this.table = table;
    this.columns = columns;
    this.roles = roles;
    this.positions = positions;
    this.facets = facets;
    this.extras = new PointExtras(spec, table, columns, roles, told);
    this.diagnostics = diagnostics;
    this.normalised = Normalised.of(spec);
  }

  /** Returns how many rows were left out because a value is missing. */
  int withoutValue() {
    return withoutValue;
  }

  /** Returns the most rows that one point stands for. */
  int mostRows() {
    return mostRows;
  }

  /** Returns whether a field that is drawn is a mean. */
  boolean showsMeans() {
    return roles.valueFields().stream().anyMatch(Field::isMean);
  }

  /** Returns the series that have a point; empty, and reported, if none can be made. */
  Optional<List<Series>> series() {
    if (!extras.read(diagnostics)) {
      return Optional.empty();
    }
    List<SeriesRows> groups = SeriesRows.of(table, roles.style());
    int fields = roles.values().size();
    List<Series> series = new ArrayList<>();
    for (int f = 0; f < fields; f++) {
      Optional<Measured> measured = measured(f);
      if (measured.isEmpty() || misfit(measured.get())) {
        return Optional.empty();
      }
      for (SeriesRows group : groups) {
        List<List<Integer>> panels = facets.split(group.rows());
        for (int panel = 0; panel < panels.size(); panel++) {
          Optional<List<Series.Point>> points = points(panels.get(panel), measured.get());
          if (points.isEmpty()) {
            return Optional.empty();
          }
          if (!points.get().isEmpty()) {
            int color = fields == 1 ? group.color() : group.color() * fields + f;
            int shape = fields == 1 ? group.shape() : group.shape() * fields + f;
            series.add(new Series(panel, name(group, f), color, shape, points.get()));
          }
        }
      }
    }
    if (series.isEmpty()) {
      diagnostics.add(Bounds.nothing(roles, table));
      return Optional.empty();
    }
    return Optional.of(series);
  }

  private String name(SeriesRows group, int field) {
    if (roles.values().size() == 1) {
      return group.name();
    }
    String column = Axes.readable(columns.column(roles.values().get(field)).name());
    return group.name().isEmpty() ? column : group.name() + ", " + column;
  }

  /**
   * The cells of one field.
   *
   * @param intervals empty if none are drawn
   */
  private record Measured(Field field, Numbers values, Optional<Intervals> intervals) {}

  private Optional<Measured> measured(int index) {
    Field field = roles.valueFields().get(index);
    int column = roles.values().get(index);
    Optional<Numbers> values =
        field.counts() ? Optional.of(presence(column)) : columns.numbers(column, field.span());
    List<Numbers> ends = new ArrayList<>();
    for (int i = 0; i < roles.interval().size(); i++) {
      columns
          .numbers(roles.interval().get(i), spec.interval().orElseThrow().columns().get(i).span())
          .ifPresent(ends::add);
    }
    return ends.size() == roles.interval().size()
        ? values.map(v -> new Measured(field, v, intervals(field, column, v, ends)))
        : Optional.empty();
  }

  private Optional<Intervals> intervals(
      Field field, int column, Numbers values, List<Numbers> ends) {
    Optional<String> unit = field.unit().or(() -> columns.column(column).unit());
    double whole = unit.filter("%"::equals).isPresent() ? 100 : 1;
    Optional<Numbers> contexts =
        roles.context().isPresent()
            ? Optional.of(Positions.categories(table, roles.context().getAsInt(), columns).ofRow())
            : Optional.empty();
    return spec.interval()
        .map(asked -> new Intervals(asked, table, column, values, ends, whole, contexts));
  }

  /** Returns 1 where a cell has a value, so that texts can be counted. */
  private Numbers presence(int column) {
    double[] present = new double[table.rows()];
    for (int row = 0; row < present.length; row++) {
      boolean missing = columns.column(column).values().isMissing(row);
      present[row] = missing ? Double.NaN : 1;
    }
    return Numbers.of(present);
  }

  /** Reports what cannot be drawn around or instead of the values. */
  private boolean misfit(Measured measured) {
    Optional<Diagnostic> misfit =
        Intervals.misfit(spec, measured.field, roles)
            .or(() -> normalised.misfit(measured.field))
            .or(() -> measured.intervals.flatMap(Intervals::notShares));
    misfit.ifPresent(diagnostics::add);
    return misfit.isPresent();
  }

  private Optional<List<Series.Point>> points(List<Integer> rows, Measured measured) {
    RowList all = RowList.copyOf(rows);
    RowList.Builder withValue = new RowList.Builder(all.size());
    boolean categories = positions.scale() == ChartAxis.Scale.CATEGORY;
    for (int i = 0; i < all.size(); i++) {
      int row = all.at(i);
      boolean cut = categories && positions.ofRow().at(row) == Positions.CUT;
      if (cut) {
        continue;
      }
      boolean complete = !measured.values.isMissing(row) && !extras.lacksSize(row);
      if (positions.ofRow().isMissing(row) || !complete) {
        withoutValue++;
      } else {
        withValue.add(row);
      }
    }
    RowList present = withValue.build();
    if (roles.drawsRows()) {
      mostRows = 1;
      return Optional.of(
          present.stream()
              .map(row -> point(List.of(row), measured).sized(extras.size(row)))
              .toList());
    }
    List<Series.Point> points = new ArrayList<>();
    for (RowList cell : Grouping.byValue(positions.ofRow(), present)) {
      mostRows = Math.max(mostRows, cell.size());
      Optional<Diagnostic> several =
          measured.intervals.flatMap(i -> i.severalRows(cell, roles.position()));
      if (several.isPresent()) {
        diagnostics.add(several.get());
        return Optional.empty();
      }
      Series.Point point = point(cell, measured);
      if (!Double.isNaN(point.value())) {
        points.add(point);
      }
    }
    return Optional.of(points);
  }

  private Series.Point point(List<Integer> rows, Measured measured) {
    double position = positions.ofRow().at(rows.get(0));
    Summary summary = Summary.of(RowList.copyOf(rows).of(measured.values));
    double value = measured.field.of(summary);
    Interval computed =
        measured.intervals.map(i -> i.of(rows, summary, value)).orElse(Interval.NONE);
    // A probability ends at 0 and 1, whatever the t distribution says.
    Interval interval = roles.mark() == Mark.PREFER ? computed.within(0, 1) : computed;
    return normalised
        .point(new Series.Point(position, value, interval.low(), interval.high(), summary.n()))
        .with(extras.lines(rows));
  }
}
