package org.labpress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FitsTest {
  private static final LinearFit LINE =
      LinearFit.of(new double[] {1, 2, 3, 4, 5, 6}, new double[] {2.1, 3.9, 6.2, 7.8, 10.1, 12.2})
          .orElseThrow();

  @Test
  void lineIsThatOfSciPy() {
    // scipy.stats.linregress of SciPy 1.17.1.
    assertThat(LINE.slope()).isCloseTo(2.02, within(1e-12));
    assertThat(LINE.intercept()).isCloseTo(-0.02, within(1e-12));
    assertThat(LINE.slopeError()).isCloseTo(0.04276179870599006, within(1e-12));
    assertThat(LINE.explained()).isCloseTo(0.9982106661074996, within(1e-12));
  }

  @Test
  void bandsWidenAwayFromThePoints() {
    // t.ppf(.975, 4) s sqrt(1/n + ...) with SciPy 1.17.1, in the middle and outside.
    assertThat(half(LINE.confidence(3.5, Confidence.P95)))
        .isCloseTo(0.20276288183888486, within(1e-12));
    assertThat(half(LINE.confidence(8, Confidence.P95)))
        .isCloseTo(0.5714481498275729, within(1e-12));
    assertThat(half(LINE.prediction(3.5, Confidence.P95)))
        .isCloseTo(0.5364601604604643, within(1e-12));
    assertThat(half(LINE.prediction(8, Confidence.P95)))
        .isCloseTo(0.7571193469004828, within(1e-12));
  }

  private static double half(Interval interval) {
    return (interval.high() - interval.low()) / 2;
  }

  @Test
  void twoPointsHaveALineButNoBand() {
    LinearFit line = LinearFit.of(new double[] {1, 2}, new double[] {3, 5}).orElseThrow();

    assertThat(line.at(10)).isEqualTo(21);
    assertThat(line.slopeError()).isNaN();
    assertThat(line.confidence(1, Confidence.P95)).isEqualTo(Interval.NONE);
  }

  @Test
  void pointsAboveEachOtherHaveNoLine() {
    assertThat(LinearFit.of(new double[] {2, 2}, new double[] {3, 5})).isEmpty();
    assertThat(LinearFit.of(new double[] {}, new double[] {})).isEmpty();
  }

  @Test
  void powerLawIsALineThroughLogarithms() {
    PowerLaw law =
        PowerLaw.of(new double[] {1e6, 1e7, 1e8, 1e9}, new double[] {4.2, 3.5, 2.95, 2.4})
            .orElseThrow();

    // scipy.stats.linregress of the logarithms, SciPy 1.17.1.
    assertThat(law.exponent()).isCloseTo(-0.0803360174430996, within(1e-12));
    assertThat(law.exponentError()).isCloseTo(0.0021862797342621673, within(1e-12));
    assertThat(law.factor()).isCloseTo(12.789624059389253, within(1e-9));
    assertThat(law.at(1e10)).isCloseTo(2.0113961036340617, within(1e-12));
  }

  @Test
  void exactPowerLawHasNoError() {
    PowerLaw law = PowerLaw.of(new double[] {1, 10, 100}, new double[] {3, 30, 300}).orElseThrow();

    assertThat(law.exponent()).isCloseTo(1, within(1e-12));
    assertThat(law.exponentError()).isCloseTo(0, within(1e-12));
  }
}
