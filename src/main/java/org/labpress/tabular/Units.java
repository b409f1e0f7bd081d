package org.labpress.tabular;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.labpress.table.Grouping;
import org.labpress.table.RowList;
import org.labpress.table.Table;

/** Which rows of data each row of a table stands for. */
final class Units {
  private final List<RowList> groups;
  private final int[] order;

  private Units(List<RowList> groups, int[] order) {
    this.groups = groups;
    this.order = order;
  }

  /** Every row of data is one of the table. */
  static Units single(Table table) {
    return new Units(List.of(), IntStream.range(0, table.rows()).toArray());
  }

  /** Rows that agree in some columns are one of the table. */
  static Units grouped(Table table, List<Integer> columns) {
    List<RowList> groups =
        Grouping.by(table, columns).stream().map(group -> RowList.copyOf(group.rows())).toList();
    return new Units(groups, IntStream.range(0, groups.size()).toArray());
  }

  int size() {
    return order.length;
  }

  boolean summarised() {
    return !groups.isEmpty();
  }

  /** Returns the rows of data of a row of the table, at least one. */
  RowList rows(int unit) {
    return groups.isEmpty() ? RowList.of(order[unit]) : groups.get(order[unit]);
  }

  /** Returns the first row of data of a row of the table. */
  int first(int unit) {
    return groups.isEmpty() ? order[unit] : groups.get(order[unit]).at(0);
  }

  /** Returns the same rows in another order; those that are alike in it stay as they are. */
  Units sorted(Comparator<Integer> units) {
    int[] sorted =
        IntStream.range(0, order.length)
            .boxed()
            .sorted(units)
            .mapToInt(unit -> order[unit])
            .toArray();
    return new Units(groups, sorted);
  }

  /** Returns some of the rows. */
  Units select(List<Integer> units) {
    return new Units(groups, units.stream().mapToInt(unit -> order[unit]).toArray());
  }
}
