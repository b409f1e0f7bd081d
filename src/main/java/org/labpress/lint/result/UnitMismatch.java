package org.labpress.lint.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.lint.TableFacts;
import org.labpress.source.Severity;

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
      }
    }
    context
        .input()
        .tables()
        .forEach(table -> table.columns().forEach(column -> check(column, sink)));
  }

  private void check(TableFacts.ColumnFacts column, Sink sink) {
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
