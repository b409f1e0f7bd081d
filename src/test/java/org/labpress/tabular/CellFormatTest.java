package org.labpress.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellFormatTest {
  // Rounded by hand, halves of exact binary numbers to even.
  @ParameterizedTest(name = "{1} as \"{0}\" is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | 0.125 | 0.12",
        "2 decimals | -3.14159 | −3.14",
        "0 | 2.5 | 2",
        "3 digits | 0.00123456 | 0.00123",
        "3 digits | 123456 | '123,000'",
        "3 digits | 9.996 | 10.0",
        "2 digits | 0 | 0.0",
        "percent 1 | 84.25 | 84.2",
        "thousands | 1234 | '1,234'",
        "thousands 1 | 1234567.25 | '1,234,567.2'",
        "plain | 20261 | 20261",
        "scientific 2 | 0.000123456 | 1.23 × 10⁻⁴",
        "scientific 1 | 99960 | 1.0 × 10⁵",
        "scientific | -5 | −5.00 × 10⁰",
        "compact | 70000000 | 70M",
        "compact | 999 | 999",
        "compact | 999600 | 1M",
        "compact 1 | 1250 | 1.2k",
        "compact | 7e13 | 70T",
        "compact | 0 | 0",
        "compact 1 | -2.5e20 | −2.5 × 10²⁰",
      })
  void formatWrites(String format, double value, String expected) {
    assertThat(CellFormat.parse(format).orElseThrow().write(value, 0)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2", "3 digits", "percent 1", "thousands", "scientific", "compact", "plain"})
  void sumBeyondAllNumbersIsInfinite(String format) {
    CellFormat parsed = CellFormat.parse(format).orElseThrow();
    assertThat(parsed.write(Double.NEGATIVE_INFINITY, 2)).isEqualTo("−∞");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nice", "2 3", "13", "percent 99", "decimals", "0 digits", "-1"})
  void otherTextsAreNoFormat(String text) {
    assertThat(CellFormat.parse(text)).isEmpty();
  }

  @Test
  void sharesBecomePercentagesUnlessTheyAreSome() {
    CellFormat percent = CellFormat.parse("percent").orElseThrow();

    assertThat(percent.factor(Optional.empty())).isEqualTo(100);
    assertThat(percent.factor(Optional.of("%"))).isEqualTo(1);
  }
}
