package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.table.Dates;
import org.labpress.table.Numbers;
import org.labpress.table.Table;

/**
 * When runs began and ended.
 *
 * @param runs in the order of their rows
 * @param dates whether times are milliseconds of Unix time, else numbers of a unit
 * @param withoutTime how many rows have no beginning
 */
record Runs(List<Run> runs, boolean dates, int withoutTime) {
  Runs {
    runs = List.copyOf(runs);
  }

  /**
   * A run.
   *
   * @param open whether the file gives no end, so that it is drawn to the last moment known
   */
  record Run(int row, double start, double end, boolean open) {
    double length() {
      return end - start;
    }
  }

  /** Returns the runs; empty, and reported, if their times cannot be told. */
  static Optional<Runs> of(
      ChartSpec spec, Table table, Columns columns, List<Diagnostic> diagnostics) {
    Field start = spec.x().orElseThrow();
    int startColumn = table.indexOf(start.column()).orElseThrow();
    Optional<Field> ending = spec.times().end().or(() -> spec.times().duration());
    if (ending.isEmpty()) {
      diagnostics.add(
          Diagnostic.error("chart/missing-key", start.span(), "runs have a start but no end")
              .withHint("add \"end:\" or \"duration:\" with the name of a column"));
      return Optional.empty();
    }
    OptionalInt endColumn = columns.find(ending.get());
    Optional<Numbers> starts = columns.numbers(startColumn, start.span());
    if (endColumn.isEmpty() || starts.isEmpty()) {
      return Optional.empty();
    }
    boolean dates = columns.column(startColumn).values() instanceof Dates;
    Optional<Numbers> ends = columns.numbers(endColumn.getAsInt(), ending.get().span());
    if (ends.isEmpty()) {
      return Optional.empty();
    }
    boolean lengths = spec.times().end().isEmpty();
    boolean endDates = columns.column(endColumn.getAsInt()).values() instanceof Dates;
    if (!lengths && dates != endDates) {
      diagnostics.add(
          Diagnostic.error(
                  "chart/bad-value",
                  ending.get().span(),
                  "runs start at %s but end at %s"
                      .formatted(dates ? "dates" : "numbers", dates ? "numbers" : "dates"))
              .withHint("give both as dates, or how long the runs took: duration"));
      return Optional.empty();
    }
    double scale = 1;
    if (lengths && dates) {
      Optional<String> unit =
          ending.get().unit().or(() -> columns.column(endColumn.getAsInt()).unit());
      Optional<Double> millis = unit.flatMap(Durations::millis);
      if (millis.isEmpty()) {
        diagnostics.add(noUnit(ending.get(), unit));
        return Optional.empty();
      }
      scale = millis.get();
    }
    return runs(
        table,
        endColumn.getAsInt(),
        starts.get(),
        ends.get(),
        lengths,
        scale,
        dates,
        ending.get().span(),
        diagnostics);
  }

  private static Diagnostic noUnit(Field duration, Optional<String> unit) {
    String found = unit.map(u -> "\"%s\" is no unit of time".formatted(u)).orElse("");
    return Diagnostic.error(
            "chart/bad-value",
            duration.span(),
            found.isEmpty() ? "the duration has no unit of time" : found)
        .withHint("write s, min, h or d, as in %s [h]".formatted(duration.column()));
  }

  private static Optional<Runs> runs(
      Table table,
      int endColumn,
      Numbers starts,
      Numbers ends,
      boolean lengths,
      double scale,
      boolean dates,
      SourceSpan asked,
      List<Diagnostic> diagnostics) {
    List<Run> runs = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    int without = 0;
    for (int row = 0; row < table.rows(); row++) {
      double start = starts.at(row);
      double end = lengths ? start + ends.at(row) * scale : ends.at(row);
      if (!Double.isFinite(start) || Double.isInfinite(end)) {
        without++;
      } else if (end < start) {
        diagnostics.add(
            Diagnostic.error(
                    "chart/bad-value",
                    table.places().cell(row, endColumn),
                    lengths
                        ? "a run of %s ends before it starts"
                            .formatted(table.places().text(row, endColumn))
                        : "the run ends before it starts")
                .withLabel(asked, "asked for here")
                .withHint("swap the two, or leave such rows out with a filter"));
        return Optional.empty();
      } else {
        runs.add(new Run(row, start, end, Double.isNaN(end)));
        last = Math.max(last, Double.isNaN(end) ? start : end);
      }
    }
    double until = last;
    List<Run> closed =
        runs.stream().map(r -> r.open() ? new Run(r.row(), r.start(), until, true) : r).toList();
    return Optional.of(new Runs(closed, dates, without));
  }

  double first() {
    return runs.stream().mapToDouble(Run::start).min().orElse(0);
  }

  double last() {
    return runs.stream().mapToDouble(Run::end).max().orElse(0);
  }
}
