package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Written;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Workspace;
import org.labpress.table.Grouping;
import org.labpress.table.RowTest;
import org.labpress.table.Table;
import org.labpress.table.Values;

/** Binds one specification to its data, step by step; each step reports and may give up. */
final class Binder {
  private final ChartSpec spec;
  private final Workspace workspace;
  private final String page;
  private final SqlSource sql;
  private final List<BoundChart.Origin> origins = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Binder(ChartSpec spec, Workspace workspace, String page, SqlSource sql) {
    this.spec = spec;
    this.workspace = workspace;
    this.page = page;
    this.sql = sql;
  }

  Checked<BoundChart> bind() {
    Optional<BoundChart> bound = Optional.empty();
    if (spec.isComplete()) {
      bound = data().flatMap(this::bind);
    }
    BoundChart chart = bound.orElseGet(() -> BoundChart.empty(spec)).withOrigins(origins);
    return new Checked<>(chart, diagnostics);
  }

  private Optional<Table> data() {
    return spec.sql().isPresent()
        ? answer(spec.sql().get())
        : new DataFiles(workspace, page, origins, diagnostics)
            .read(spec.data(), NamedColumns.asked(spec));
  }

  private Optional<Table> answer(Written query) {
    Optional<SqlSource.Answer> answer = sql.select(query).drainTo(diagnostics);
    answer.stream()
        .flatMap(given -> given.files().stream())
        .forEach(file -> origins.add(new BoundChart.Origin(file, query.span())));
    return answer.map(SqlSource.Answer::table).filter(table -> table.rows() > 0);
  }

  private Optional<BoundChart> bind(Table whole) {
    Columns named = new Columns(whole, spec.selection().missing(), diagnostics);
    Rows rows = new Rows(spec, whole, filter(whole, named), diagnostics);
    Optional<Diagnostic> misuse = misuse();
    if (misuse.isPresent()) {
      diagnostics.add(misuse.get());
      return Optional.empty();
    }
    return kind().bind(rows).map(chart -> chart.withSeeds(seeds(rows.kept().orElse(whole))));
  }

  /** Returns a key that the type does not know. */
  private Optional<Diagnostic> misuse() {
    Set<Mark> distributions = EnumSet.of(Mark.BOX, Mark.HIST, Mark.HEAT);
    Optional<Mark> mark = spec.mark();
    boolean own = mark.filter(distributions::contains).isPresent();
    boolean bins = mark.filter(m -> m == Mark.HIST || m == Mark.HEAT).isPresent();
    String key = "";
    if (own && spec.treatment().stacked()) {
      key = "stack";
    } else if (own && spec.treatment().fit().isPresent()) {
      key = "fit";
    } else if (!bins && spec.treatment().bins().isPresent()) {
      key = "bins";
    }
    String type = mark.map(Mark::label).orElse("this");
    return key.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error(
                    "chart/bad-value",
                    spec.span(),
                    "a chart of type %s has no \"%s\"".formatted(type, key))
                .withHint("leave it out, or write another type"));
  }

  /** A chart without a type shows series; {@link Roles} chooses which. */
  private ChartKind kind() {
    return switch (spec.mark().orElse(Mark.LINE)) {
      case LINE, STEP, AREA, SCATTER, BAR, DOT, DUMBBELL, SLOPE, SCALING ->
          new SeriesChart(spec, diagnostics);
      case BOX -> new BoxChart(spec, diagnostics);
      case HIST -> new HistChart(spec, diagnostics);
      case HEAT -> new HeatChart(spec, diagnostics);
    };
  }

  /** Returns how many seeds the rows have; empty if no column is named after them. */
  private static OptionalInt seeds(Table table) {
    return IntStream.range(0, table.columns().size())
        .filter(i -> NamedColumns.isSeed(table.columns().get(i).name()))
        .map(i -> Grouping.count(table, i))
        .findFirst();
  }

  /** Returns the rows that pass the filter; empty, and reported, if none does. */
  private Optional<Table> filter(Table table, Columns columns) {
    List<RowTest> tests = new ArrayList<>();
    boolean sound = true;
    for (ChartSpec.Filter filter : spec.selection().filter()) {
      OptionalInt column = columns.find(new Written(filter.test().column(), filter.span()));
      Optional<Values> values =
          column.isPresent()
              ? Optional.of(columns.column(column.getAsInt()).values())
              : Optional.empty();
      sound &= values.isPresent() && filter.test().fits(values.get());
      if (values.isPresent() && !filter.test().fits(values.get())) {
        diagnostics.add(
            Diagnostic.error(
                    "chart/bad-value",
                    filter.span(),
                    "\"%s\" cannot be compared with the values of \"%s\""
                        .formatted(filter.test().literal(), filter.test().column()))
                .withHint("write a number, or a date such as 2026-03-02"));
      }
      tests.add(filter.test());
    }
    if (!sound) {
      return Optional.empty();
    }
    if (tests.isEmpty()) {
      return Optional.of(table);
    }
    int[] rows = RowTest.rows(table, tests);
    if (rows.length == 0) {
      diagnostics.add(nothingKept(table, tests));
      return Optional.empty();
    }
    return Optional.of(table.select(rows));
  }

  private Diagnostic nothingKept(Table table, List<RowTest> tests) {
    String list = String.join(", ", tests.stream().map(RowTest::toString).toList());
    Diagnostic diagnostic =
        Diagnostic.error(
            "chart/empty",
            spec.selection().filter().get(0).span(),
            "filter %s kept 0 of %d rows".formatted(Written.shortened(list), table.rows()));
    for (RowTest test : tests) {
      if (RowTest.rows(table, List.of(test)).length == 0) {
        int column = table.indexOf(test.column()).orElseThrow();
        List<String> found =
            Grouping.by(table, List.of(column)).stream().map(g -> g.labels().get(0)).toList();
        String some = String.join(", ", found.subList(0, Math.min(6, found.size())));
        return diagnostic.withHint(
            "\"%s\" has %s%s"
                .formatted(
                    test.column(), Written.shortened(some), found.size() > 6 ? ", ..." : ""));
      }
    }
    return diagnostic.withHint("no row passes all tests at once: leave one out");
  }
}
