package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableSizeTest {
  @Test
  void widerTablesAreSetSmallerUntilTheyWouldBeTooSmallToRead() {
    List<Double> sizes = new ArrayList<>();
    for (int digits = 8; digits <= 24; digits++) {
      sizes.add(sizeOfCells("8".repeat(digits)));
    }

    assertThat(sizes)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a))
        .endsWith(BlockLook.PAPER.smallestTable())
        .allSatisfy(size -> assertThat(size).isBetween(BlockLook.PAPER.smallestTable(), 9.0));
    assertThat(sizes.get(0)).isGreaterThan(BlockLook.PAPER.smallestTable());
  }

  /** Returns the size of a word that stands in each of six columns. */
  private static double sizeOfCells(String word) {
    String row = String.join("|", List.of(word, word, word, word, word, word));
    List<Double> sizes =
        Papers.set(Papers.table("a|b|c|d|e|f", row)).pages().stream()
            .flatMap(page -> page.items().stream())
            .filter(item -> item instanceof Placed.GlyphRun run && PageDump.text(run).equals(word))
            .map(item -> ((Placed.GlyphRun) item).size())
            .distinct()
            .toList();
    assertThat(sizes).hasSize(1);
    return sizes.get(0);
  }
}
