package org.labpress.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.IntervalSpec;
import org.labpress.chart.spec.Spread;
import org.labpress.chart.spec.Written;
import org.labpress.metric.Metric;
import org.labpress.metric.Metrics;
import org.labpress.source.Diagnostic;
import org.labpress.table.Column;
import org.labpress.table.Numbers;
import org.labpress.table.Table;
import org.labpress.tabular.TableBinder.ChosenColumn;
import org.labpress.tabular.TableSpec.Best;

/** Makes the columns of a table: their names, units and numbers. */
final class ColumnMaker {
  private final TableSpec spec;
  private final Table table;
  private final TableColumns columns;
  private final Metrics metrics;
  private final Keys keys;
  private final Units units;
  private final List<Diagnostic> diagnostics;

  ColumnMaker(
      TableSpec spec,
      Table table,
      TableColumns columns,
      Metrics metrics,
      Keys keys,
      Units units,
      List<Diagnostic> diagnostics) {
    this.spec = spec;
    this.table = table;
    this.columns = columns;
    this.metrics = metrics;
    this.keys = keys;
    this.units = units;
    this.diagnostics = diagnostics;
  }

  /** Returns the column; empty, and reported, if its cells should be numbers and are not. */
  Optional<ShownColumn> make(ChosenColumn chosen) {
    Field field = chosen.spec().field();
    boolean called = field.aggregate().isPresent() || field.quantile().isPresent();
    boolean key = units.summarised() && keys.isKey(chosen);
    boolean dates = columns.isDates(chosen.index());
    boolean formatted = chosen.spec().format().isPresent();
    boolean wanted =
        called || (units.summarised() && !key) || (formatted && !dates) || asksInterval(chosen);
    Optional<Numbers> numbers =
        field.counts()
            ? Optional.of(presence(chosen.index()))
            : wanted
                ? columns.numbers(chosen.index(), field.span())
                : columns.numbersIfAny(chosen.index());
    if (wanted && numbers.isEmpty()) {
      return Optional.empty();
    }
    boolean day = dates && !formatted && !called;
    if (day && units.summarised() && !key && !agreeInGroups(chosen, numbers.orElseThrow())) {
      return Optional.empty();
    }
    boolean asWritten = key || day || chosen.spec().markdown();
    Optional<Measured> measured =
        asWritten
            ? Optional.empty()
            : numbers
                .map(all -> chosen.part().map(part -> part.of(all)).orElse(all))
                .map(own -> measured(chosen, own));
    Optional<CellFormat> format = format(chosen, measured.isPresent(), called);
    return Optional.of(
        new ShownColumn(
            head(chosen, measured, format, numbers.isPresent() && !dates), measured, format));
  }

  /** Reports dates of which a row of the table would show one that does not hold for all. */
  private boolean agreeInGroups(ChosenColumn chosen, Numbers days) {
    for (int unit = 0; unit < units.size(); unit++) {
      double first = days.at(units.first(unit));
      for (int row : units.rows(unit)) {
        if (Double.compare(days.at(row), first) != 0) {
          String name = table.columns().get(chosen.index()).name();
          diagnostics.add(
              Diagnostic.error(
                      TableSpecReader.BAD_VALUE,
                      chosen.spec().field().span(),
                      "rows of one group have different dates in \"%s\"".formatted(name))
                  .withLabel(columns.place(row, chosen.index()), "this one differs")
                  .withHint("write min(%1$s) or max(%1$s), or group by it too".formatted(name)));
          return false;
        }
      }
    }
    return true;
  }

  private boolean asksInterval(ChosenColumn chosen) {
    return chosen.spec().interval().isPresent();
  }

