package org.labpress.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinsTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -3, 0.1, 1e20, -1e149, 4.9e-324})
  void equalNumbersHaveAFewBinsOfWhichOneHoldsThem(double value) {
    Bins bins =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> Bins.of(value, value, value));

    assertThat(bins.size()).isBetween(1, 3);
    assertThat(bins.edges()).doesNotHaveDuplicates().isSorted();
    assertThat(bins.counts(value, value, value)).contains(3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e16, -1e20, 1e149})
  void neighboursAmongLargeNumbersHaveEdgesOfTheirOwn(double value) {
    Bins bins =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> Bins.of(value, Math.nextUp(value)));

    assertThat(bins.size()).isBetween(1, Bins.MOST);
    assertThat(bins.edges()).doesNotHaveDuplicates().isSorted();
  }
}
