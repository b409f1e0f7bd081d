package org.labpress.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
  private static String labels(List<Ticks.Tick> ticks) {
    return String.join(
        " ", ticks.stream().map(Ticks.Tick::label).filter(label -> !label.isEmpty()).toList());
  }

  @ParameterizedTest(name = "{0} to {1}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0    | 1       | 5 | 0 0.2 0.4 0.6 0.8 1.0",
        "0    | 43      | 5 | 0 10 20 30 40",
        "-3   | 3       | 4 | −2 0 2",
        "0.01 | 0.052   | 5 | 0.01 0.02 0.03 0.04 0.05",
        "9.95 | 10.05   | 5 | 9.96 9.98 10.00 10.02 10.04",
        "0    | 123456  | 4 | 0 50,000 100,000",
        "0    | 2500000 | 5 | 0 0.5 × 10⁶ 1.0 × 10⁶ 1.5 × 10⁶ 2.0 × 10⁶ 2.5 × 10⁶",
        "0    | 0.0004  | 4 | 0 1 × 10⁻⁴ 2 × 10⁻⁴ 3 × 10⁻⁴ 4 × 10⁻⁴",
      })
  void linearMarksStandAtRoundNumbers(double low, double high, int most, String expected) {
    assertThat(labels(Ticks.linear(low, high, most))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "10^{0} to 10^{1}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "-0.1 | 3.1  | 8 | 1 10 100 1000",
        "-5   | -1   | 8 | 10⁻⁵ 10⁻⁴ 10⁻³ 10⁻² 10⁻¹",
        "0    | 12   | 6 | 10⁰ 10² 10⁴ 10⁶ 10⁸ 10¹⁰ 10¹²",
        "0    | 1.05 | 8 | 1 2 5 10",
        "1.0  | 1.3  | 8 | 10 12 14 16 18",
      })
  void logarithmicMarksStandAtDecades(double low, double high, int most, String expected) {
    assertThat(labels(Ticks.logarithmic(low, high, most))).isEqualTo(expected);
  }

  @Test
  void minorMarksStandBetweenDecades() {
    List<Ticks.Tick> ticks = Ticks.logarithmic(0, 2.5, 8);

    assertThat(ticks).hasSize(21);
    assertThat(ticks.get(1).label()).isEmpty();
    assertThat(ticks.get(1).at()).isCloseTo(0.30103, within(1e-6));
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-02T00:00:00Z | 2026-03-06T00:00:00Z | 2 Mar 2026, 3 Mar, 4 Mar, 5 Mar, 6 Mar",
        "2026-03-02T05:00:00Z | 2026-03-03T05:00:00Z | 2 Mar 06:00, 12:00, 18:00, 3 Mar",
        "2025-11-20T00:00:00Z | 2026-03-20T00:00:00Z | Dec 2025, Jan 2026, Feb, Mar",
        "2019-06-01T00:00:00Z | 2024-06-01T00:00:00Z | 2020, 2021, 2022, 2023, 2024",
      })
  void datesAreMarkedWhereDaysMonthsAndYearsStart(String from, String to, String expected) {
    double low = Instant.parse(from).toEpochMilli();
    double high = Instant.parse(to).toEpochMilli();

    List<Ticks.Tick> ticks = DateTicks.between(low, high, 5);

    assertThat(String.join(", ", ticks.stream().map(Ticks.Tick::label).toList()))
        .isEqualTo(expected);
  }

  @Test
  void everyAxisHasMarksInsideItAndNotTooMany() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      double middle = random.nextGaussian() * StrictMath.pow(10, random.nextInt(14) - 6);
      double width = (random.nextDouble() + 0.001) * StrictMath.pow(10, random.nextInt(12) - 5);
      width = Math.max(width, Math.abs(middle) * 1e-9);
      double low = middle - width;
      double high = middle + width;

      List<Ticks.Tick> ticks = Ticks.linear(low, high, 6);

      assertThat(ticks.size()).as("seed %d", seed).isBetween(2, 8);
      double slack = width * 1e-6;
      assertThat(ticks)
          .as("seed %d", seed)
          .allMatch(tick -> tick.at() >= low - slack && tick.at() <= high + slack);
    }
  }

  @Test
  void axisOfOneValueHasRoomAroundIt() {
    AxisScale scale = AxisScale.numbers(List.of(5.0, 5.0), false, 5);

    assertThat(scale.low()).isLessThan(5);
    assertThat(scale.high()).isGreaterThan(5);
  }

  @Test
  void barsStartAtZeroAndSharesDoNotGoBelowIt() {
    assertThat(AxisScale.numbers(List.of(80.0, 90.0), true, 5).low()).isZero();
    assertThat(AxisScale.numbers(List.of(0.01, 0.9), false, 5).low()).isZero();
    assertThat(AxisScale.numbers(List.of(-3.0, -1.0), true, 5).high()).isZero();
  }
}
