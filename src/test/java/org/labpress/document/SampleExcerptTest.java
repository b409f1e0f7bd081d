package org.labpress.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleExcerptTest {
  @Test
  void shortTextStaysAsItIs() {
    assertThat(SampleExcerpt.of("two words", 9, 1)).isEqualTo("two words");
  }

  @Test
  void longTextEndsWithAWordAndSaysItsLength() {
    assertThat(SampleExcerpt.of("one two three", 9, 5))
        .isEqualTo("one two … (13 characters in all)");
  }

  @Test
  void linesAreCounted() {
    assertThat(SampleExcerpt.of("a\nb\nc", 100, 2)).isEqualTo("a\nb … (5 characters in all)");
  }

  @Test
  void longWordIsDivided() {
    assertThat(SampleExcerpt.of("x".repeat(100), 50, 5)).startsWith("x".repeat(50) + " …");
  }

  @Test
  void noCharacterIsDivided() {
    assertThat(SampleExcerpt.of("😀".repeat(60), 51, 5)).startsWith("😀".repeat(25) + " …");
  }
}
