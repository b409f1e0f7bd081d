package org.labpress.chart.bind;

import java.util.List;
import java.util.Optional;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.table.Table;

/** What a chart can show: no more than a reader can take in, nothing at or below a log axis. */
final class Bounds {
  /** Beside each other their names would overlap; below each other the chart only grows. */
  private static final int MOST_BESIDE = 45;

  private static final int MOST_BELOW = 200;
  private static final int MOST_SERIES = 50;
  private static final int MOST_POINTS = 20_000;

  private Bounds() {}

  /** Returns whether the chart can be drawn; if not, that is reported. */
  static boolean hold(
      ChartSpec spec,
      Roles roles,
      Columns columns,
      Positions positions,
      List<Series> series,
      List<Diagnostic> diagnostics) {
    Optional<Diagnostic> fault =
        tooMany(spec, roles, positions, series).or(() -> nonPositive(roles, columns, series));
    fault.ifPresent(diagnostics::add);
    return fault.isEmpty();
  }

  /** Returns the diagnostic of rows of which none can be drawn. */
  static Diagnostic nothing(Roles roles, Table table) {
    return Diagnostic.error(
            "chart/empty",
            roles.valueFields().get(0).span(),
            "none of %d rows has both a position and a value".formatted(table.rows()))
        .withHint("look at the columns for missing values");
  }

  private static Optional<Diagnostic> tooMany(
      ChartSpec spec, Roles roles, Positions positions, List<Series> series) {
    int categories = positions.categories().size();
    int mostCategories = roles.horizontal() ? MOST_BELOW : MOST_BESIDE;
    if (categories > mostCategories) {
      return Optional.of(
          tooMany(roles.positionField(), categories, "categories", mostCategories)
              .withHint("keep some of them with \"limit: 20\" or a filter"));
    }
    if (series.size() > MOST_SERIES) {
      return Optional.of(
          Diagnostic.error(
                  "chart/too-many",
                  spec.styling()
                      .group()
                      .or(spec.styling()::color)
                      .or(spec.styling()::shape)
                      .map(Written::span)
                      .orElse(roles.positionField().span()),
                  "the chart would show %d series, the limit is %d"
                      .formatted(series.size(), MOST_SERIES))
              .withHint("keep some of them with a filter, or group by another column"));
    }
    int points = series.stream().mapToInt(s -> s.points().size()).sum();
    boolean thinned = roles.mark() == Mark.LINE || roles.mark() == Mark.SCATTER;
    return points > MOST_POINTS && !thinned
        ? Optional.of(
            tooMany(roles.valueFields().get(0), points, "points", MOST_POINTS)
                .withHint("summarise the rows, or keep some of them with \"limit:\" or a filter"))
        : Optional.empty();
  }

  private static Diagnostic tooMany(Field field, int found, String what, int limit) {
    return Diagnostic.error(
        "chart/too-many",
        field.span(),
        "the chart would show %d %s, the limit is %d".formatted(found, what, limit));
  }

  /** A logarithmic axis has no place for zero and what is below. */
  private static Optional<Diagnostic> nonPositive(
      Roles roles, Columns columns, List<Series> series) {
    boolean lowPosition =
        series.stream().flatMap(s -> s.points().stream()).anyMatch(p -> p.position() <= 0);
    if (roles.positionField().log() && lowPosition) {
      return Optional.of(nonPositive(roles.positionField(), roles.position(), columns));
    }
    boolean lowValue =
        series.stream().flatMap(s -> s.points().stream()).anyMatch(p -> p.value() <= 0);
    if (!lowValue) {
      return Optional.empty();
    }
    for (int i = 0; i < roles.values().size(); i++) {
      Field field = roles.valueFields().get(i);
      if (field.log()) {
        return Optional.of(nonPositive(field, roles.values().get(i), columns));
      }
    }
    return Optional.empty();
  }

  private static Diagnostic nonPositive(Field field, int column, Columns columns) {
    Optional<SourceSpan> cell = columns.firstNonPositive(column);
    String name = columns.column(column).name();
    Diagnostic diagnostic =
        Diagnostic.error(
            "chart/log-nonpositive",
            cell.orElse(field.span()),
            "%s is %s, but its axis is logarithmic"
                .formatted(
                    field.aggregate().isPresent() || field.quantile().isPresent()
                        ? field.call()
                        : "\"" + name + "\"",
                    cell.map(SourceSpan::text).orElse("not above 0")));
    return (cell.isPresent() ? diagnostic.withLabel(field.span(), "asked for here") : diagnostic)
        .withHint("leave such rows out with a filter, such as %s>0".formatted(name));
  }
}
