package org.labpress.chart.bind;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.IntervalSpec;
import org.labpress.chart.spec.Spread;
import org.labpress.source.Diagnostic;
import org.labpress.statistics.Clustered;
import org.labpress.statistics.Interval;
import org.labpress.table.Numbers;
import org.labpress.table.Summary;
import org.labpress.table.Table;

/**
 * The intervals around the values of one column.
 *
 * @param asked how they are computed
 * @param values from which they are computed
 * @param ends columns that the interval names: half widths, lower and upper ends, or trials
 * @param whole what stands for all of the trials: 100 in a column of percentages, else 1
 * @param contexts number of the context of each row, NaN if it has none; empty if rows are
 *     independent
 */
record Intervals(
    IntervalSpec asked,
    Table table,
    int column,
    Numbers values,
    List<Numbers> ends,
    double whole,
    Optional<Numbers> contexts) {
  Intervals {
    ends = List.copyOf(ends);
  }

  /** Returns what speaks against an interval of this kind around what is drawn. */
  static Optional<Diagnostic> misfit(ChartSpec spec, Field field, Roles roles) {
    Optional<Diagnostic> contexts = contextsMisfit(spec, roles);
    if (contexts.isPresent()) {
      return contexts;
    }
    boolean computed =
        spec.interval()
            .filter(i -> i.spread() != Spread.GIVEN)
            .filter(i -> i.columns().isEmpty() || i.spread().ofShares())
            .isPresent();
    if (!computed || (field.isMean() && !roles.drawsRows())) {
      return Optional.empty();
    }
    String drawn =
        roles.drawsRows()
            ? "a %s chart draws single rows".formatted(roles.mark().label())
            : "the chart draws " + field.call();
    return Optional.of(
        Diagnostic.error(
                "chart/bad-value",
                spec.interval().orElseThrow().span(),
                "an interval around the mean was asked for, but " + drawn)
            .withHint("draw the mean, or leave the interval out"));
  }

  private static Optional<Diagnostic> contextsMisfit(ChartSpec spec, Roles roles) {
    boolean known =
        spec.interval().map(IntervalSpec::spread).filter(Spread::knowsClusters).isPresent();
    return roles.context().isEmpty() || known
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error(
                    "chart/bad-value",
                    spec.at("context"),
                    "rows of one context belong together in an interval of t, boot or se only")
                .withHint("write ci: t 95, or leave \"context\" out"));
  }

  /** Returns the first value that is no share, if the interval is one of shares. */
  Optional<Diagnostic> notShares() {
    if (!asked.spread().ofShares()) {
      return Optional.empty();
    }
    boolean counted = !ends.isEmpty();
    OptionalInt wrong =
        IntStream.range(0, values.size())
            .filter(row -> !values.isMissing(row) && !fits(row, counted))
            .findFirst();
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    int row = wrong.getAsInt();
    String name = table.columns().get(column).name();
    String cell = table.places().text(row, column);
    String message =
        counted
            ? "%s in \"%s\" is no share of %s trials"
                .formatted(cell, name, trials(row) >= 1 ? Long.toString((long) trials(row)) : "0")
            : "%s in \"%s\" is neither 0 nor %d, which an interval of Wilson needs"
                .formatted(cell, name, (int) whole);
    return Optional.of(
        Diagnostic.error("chart/not-share", table.places().cell(row, column), message)
            .withLabel(asked.span(), "asked for here")
            .withHint(
                counted
                    ? "write shares from 0 to %d and whole numbers of trials".formatted((int) whole)
                    : "name the column with the numbers of trials, as in ci: [wilson 95, n],"
                        + " or ask for boot 95"));
  }

  private boolean fits(int row, boolean counted) {
    double value = values.at(row);
    return counted
        ? value >= 0 && value <= whole && trials(row) >= 1
        : value == 0 || value == whole;
  }

  private double trials(int row) {
    return ends.get(0).at(row);
  }

  /** Returns what speaks against several rows for one point; empty if they have an interval. */
  Optional<Diagnostic> severalRows(List<Integer> rows, int positionColumn) {
    if (rows.size() < 2 || ends.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.error(
                "chart/bad-value",
                asked.span(),
                "interval columns need one row for each point, but %d rows stand at \"%s\""
                    .formatted(rows.size(), table.places().text(rows.get(0), positionColumn)))
            .withLabel(table.places().row(rows.get(1)), "the second row of that point")
            .withHint("add a filter or a group, or let the interval be computed: ci: t 95"));
  }

  /** Returns the interval of a point; {@link Interval#NONE} if its rows are too few. */
  Interval of(List<Integer> rows, Summary summary, double value) {
    int first = rows.get(0);
    if (asked.spread().ofShares()) {
      double n = ends.isEmpty() ? summary.n() : trials(first);
      double successes = Math.min(n, summary.mean() / whole * n);
      Interval shares = asked.spread().ofShare(successes, n);
      return new Interval(shares.low() * whole, shares.high() * whole);
    }
    if (ends.size() == 2) {
      return new Interval(ends.get(0).at(first), ends.get(1).at(first));
    }
    if (contexts.isPresent()) {
      return asked.spread().around(clustered(rows, contexts.get()));
    }
    return ends.isEmpty()
        ? asked.spread().around(summary)
        : Interval.around(value, ends.get(0).at(first));
  }

  /** A row without a context is one of its own. */
  private Clustered clustered(List<Integer> rows, Numbers context) {
    int[] clusters = new int[rows.size()];
    double[] numbers = new double[rows.size()];
    for (int i = 0; i < clusters.length; i++) {
      int row = rows.get(i);
      clusters[i] = context.isMissing(row) ? -1 - row : (int) context.at(row);
      numbers[i] = values.at(row);
    }
    return Clustered.of(numbers, clusters);
  }
}
