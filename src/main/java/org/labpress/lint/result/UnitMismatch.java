package org.labpress.lint.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.lint.TableFacts;
import org.labpress.metric.Metric;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/** Reports two units on one axis of a chart, or in one column of a table. */
public final class UnitMismatch implements Rule {
  /** Units as they are written, and one of them for each. */
  private static final Map<String, String> SAME = new LinkedHashMap<>();

  static {
    List.of(
            "s sec secs second seconds",
            "min mins minute minutes",
            "h hr hrs hour hours",
            "% percent pct",
            "ms millisecond milliseconds",
            "µs us μs",
            "nats nat",
            "bits bit",
            "points point pp",
            "d day days")
        .forEach(
            line -> {
              String[] all = line.split(" ", -1);
              for (String unit : all) {
                SAME.put(unit, all[0]);
              }
            });
  }

  private static final Pattern WITH_UNIT =
      Pattern.compile(
          "[-+−]?\\d[\\d,]{0,18}(?:\\.\\d{1,18})?\\s?(ns|µs|us|ms|s|min|h|d|B|kB|KB|MB|GB|TB|KiB|MiB|GiB|%|nats|bits)");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("result/unit-mismatch", Severity.ERROR);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      List<String> units =
          chart.measure().units().stream()
              .filter(unit -> !unit.isBlank())
              .map(UnitMismatch::normal)
              .distinct()
              .toList();
      if (units.size() > 1) {
        sink.report(
            meta()
                .at(
                    chart.value().span(),
                    "one axis shows values in %s and in %s".formatted(units.get(0), units.get(1)))
                .withHint("convert one of them, or draw two charts"));
      } else {
        String unit = chart.measure().units().stream().findFirst().orElse("");
        chart
            .measure()
            .metric()
            .flatMap(metric -> beyond(metric, unit, chart.measure().largest()))
            .ifPresent(message -> report(chart.value().span(), message, sink));
      }
    }
    context
        .input()
        .tables()
        .forEach(table -> table.columns().forEach(column -> check(column, sink)));
  }

  /** Returns what is said of a value above the maximum: a percentage among shares, mostly. */
  private static Optional<String> beyond(Metric metric, String unit, double value) {
    boolean higher = metric.better().filter(Metric.Better.HIGHER::equals).isPresent();
    OptionalDouble best = metric.in(Optional.of(unit).filter(u -> !u.isEmpty()), metric.best());
    return higher && best.isPresent() && value > best.getAsDouble() * (1 + 1e-9)
        ? Optional.of(
            "%s is more than the maximum %s of \"%s\""
                .formatted(plain(value), plain(best.getAsDouble()), metric.name()))
        : Optional.empty();
  }

  private static String plain(double value) {
    return value == StrictMath.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private void report(SourceSpan place, String message, Sink sink) {
    sink.report(
        meta()
            .at(place, message)
            .withHint("write shares or percentages, and the unit into the header: \"acc [%]\""));
  }

  private void check(TableFacts.ColumnFacts column, Sink sink) {
    if (column.value() && column.metric().isPresent()) {
      for (TableFacts.CellFacts cell : column.cells()) {
        Optional<String> message = beyond(column.metric().get(), column.unit(), cell.value());
        if (message.isPresent()) {
          report(cell.place(), message.get(), sink);
          return;
        }
      }
    }
    Optional<String> first = Optional.empty();
    for (TableFacts.CellFacts cell : column.cells()) {
      Matcher number = WITH_UNIT.matcher(cell.text());
      if (!number.matches()) {
        // A column of settings or of words may hold anything.
        return;
      }
      String unit = number.group(1);
      if (first.isPresent() && !normal(first.get()).equals(normal(unit))) {
        sink.report(
            meta()
                .at(
                    cell.place(),
                    "\"%s\" has values in %s and in %s"
                        .formatted(column.title(), first.get(), unit))
                .withHint("write all values in one unit"));
        return;
      }
      first = first.or(() -> Optional.of(unit));
    }
  }

  private static String normal(String unit) {
    return SAME.getOrDefault(unit.strip().toLowerCase(Locale.ROOT), unit.strip());
  }
}
