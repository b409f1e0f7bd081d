package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.Mark;
import org.labpress.metric.Metric;
import org.labpress.metric.Metrics;
import org.labpress.table.Column;
import org.labpress.table.Table;
import org.labpress.table.Texts;

/**
 * What the metrics of a project say of a chart where its author and its data say nothing: units,
 * the better direction, and the line of chance.
 */
record Guiding(ChartSpec spec, Table table, Metrics metrics) {
  ChartSpec guided() {
    // Moments are no metric, and shares of right answers lie beside a diagonal, not a line.
    boolean none = spec.mark().filter(m -> m == Mark.GANTT || m == Mark.RELIABILITY).isPresent();
    boolean along = spec.y().isEmpty() || spec.y().stream().allMatch(this::isNames);
    if (metrics.isEmpty() || none || (along && spec.x().isEmpty())) {
      return spec;
    }
    List<Field> values = along ? List.of(spec.x().get()) : spec.y();
    List<Field> withUnits = values.stream().map(this::withUnit).toList();
    return spec.withMeasures(
        along ? Optional.of(withUnits.get(0)) : spec.x(),
        along ? spec.y() : withUnits,
        countsRows()
            ? spec.guides()
            : new ChartSpec.Guides(
                spec.guides().better().or(() -> better(values)),
                lines(values),
                spec.guides().notes()));
  }

  /** Whether rows are counted: neither direction nor chance of the metric are those of a count. */
  private boolean countsRows() {
    return spec.mark().map(mark -> mark == Mark.HIST).orElse(spec.y().isEmpty());
  }

  private Optional<Column> column(Field field) {
    OptionalInt index = table.indexOf(field.column());
    return index.isPresent()
        ? Optional.of(table.columns().get(index.getAsInt()))
        : Optional.empty();
  }

  private boolean isNames(Field field) {
    return column(field).map(Column::values).filter(Texts.class::isInstance).isPresent();
  }

  private Optional<Metric> metric(Field field) {
    return field.isValue()
        ? column(field).flatMap(column -> metrics.named(column.name()))
        : Optional.empty();
  }

  private Field withUnit(Field field) {
    boolean said = field.unit().isPresent() || column(field).flatMap(Column::unit).isPresent();
    Optional<String> unit = said ? Optional.empty() : metric(field).flatMap(Metric::unit);
    return unit.map(field::withUnit).orElse(field);
  }

  /** Returns the direction on which all that is drawn agrees. */
  private Optional<ChartSpec.Better> better(List<Field> values) {
    List<Optional<Metric.Better>> all =
        values.stream().map(field -> metric(field).flatMap(Metric::better)).distinct().toList();
    return all.size() == 1
        ? all.get(0)
            .map(
                better ->
                    better == Metric.Better.HIGHER
                        ? ChartSpec.Better.HIGHER
                        : ChartSpec.Better.LOWER)
        : Optional.empty();
  }

  private List<ChartSpec.ReferenceLine> lines(List<Field> values) {
    List<ChartSpec.ReferenceLine> lines = new ArrayList<>(spec.guides().lines());
    boolean drawn = lines.stream().anyMatch(line -> line.label().equals("chance"));
    boolean preferred = spec.mark().filter(Mark.PREFER::equals).isPresent();
    if (!drawn && !preferred && values.size() == 1) {
      Field field = values.get(0);
      Optional<String> unit = field.unit().or(() -> column(field).flatMap(Column::unit));
      OptionalDouble chance =
          metric(field).map(m -> m.in(unit, m.chance())).orElse(OptionalDouble.empty());
      chance.ifPresent(value -> lines.add(0, new ChartSpec.ReferenceLine(value, "chance")));
    }
    return lines;
  }
}
