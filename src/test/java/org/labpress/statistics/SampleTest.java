package org.labpress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantiles, boxes and bins of samples. */
class SampleTest {
  private static final double[] PRIMES = {2, 3, 5, 7, 11, 13, 17, 19, 60};

  // numpy.quantile of NumPy 2.4.6.
  @ParameterizedTest
  @CsvSource({"0, 2", "0.1, 2.8", "0.25, 5", "0.5, 11", "0.9, 27.2", "1, 60"})
  void quantilesAgreeWithNumPy(double share, double expected) {
    assertThat(Quantile.of(PRIMES, share)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void whiskersReachTheLastNumbersWithinOneAndAHalfBoxes() {
    // By hand: quartiles 5 and 17, fences -13 and 35, so 60 lies outside.
    assertThat(BoxSummary.of(PRIMES)).isEqualTo(new BoxSummary(9, 2, 5, 11, 17, 19, List.of(60.0)));
  }

  @Test
  void boxOfOneNumberIsThatNumber() {
    assertThat(BoxSummary.of(4)).isEqualTo(new BoxSummary(1, 4, 4, 4, 4, 4, List.of()));
  }

  @Test
  void binsOfManyNumbersFollowFreedmanAndDiaconis() {
    double[] tenths = new double[100];
    Arrays.setAll(tenths, i -> (i + 1) / 10.0);

    // 2 IQR n^(-1/3) is 2.13, rounded to 2.
    assertThat(Bins.of(tenths).edges()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
    assertThat(Bins.of(tenths).counts(tenths)).containsExactly(19, 20, 20, 20, 21);
  }

  @Test
  void binsOfMostlyEqualNumbersFollowSturges() {
    // Sturges: 8 / (1 + 3) = 2.
    assertThat(Bins.of(0, 0, 0, 0, 0, 0, 0, 8).edges()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0);
  }

  @Test
  void binsOfWholeNumbersAreNoNarrowerThanOne() {
    double[] dice = new Random(1).ints(5_000, 1, 7).asDoubleStream().toArray();

    assertThat(Bins.of(dice).edges()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
  }

  @Test
  void oneBinHoldsNumbersThatAreAllEqual() {
    assertThat(Bins.of(7, 7, 7).counts(7, 7, 7)).contains(3);
    assertThat(Bins.of(0.0).size()).isEqualTo(1);
  }

  @Test
  void everyNumberLiesInOneOfAtMostTwoHundredBins() {
    Random random = new Random(2);
    for (int trial = 0; trial < 200; trial++) {
      double scale = Math.pow(10, random.nextInt(12) - 6);
      double[] sample =
          random.doubles(1 + random.nextInt(400)).map(u -> (1 / (u + 1e-6) - 3) * scale).toArray();
      Bins bins = Bins.of(sample);

      assertThat(bins.size()).isBetween(1, Bins.MOST);
      assertThat(bins.edges().get(0)).isLessThanOrEqualTo(Arrays.stream(sample).min().orElse(0));
      assertThat(bins.edges().get(bins.size()))
          .isGreaterThanOrEqualTo(Arrays.stream(sample).max().orElse(0));
      assertThat(Arrays.stream(bins.counts(sample)).sum()).isEqualTo(sample.length);
    }
  }

  @Test
  void countOfBinsIsAboutWhatWasAsked() {
    assertThat(Bins.of(new double[] {0, 1}, 10).edges()).hasSize(11).contains(0.3);
  }
}
