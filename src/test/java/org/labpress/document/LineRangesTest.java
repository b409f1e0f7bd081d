package org.labpress.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineRangesTest {
  @ParameterizedTest(name = "lines {0}")
  @CsvSource(
      delimiter = '=',
      value = {
        "3=[3]",
        "3-5=[3, 4, 5]",
        "1,3-4=[1, 3, 4]",
        "1, 3 - 4=[1, 3, 4]",
        "2 4-6=[2, 4, 5, 6]",
        "[2,\"4-6\"]=[2, 4, 5, 6]",
        "5,1,1=[1, 5]",
        "''=[]"
      })
  void linesAreReadInEveryDialect(String text, String lines) {
    assertThat(LineRanges.read(text).orElseThrow()).hasToString(lines);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "3-1", "1-", "-1", "1-9999999", "1-999999", "true"})
  void whatNamesNoLinesIsNone(String text) {
    assertThat(LineRanges.read(text)).isEmpty();
  }
}
