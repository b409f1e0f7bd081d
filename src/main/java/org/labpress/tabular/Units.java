package org.labpress.tabular;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
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

  /**
   * Returns the same rows in another order; those that are alike in it stay as they are.
   *
   * @param first how many rows need their place; the others follow in any order
   */
  Units sorted(Comparator<Integer> units, int first) {
    Comparator<Integer> stable = units.thenComparing(Comparator.naturalOrder());
    int[] sorted = first < order.length / 10 ? best(stable, first) : all(stable);
    return new Units(groups, Arrays.stream(sorted).map(unit -> order[unit]).toArray());
  }

  private int[] all(Comparator<Integer> units) {
    return IntStream.range(0, order.length)
        .boxed()
        .sorted(units)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Of a million rows ten are found without sorting the others. */
  private int[] best(Comparator<Integer> units, int first) {
    PriorityQueue<Integer> kept = new PriorityQueue<>(units.reversed());
    for (int unit = 0; unit < order.length; unit++) {
      if (kept.size() < first) {
        kept.add(unit);
      } else if (units.compare(unit, kept.element()) < 0) {
        kept.remove();
        kept.add(unit);
      }
    }
    BitSet chosen = new BitSet();
    kept.forEach(chosen::set);
    return IntStream.concat(
            kept.stream().sorted(units).mapToInt(Integer::intValue),
            IntStream.range(0, order.length).filter(unit -> !chosen.get(unit)))
        .toArray();
  }

  /** Returns some of the rows. */
  Units select(List<Integer> units) {
    return new Units(groups, units.stream().mapToInt(unit -> order[unit]).toArray());
  }
}