  private Optional<CellFormat> format(ChosenColumn chosen, boolean number, boolean called) {
    boolean counted = called && chosen.spec().field().counts();
    Optional<CellFormat> whole =
        counted || spec.digits().isEmpty()
            ? Optional.empty()
            : Optional.of(new CellFormat(CellFormat.Kind.DECIMALS, spec.digits()));
    boolean day = called && !counted && columns.isDates(chosen.index());
    Optional<CellFormat> own =
        day ? Optional.of(new CellFormat(CellFormat.Kind.DATE, OptionalInt.empty())) : whole;
    return chosen.spec().format().or(() -> number ? own : Optional.empty());
  }

  private Measured measured(ChosenColumn chosen, Numbers numbers) {
    Field field = chosen.spec().field();
    Optional<String> unit = unitOfData(chosen);
    double whole = unit.filter("%"::equals).isPresent() ? 100 : 1;
    double factor = chosen.spec().format().map(f -> f.factor(unit)).orElse(1.0);
    Optional<IntervalSpec> interval = interval(chosen);
    List<Numbers> ends = new ArrayList<>();
    for (Written name : interval.map(IntervalSpec::columns).orElse(List.of())) {
      columns.find(name).stream()
          .mapToObj(i -> columns.numbers(i, name.span()))
          .flatMap(Optional::stream)
          .forEach(ends::add);
    }
    boolean complete = ends.size() == interval.map(i -> i.columns().size()).orElse(0);
    boolean fits =
        complete && interval.filter(i -> !areShares(chosen, i, numbers, ends, whole)).isEmpty();
    return new Measured(
        field, numbers, fits ? interval : Optional.empty(), ends, units, whole, factor);
  }

  /** Reports values of which an interval of shares cannot be had. */
  private boolean areShares(
      ChosenColumn chosen,
      IntervalSpec interval,
      Numbers numbers,
      List<Numbers> ends,
      double whole) {
    if (!interval.spread().ofShares()) {
      return true;
    }
    for (int row = 0; row < numbers.size(); row++) {
      double value = numbers.at(row);
      boolean share =
          ends.isEmpty()
              ? value == 0 || value == whole
              : value >= 0 && value <= whole && !(ends.get(0).at(row) < 1);
      if (!numbers.isMissing(row) && !share) {
        diagnostics.add(
            Diagnostic.error(
                    TableSpecReader.BAD_VALUE,
                    interval.span(),
                    "%s in \"%s\" is no share of trials, which an interval of Wilson needs"
                        .formatted(
                            columns.text(row, chosen.index()),
                            table.columns().get(chosen.index()).name()))
                .withLabel(columns.place(row, chosen.index()), "this value")
                .withHint(
                    ends.isEmpty()
                        ? "name the column with the numbers of trials, as in ci: [wilson 95, n]"
                        : "write shares from 0 to %d, or ask for t 95".formatted((int) whole)));
        return false;
      }
    }
    return true;
  }

  /** An interval of the whole table is around means of several rows only. */
  private Optional<IntervalSpec> interval(ChosenColumn chosen) {
    Field field = chosen.spec().field();
    if (chosen.spec().interval().isPresent()) {
      IntervalSpec own = chosen.spec().interval().get();
      boolean computed = own.spread() != Spread.GIVEN && own.columns().isEmpty();
      if (computed && !(units.summarised() && field.isMean())) {
        diagnostics.add(
            Diagnostic.error(
                    TableSpecReader.BAD_VALUE,
                    own.span(),
                    "an interval around the mean was asked for, but the cells show "
                        + (units.summarised() ? field.call() : "single rows"))
                .withHint("show the mean of a group, or name a column with the half widths"));
        return Optional.empty();
      }
      return Optional.of(own);
    }
    boolean mean = units.summarised() && field.isMean();
    return mean ? spec.interval() : Optional.empty();
  }

  /** Returns 1 where a cell has a value, so that texts can be counted. */
  private Numbers presence(int column) {
    return Numbers.of(
        IntStream.range(0, table.rows())
            .mapToDouble(
                row -> table.columns().get(column).values().isMissing(row) ? Double.NaN : 1)
            .toArray());
  }

