package org.labpress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {
  @Test
  void preferenceIsTheSoftmaxOfTwoScores() {
    // 1 / (1 + e^-1.5).
    assertThat(Scores.preference(2.0, 0.5)).isCloseTo(0.81757, within(5e-6));
    assertThat(Scores.preference(0.3, 0.3)).isEqualTo(0.5);
    assertThat(Scores.preference(-2_000, 0)).isEqualTo(0);
  }

  @Test
  void normalisedScoreIsZeroAtChanceAndOneAtTheMaximum() {
    // .37 / .75 by hand.
    assertThat(Scores.normalised(0.62, 0.25, 1)).isCloseTo(0.49333, within(5e-6));
    assertThat(Scores.normalised(0.25, 0.25, 1)).isZero();
  }

  // By hand: of two of the four, .8 is best in 3 of 6 draws, .4 in 2 and .35 in 1.
  @ParameterizedTest
  @CsvSource({"1, 0.4125", "2, 0.591667", "3, 0.7", "4, 0.8"})
  void bestOfNIsTheMeanOverAllDraws(int n, double expected) {
    assertThat(BestOfN.of(0.35, 0.8, 0.1, 0.4).largest(n)).isCloseTo(expected, within(1e-6));
  }

  // Sums with exact binomials of scipy.special.comb, SciPy 1.17.1.
  @ParameterizedTest
  @CsvSource({"1, 0.5005", "10, 0.91", "500, 0.9990019960079841", "1000, 1"})
  void bestOfManyAgreesWithExactBinomials(int n, double expected) {
    double[] thousandths = new double[1_000];
    Arrays.setAll(thousandths, i -> (i + 1) / 1_000.0);

    assertThat(BestOfN.of(thousandths).largest(n)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void bestOfNGrowsWithNUpToTenThousand() {
    double[] ramp = new double[10_000];
    Arrays.setAll(ramp, i -> i / 9_999.0);
    BestOfN best = BestOfN.of(ramp);

    double before = 0;
    for (int n = 1; n <= 10_000; n += 101) {
      // Of the ranks 0 to N-1 the expected largest of n is n (N + 1) / (n + 1) - 1.
      double expected = (n * 10_001.0 / (n + 1) - 1) / 9_999;
      assertThat(best.largest(n)).isCloseTo(expected, within(1e-9)).isGreaterThan(before);
      before = best.largest(n);
    }
  }

  @Test
  void calibrationErrorIsTheWeightedDistanceOfBins() {
    // By hand: 4 answers at .95 of which 3 are right, 2 at .55 of which 1 is right:
    // 4/6 |.95 - .75| + 2/6 |.55 - .5| = .15.
    double[] stated = {0.95, 0.95, 0.95, 0.95, 0.55, 0.55};
    double[] right = {1, 1, 1, 0, 1, 0};

    Calibration calibration = Calibration.of(stated, right, 10);

    assertThat(calibration.error()).isCloseTo(0.15, within(1e-12));
    assertThat(calibration.bins())
        .extracting(Calibration.Bin::n)
        .containsExactly(0, 0, 0, 0, 0, 2, 0, 0, 0, 4);
  }

  @Test
  void probabilityOnAnEdgeBelongsToTheBinBelow() {
    Calibration calibration = Calibration.of(new double[] {0, 0.5, 1}, new double[] {0, 1, 1}, 2);

    assertThat(calibration.bins()).extracting(Calibration.Bin::n).containsExactly(2, 1);
  }

  @Test
  void frontierHoldsWhatNothingBeats() {
    double[] cost = {1, 2, 2, 3, 4, 1};
    double[] value = {5, 4, 8, 8, 9, 5};

    assertThat(Frontier.of(cost, value)).containsExactly(0, 2, 4);
  }
}
