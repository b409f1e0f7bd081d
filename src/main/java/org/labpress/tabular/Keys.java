package org.labpress.tabular;

import java.util.List;
import org.labpress.table.Numbers;
import org.labpress.table.Table;
import org.labpress.tabular.TableBinder.ChosenColumn;

/**
 * Which columns tell the rows of a table apart where several rows of data become one: those that
 * the author groups by, else those that are no aggregates and, where values stand side by side, no
 * numbers.
 *
 * @param groups indexes of the columns that the author groups by
 */
record Keys(TableSpec spec, Table table, List<Integer> groups) {
  Keys {
    groups = List.copyOf(groups);
  }

  /** Returns whether rows of one group agree in the column, so that it needs no summary. */
  boolean isKey(ChosenColumn chosen) {
    boolean called =
        chosen.spec().field().aggregate().isPresent()
            || chosen.spec().field().quantile().isPresent();
    if (called) {
      return false;
    }
    boolean number = table.columns().get(chosen.index()).values() instanceof Numbers;
    return groups.isEmpty() ? spec.across().isEmpty() || !number : groups.contains(chosen.index());
  }
}