  private BoundTable.Column head(
      ChosenColumn chosen,
      Optional<Measured> measured,
      Optional<CellFormat> format,
      boolean number) {
    Field field = chosen.spec().field();
    Optional<Metric> metric = metric(chosen).filter(m -> field.isValue());
    Optional<String> unit = unitOfData(chosen);
    boolean percent = format.filter(f -> f.kind() == CellFormat.Kind.PERCENT).isPresent();
    return new BoundTable.Column(
        chosen.spec(),
        chosen.index(),
        table.columns().get(chosen.index()).name(),
        chosen.spec().name().orElseGet(() -> title(chosen, metric)),
        chosen.part().map(Parts.Part::name),
        field.counts() ? Optional.empty() : percent ? Optional.of("%") : unit,
        metric,
        better(chosen.spec(), metric),
        measured.flatMap(Measured::spread),
        number,
        measured.filter(Measured::isMean).isPresent());
  }

  private Optional<String> unitOfData(ChosenColumn chosen) {
    return chosen
        .spec()
        .field()
        .unit()
        .or(() -> table.columns().get(chosen.index()).unit())
        .or(() -> metric(chosen).flatMap(Metric::unit));
  }

  private Optional<Metric> metric(ChosenColumn chosen) {
    Optional<Written> named = chosen.spec().metric();
    if (named.isPresent()) {
      Optional<Metric> metric = metrics.named(named.get().text());
      Diagnostic unknown = metrics.unknown(named.get().text().strip(), named.get().span());
      if (metric.isEmpty() && !diagnostics.contains(unknown)) {
        diagnostics.add(unknown);
      }
      return metric;
    }
    Column column = table.columns().get(chosen.index());
    return metrics.named(column.name()).or(() -> metrics.named(column.header()));
  }

  private static Optional<Metric.Better> better(
      TableSpec.ColumnSpec column, Optional<Metric> metric) {
    Optional<Best> own = column.best();
    if (own.isEmpty()) {
      return metric.flatMap(Metric::better);
    }
    return switch (own.get()) {
      case HIGHER -> Optional.of(Metric.Better.HIGHER);
      case LOWER -> Optional.of(Metric.Better.LOWER);
      case NONE -> Optional.empty();
    };
  }

  /** Returns a name for the head: the metric's, or the words of the column in lower case. */
  private String title(ChosenColumn chosen, Optional<Metric> metric) {
    Field field = chosen.spec().field();
    String column = table.columns().get(chosen.index()).name().replace('_', ' ').strip();
    String name = metric.map(Metric::name).orElse(column);
    if (field.quantile().isPresent()) {
      return "%s %% quantile of %s"
          .formatted(plain(field.quantile().getAsDouble() * 100), inner(name));
    }
    return field
        .aggregate()
        .map(
            aggregate ->
                switch (aggregate) {
                  case MEAN -> outer(name);
                  case MEDIAN -> "Median " + inner(name);
                  case FIRST -> "First " + inner(name);
                  case LAST -> "Last " + inner(name);
                  case SUM -> "Total " + inner(name);
                  case MIN -> "Smallest " + inner(name);
                  case MAX -> "Largest " + inner(name);
                  case SD, SE -> aggregate.label().toUpperCase(Locale.ROOT) + " of " + inner(name);
                  case N -> "n";
                  case CI95 -> "95 % CI of " + inner(name);
                })
        .orElseGet(() -> outer(name));
  }

  /** A word begins with a capital in the head; what may be a short name stays as it is. */
  private static String outer(String name) {
    boolean word = name.matches("[a-z]{4,}(?:\\W.*)?");
    return word ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
  }

  private static String inner(String name) {
    boolean word = name.matches("[A-Z][a-z]+(?:\\W.*)?");
    return word ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
  }

  private static String plain(double value) {
    return value == StrictMath.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
