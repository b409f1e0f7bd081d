package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.DataFence;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.table.Grouping;
import org.labpress.table.RowTest;
import org.labpress.table.Table;
import org.labpress.table.Values;

/** Keeps the rows of a table that pass the tests of a fence. */
public final class RowFilter {
  private final DataFence fence;
  private final List<Diagnostic> diagnostics;

  /**
   * @param diagnostics to which findings are added
   */
  public RowFilter(DataFence fence, List<Diagnostic> diagnostics) {
    this.fence = fence;
    this.diagnostics = diagnostics;
  }

  /**
   * Returns the rows that pass the tests, in their order; empty, and reported, if none does, or if
   * a test cannot be carried out.
   */
  public Optional<Table> keep(Table table, List<ChartSpec.Filter> filters) {
    List<RowTest> tests = new ArrayList<>();
    boolean sound = true;
    for (ChartSpec.Filter filter : filters) {
      sound &= isSound(table, filter);
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
      diagnostics.add(nothingKept(table, tests, filters));
      return Optional.empty();
    }
    return Optional.of(table.select(rows));
  }

  private boolean isSound(Table table, ChartSpec.Filter filter) {
    String name = filter.test().column().strip();
    OptionalInt column = table.indexOf(name);
    if (column.isEmpty()) {
      diagnostics.add(Columns.noColumn(fence, name, table, filter.span()));
      return false;
    }
    Values values = table.columns().get(column.getAsInt()).values();
    if (!filter.test().fits(values)) {
      diagnostics.add(
          Diagnostic.error(
                  fence.badValue(),
                  filter.span(),
                  "\"%s\" cannot be compared with the values of \"%s\""
                      .formatted(filter.test().literal(), filter.test().column()))
              .withHint("write a number, or a date such as 2026-03-02"));
      return false;
    }
    return true;
  }

  private Diagnostic nothingKept(Table table, List<RowTest> tests, List<ChartSpec.Filter> filters) {
    String list = String.join(", ", tests.stream().map(RowTest::toString).toList());
    Diagnostic diagnostic =
        Diagnostic.error(
            fence.empty(),
            filters.get(0).span(),
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
