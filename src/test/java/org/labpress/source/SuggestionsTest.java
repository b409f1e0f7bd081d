package org.labpress.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  // Kitten and sitting: Levenshtein's textbook pair. "ca" and "abc" are 3 apart in the restricted
  // form, 2 in the unrestricted one (Boytsov 2011).
  @ParameterizedTest(name = "{0} and {1} are {2} apart")
  @CsvSource({
    "kitten, sitting, 3",
    "fig-los, fig-loss, 1",
    "ab, ba, 1",
    "ca, abc, 3",
    "'', abc, 3"
  })
  void distance(String a, String b, int expected) {
    assertThat(Suggestions.distance(a, b)).isEqualTo(expected);
    assertThat(Suggestions.distance(b, a)).isEqualTo(expected);
  }

  @Test
  void nearNameIsSuggested() {
    assertThat(Suggestions.nearest("autors", List.of("title", "authors", "author")))
        .contains("authors");
    assertThat(Suggestions.nearest("BIBLIOGRAFY", List.of("bibliography")))
        .contains("bibliography");
  }

  @Test
  void farNameIsNot() {
    assertThat(Suggestions.nearest("zebra", List.of("title", "authors"))).isEmpty();
    assertThat(Suggestions.nearest("x", List.of())).isEmpty();
  }

  @Test
  void nearestComeFirstAndTiesByName() {
    assertThat(Suggestions.nearest("fig-a", List.of("fig-c", "fig-b", "fig-aa", "tbl-z"), 3))
        .containsExactly("fig-aa", "fig-b", "fig-c");
  }
}
