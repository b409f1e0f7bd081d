package org.labpress.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexicographicTest {
  @Test
  void firstOrderThatTellsApartDecides() {
    Comparator<String> length = Comparator.comparingInt(String::length);
    Comparator<String> order =
        new Lexicographic<>(List.of(length, Comparator.<String>naturalOrder().reversed()));

    assertThat(List.of("b", "aa", "c", "ab").stream().sorted(order))
        .containsExactly("c", "b", "ab", "aa");
  }

  @Test
  void asManyOrdersAsATableHasColumnsNeedNoStack() {
    Comparator<Integer> same = Comparator.comparingInt(row -> 0);
    Comparator<Integer> order = new Lexicographic<>(Collections.nCopies(1_000_000, same));

    assertThat(order.compare(1, 2)).isZero();
  }
}
