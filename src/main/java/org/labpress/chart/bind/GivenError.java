package org.labpress.chart.bind;

import java.util.List;
import java.util.Optional;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.IntervalSpec;
import org.labpress.chart.spec.Spread;
import org.labpress.chart.spec.Written;
import org.labpress.table.Table;

/**
 * Tells {@code error: sd} that names a column of a table from the one that asks for a computation:
 * tables of results have such columns, and one row of them has no standard deviation.
 */
record GivenError(ChartSpec spec, Table table) {
  /** Returns the specification with the column, if it is meant. */
  ChartSpec resolved() {
    Optional<IntervalSpec> interval = spec.interval().filter(i -> i.columns().isEmpty());
    boolean error = spec.keys().containsKey("error") && !spec.keys().containsKey("ci");
    Optional<String> name =
        interval.flatMap(
            i ->
                switch (i.spread()) {
                  case STANDARD_DEVIATION -> Optional.of("sd");
                  case STANDARD_ERROR -> Optional.of("se");
                  default -> Optional.empty();
                });
    if (!error || name.isEmpty() || table.indexOf(name.get()).isEmpty()) {
      return spec;
    }
    Spread spread = interval.orElseThrow().spread();
    Written column = new Written(name.get(), interval.get().span());
    return spec.withInterval(new IntervalSpec(spread, List.of(column), interval.get().span()));
  }
}
