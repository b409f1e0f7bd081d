package org.labpress.chart.bind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;

/** Names the axes and the legend after the columns that they show. */
record Axes(ChartSpec spec, Columns columns, Roles roles) {
  /** Returns the axis of what varies. */
  ChartAxis position(Positions positions) {
    return new ChartAxis(
        readable(columns.column(roles.position()).name()),
        unit(roles.positionField(), roles.position()),
        positions.scale(),
        roles.positionField().log(),
        positions.categories(),
        roles.positionField().span());
  }

  /** Returns the axis of what is measured. */
  ChartAxis value() {
    Set<String> titles = new LinkedHashSet<>();
    Set<Optional<String>> units = new LinkedHashSet<>();
    boolean log = false;
    for (int i = 0; i < roles.values().size(); i++) {
      Field field = roles.valueFields().get(i);
      int column = roles.values().get(i);
      titles.add(title(field, columns.column(column).name()));
      units.add(unit(field, column));
      log |= field.log();
    }
    boolean normalised = spec.treatment().normalisation().isPresent();
    Optional<String> unit =
        units.size() == 1 && !normalised ? units.iterator().next() : Optional.empty();
    return new ChartAxis(
        (normalised ? "normalised " : "") + String.join(", ", titles),
        unit,
        ChartAxis.Scale.NUMBER,
        log,
        List.of(),
        roles.valueFields().get(0).span());
  }

  /** A number of rows has no unit, whatever its column has. */
  private Optional<String> unit(Field field, int column) {
    return field.counts() || field.unit().isPresent()
        ? field.unit()
        : columns.column(column).unit();
  }

  /** Returns what is drawn of a column in words, such as {@code median loss}. */
  static String title(Field field, String column) {
    String name = readable(column);
    if (field.quantile().isPresent()) {
      return Figures.number(field.quantile().getAsDouble() * 100) + " % quantile of " + name;
    }
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

  /** Returns what the legend tells apart; empty if there is nothing to tell apart. */
  Optional<String> grouping() {
    List<String> names =
        roles.style().all().stream().map(c -> readable(columns.column(c).name())).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }
}
