package org.labpress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClusteredTest {
  private static final double[] VALUES = {.8, .9, .4, .5, .7};

  // numpy 2.4.6: sqrt(3/2 * sum of squares of [((v - m)[c == k]).sum()]) / 5; scipy.stats.t.ppf of
  // SciPy 1.17.1 with two degrees of freedom.
  @Test
  void errorAddsUpWithinClusters() {
    Clustered clustered = Clustered.of(VALUES, 1, 1, 2, 2, 3);

    assertThat(clustered.mean()).isCloseTo(0.66, within(1e-12));
    assertThat(clustered.standardError()).isCloseTo(0.13908270920570967, within(1e-12));
    assertThat(clustered.student(Confidence.P95).low())
        .isCloseTo(0.06157540157510255, within(1e-9));
    assertThat(clustered.student(Confidence.P95).high())
        .isCloseTo(1.2584245984248974, within(1e-9));
  }

  // scipy.stats.sem and t.interval of SciPy 1.17.1.
  @Test
  void clustersOfOneAreIndependentNumbers() {
    Clustered clustered = Clustered.of(VALUES, 5, 4, 3, 2, 1);

    assertThat(clustered.standardError()).isCloseTo(0.09273618495495704, within(1e-12));
    assertThat(clustered.student(Confidence.P95).low()).isCloseTo(0.4025230732070922, within(1e-9));
  }

  @Test
  void oneClusterHasNoInterval() {
    Clustered clustered = Clustered.of(VALUES, 1, 1, 1, 1, 1);

    assertThat(clustered.standardError()).isNaN();
    assertThat(clustered.student(Confidence.P95)).isEqualTo(Interval.NONE);
    assertThat(clustered.bootstrap(Confidence.P95)).isEqualTo(Interval.NONE);
  }

  @Test
  void resampledClustersDoNotDependOnTheOrderOfRows() {
    Interval one = Clustered.of(VALUES, 1, 1, 2, 2, 3).bootstrap(Confidence.P95);
    Interval other =
        Clustered.of(new double[] {.7, .4, .5, .8, .9}, 9, 4, 4, 7, 7).bootstrap(Confidence.P95);

    assertThat(one.low()).isCloseTo(other.low(), within(1e-12));
    assertThat(one.high()).isCloseTo(other.high(), within(1e-12));
    // Every cluster drawn three times over is the smallest mean there is.
    assertThat(one.low()).isBetween(0.44, 0.66);
    assertThat(one.high()).isBetween(0.66, 0.86);
  }
}
