package org.labpress.query;

import java.util.Comparator;
import org.labpress.table.Dates;
import org.labpress.table.Numbers;
import org.labpress.table.Texts;
import org.labpress.table.Values;

/** The order of the rows by one column: smallest first, missing values last. */
final class ValueOrder implements Values.Visitor<Comparator<Integer>> {
  private ValueOrder() {}

  static Comparator<Integer> of(Values values) {
    return Comparator.<Integer, Boolean>comparing(values::isMissing)
        .thenComparing(values.accept(new ValueOrder()));
  }

  @Override
  public Comparator<Integer> numbers(Numbers numbers) {
    return Comparator.comparingDouble(numbers::at);
  }

  @Override
  public Comparator<Integer> texts(Texts texts) {
    return Comparator.comparing(texts::at);
  }

  @Override
  public Comparator<Integer> dates(Dates dates) {
    return Comparator.comparingLong(dates::at);
  }
}
