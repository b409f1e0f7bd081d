package org.labpress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
  // scipy.stats.binomtest(k, n).proportion_ci(level, method="wilson") of SciPy 1.17.1.
  @ParameterizedTest(name = "{0} of {1}, {2}")
  @CsvSource({
    "0, 10, P90, 0.0, 0.21294197008340698",
    "0, 10, P95, 0.0, 0.27753279986288926",
    "0, 10, P99, 0.0, 0.39885409330490806",
    "7, 10, P90, 0.4416997958698351, 0.8731234160968021",
    "7, 10, P95, 0.39677814746114526, 0.892208732593699",
    "7, 10, P99, 0.32002467920110256, 0.9204336834769342",
    "10, 10, P95, 0.7224672001371109, 1.0",
    "420, 500, P90, 0.8112130464442564, 0.8651272176074511",
    "420, 500, P95, 0.8052918208363085, 0.8695236276498359",
    "420, 500, P99, 0.793358138999059, 0.877736572954335"
  })
  void wilsonAgreesWithSciPy(
      int successes, int trials, Confidence confidence, double low, double high) {
    Interval interval = Wilson.interval(successes, trials, confidence);

    assertThat(interval.low()).isCloseTo(low, within(1e-12));
    assertThat(interval.high()).isCloseTo(high, within(1e-12));
  }

  @Test
  void wilsonOfNoTrialsIsNone() {
    assertThat(Wilson.interval(0, 0, Confidence.P95)).isEqualTo(Interval.NONE);
  }

  @Test
  void bootstrapAgreesWithManyMoreResamplesOfSciPy() {
    // scipy.stats.bootstrap of SciPy 1.17.1, method="percentile", n_resamples=200000, rng=1.
    Interval interval =
        Bootstrap.ofMean(new double[] {2, 3, 5, 7, 11, 13, 17, 19, 60}, Confidence.P95);

    assertThat(interval.low()).isCloseTo(6.667, within(0.35));
    assertThat(interval.high()).isCloseTo(27.667, within(1.2));
  }

  @Test
  void bootstrapIsTheSameInAnyOrderOfTheRows() {
    Interval interval = Bootstrap.ofMean(new double[] {0.51, 0.93, 0.12, 0.4}, Confidence.P90);

    assertThat(Bootstrap.ofMean(new double[] {0.12, 0.4, 0.93, 0.51}, Confidence.P90))
        .isEqualTo(interval);
    assertThat(interval).isEqualTo(new Interval(0.26, 0.7275));
  }

  @Test
  void bootstrapOfEqualNumbersHasNoWidthAndOfOneNumberDoesNotExist() {
    assertThat(Bootstrap.ofMean(new double[] {0.3, 0.3, 0.3}, Confidence.P95))
        .isEqualTo(new Interval(0.3, 0.3));
    assertThat(Bootstrap.ofMean(new double[] {0.3}, Confidence.P95)).isEqualTo(Interval.NONE);
  }

  @Test
  void ninetyFivePercentOfBootstrapIntervalsHoldTheMean() {
    // Of 30 normal numbers the percentile interval is a little narrow: about 93 of 100 hold it.
    Random random = new Random(4);
    int held = 0;
    for (int trial = 0; trial < 300; trial++) {
      double[] sample = random.doubles(30, 0, 1).map(u -> 5 + 2 * (u - 0.5)).toArray();
      Interval interval = Bootstrap.ofMean(sample, Confidence.P95);
      held += interval.low() <= 5 && 5 <= interval.high() ? 1 : 0;
    }

    assertThat(held / 300.0).isBetween(0.90, 0.98);
  }

  @Test
  void largeSamplesHaveTheNormalInterval() {
    double[] sample = new Random(5).doubles(Bootstrap.LARGEST + 1, 0, 1).toArray();

    Interval interval = Bootstrap.ofMean(sample, Confidence.P95);

    // The variance of the uniform distribution is 1/12.
    double half = 1.96 * Math.sqrt(1 / 12.0 / sample.length);
    assertThat((interval.high() - interval.low()) / 2).isCloseTo(half, within(half * 0.02));
  }

  @Test
  void drawsAreThoseOfThePublishedGenerator() {
    // First outputs of SplitMix64 seeded with 1234567, as printed with its reference code.
    SplitMix random = new SplitMix(1234567);

    assertThat(random.next()).isEqualTo(6457827717110365317L);
    assertThat(random.next()).isEqualTo(3203168211198807973L);
  }
}
