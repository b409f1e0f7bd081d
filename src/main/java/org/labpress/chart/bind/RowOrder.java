package org.labpress.chart.bind;

import java.util.Comparator;
import org.labpress.table.Dates;
import org.labpress.table.Numbers;
import org.labpress.table.Table;
import org.labpress.table.Texts;
import org.labpress.table.Values;

/** The order of rows by one column; missing cells come last either way. */
final class RowOrder implements Values.Visitor<Comparator<Integer>> {
  private final boolean descending;

  private RowOrder(boolean descending) {
    this.descending = descending;
  }

  static Comparator<Integer> of(Table table, int column, boolean descending) {
    Values values = table.columns().get(column).values();
    Comparator<Integer> missingLast = Comparator.comparing(values::isMissing);
    return missingLast.thenComparing(values.accept(new RowOrder(descending)));
  }

  private Comparator<Integer> directed(Comparator<Integer> ascending) {
    return descending ? ascending.reversed() : ascending;
  }

  @Override
  public Comparator<Integer> numbers(Numbers values) {
    return directed(Comparator.comparingDouble(values::at));
  }

  @Override
  public Comparator<Integer> dates(Dates values) {
    return directed(Comparator.comparingLong(values::at));
  }

  @Override
  public Comparator<Integer> texts(Texts values) {
    return directed(Comparator.comparing(values::at));
  }
}
