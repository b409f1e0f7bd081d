package org.labpress.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {
  // NumPy 2.4.6 and scipy.stats: mean, median, std(ddof=1), sem, t.ppf(0.975, 4) * sem.
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "mean, 0.4046",
    "median, 0.405",
    "sum, 2.023",
    "min, 0.377",
    "max, 0.431",
    "n, 5",
    "first, 0.412",
    "last, 0.377",
    "sd, 0.019730686759461765",
    "se, 0.00882383136738231",
    "ci95, 0.024498883409059365"
  })
  void fiveLosses(String aggregate, double expected) {
    Summary losses = Summary.of(0.412, 0.398, Double.NaN, 0.405, 0.431, 0.377);

    assertThat(Aggregate.named(aggregate).orElseThrow().of(losses))
        .isCloseTo(expected, within(1e-15));
  }

  // NIST StRD, univariate, NumAcc4: the certified mean and standard deviation of 1,001 numbers
  // near 10,000,000 that differ by tenths.
  @Test
  void smallDifferencesOfLargeNumbersAreKept() {
    double[] values = new double[1_001];
    values[0] = 10_000_000.2;
    for (int i = 1; i < values.length; i++) {
      values[i] = i % 2 == 1 ? 10_000_000.1 : 10_000_000.3;
    }

    assertThat(Summary.of(values).mean()).isCloseTo(10_000_000.2, within(1e-8));
    assertThat(Summary.of(values).sd()).isCloseTo(0.1, within(1e-8));
  }

  @Test
  void oneNumberHasNoSpread() {
    Summary one = Summary.of(3);

    assertThat(one.mean()).isEqualTo(3);
    assertThat(one.sd()).isNaN();
    assertThat(Aggregate.CI95.of(one)).isNaN();
  }

  @Test
  void nothingHasNoMeanAndCountsZero() {
    assertThat(Summary.of(Double.NaN).mean()).isNaN();
    assertThat(Summary.of().n()).isZero();
    assertThat(Summary.of().sum()).isZero();
  }

  @Test
  void sumKeepsWhatALargeNumberHides() {
    assertThat(Summary.of(1, 1e100, 1, -1e100).sum()).isEqualTo(2);
  }
}
