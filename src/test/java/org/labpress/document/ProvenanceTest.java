package org.labpress.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
  @Test
  void selectionSaysWhichRowsAndHow() {
    assertThat(of(8, 8, Optional.empty()).selection(PrintedLanguage.ENGLISH))
        .containsExactly("8 rows");
    assertThat(of(1, 1, Optional.empty(), "seed=1").selection(PrintedLanguage.ENGLISH))
        .containsExactly("1 row", "seed=1");
    assertThat(of(1, 8, Optional.of("SELECT 1")).selection(PrintedLanguage.ENGLISH))
        .containsExactly("1 of 8 rows", "by a query");
  }

  private static Provenance of(int rows, int all, Optional<String> query, String... filter) {
    return new Provenance(
        List.of(), rows, all, List.of(), List.of(filter), query, Optional.empty());
  }
}
