package org.labpress.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.labpress.source.SourceFile;

class QuoteTest {
  private static String around(String text, String place) {
    int start = text.indexOf(place);
    return Quote.around(
        SourceFile.of("a.md", text).span(start, start + place.length()), "its value");
  }

  @Test
  void sourcesOfOtherNumbersAreLeftOut() {
    assertThat(
            around(
                "First. It has [3]{from=\"a.csv:n\"} of [8.2]{= {{a.csv:x.max}} - {{a.csv:x.min}}}"
                    + " points, {{a.csv:y}}.",
                "{{a.csv:y}}"))
        .isEqualTo("It has 3 of 8.2 points, its value.");
  }

  @Test
  void blockOfTheFrontMatterBeginsBelowItsSign() {
    for (String sign : new String[] {"|", ">-", "|2"}) {
      assertThat(around("---\nabstract: " + sign + "\n  We see 4 of 5.\n---\n", "4"))
          .isEqualTo("We see 4 of 5.");
    }
  }

  @Test
  void barInASentenceStays() {
    assertThat(around("Of these P(a | b) is 4.\n", "4")).isEqualTo("Of these P(a | b) is 4.");
  }
}
