package org.labpress.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Joins the values of two columns, one after the other. */
final class Joining implements Values.Visitor<Values> {
  private final Table first;
  private final int firstColumn;
  private final Table second;
  private final int secondColumn;

  private Joining(Table first, int firstColumn, Table second, int secondColumn) {
    this.first = first;
    this.firstColumn = firstColumn;
    this.second = second;
    this.secondColumn = secondColumn;
  }

  /** Returns values of the common type, or texts as the authors wrote them if there is none. */
  static Values join(Table first, int firstColumn, Table second, int secondColumn) {
    return first
        .columns()
        .get(firstColumn)
        .values()
        .accept(new Joining(first, firstColumn, second, secondColumn));
  }

  @Override
  public Values numbers(Numbers values) {
    return other() instanceof Numbers numbers
        ? Numbers.of(
            DoubleStream.concat(
                    DoubleStream.of(values.toArray()), DoubleStream.of(numbers.toArray()))
                .toArray())
        : texts();
  }

  @Override
  public Values dates(Dates values) {
    return other() instanceof Dates dates
        ? Dates.of(LongStream.concat(all(values), all(dates)).toArray())
        : texts();
  }

  @Override
  public Values texts(Texts values) {
    return texts();
  }

  private Values other() {
    return second.columns().get(secondColumn).values();
  }

  private static LongStream all(Dates dates) {
    return LongStream.range(0, dates.size()).map(row -> dates.at((int) row));
  }

  private Texts texts() {
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < first.rows(); row++) {
      texts.add(first.places().text(row, firstColumn));
    }
    for (int row = 0; row < second.rows(); row++) {
      texts.add(second.places().text(row, secondColumn));
    }
    return new Texts(texts);
  }
}
