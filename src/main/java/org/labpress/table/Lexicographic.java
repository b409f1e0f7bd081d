package org.labpress.table;

import java.util.Comparator;
import java.util.List;

/**
 * Compares by the first of several orders that tells two things apart; {@link
 * Comparator#thenComparing} goes one call deeper for each of them.
 */
public record Lexicographic<T>(List<Comparator<T>> orders) implements Comparator<T> {
  public Lexicographic {
    orders = List.copyOf(orders);
  }

  @Override
  public int compare(T one, T other) {
    for (Comparator<T> order : orders) {
      int compared = order.compare(one, other);
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }
}
