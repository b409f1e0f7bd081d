package org.labpress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemperatureTest {
  // scipy.optimize.minimize_scalar of SciPy 1.17.1: 2.171619762646697, exact to its tolerance.
  @Test
  void largestLikelihoodIsThatOfSciPy() {
    double[] odds = {3, 2, -1, 0.5, -2, 4, 1.5, -3};
    double[] stated = new double[odds.length];
    for (int i = 0; i < odds.length; i++) {
      stated[i] = 1 / (1 + Math.exp(-odds[i]));
    }

    assertThat(Temperature.fit(stated, new double[] {1, 0, 0, 1, 1, 1, 1, 0}).orElseThrow())
        .isCloseTo(2.171619762646697, within(1e-6));
  }

  @Test
  void temperatureOfSyntheticOddsIsFound() {
    for (double temperature : new double[] {0.5, 1, 2.5}) {
      List<Double> stated = new ArrayList<>();
      List<Double> right = new ArrayList<>();
      for (double odds = -4; odds <= 4; odds += 0.25) {
        long hits = Math.round(1_000 / (1 + Math.exp(-odds / temperature)));
        for (int i = 0; i < 1_000; i++) {
          stated.add(1 / (1 + Math.exp(-odds)));
          right.add(i < hits ? 1.0 : 0.0);
        }
      }
      double found =
          Temperature.fit(
                  stated.stream().mapToDouble(p -> p).toArray(),
                  right.stream().mapToDouble(r -> r).toArray())
              .orElseThrow();

      assertThat(found / temperature).isCloseTo(1, within(0.01));
    }
  }

  @Test
  void answersThatNeverErrHaveNone() {
    assertThat(Temperature.fit(new double[] {0.2, 0.8}, new double[] {0, 1})).isEmpty();
    assertThat(Temperature.fit(new double[] {0.5, 0.5}, new double[] {0, 1})).isEmpty();
    assertThat(Temperature.fit(new double[0], new double[0])).isEmpty();
  }

  @Test
  void certaintyStaysAProbability() {
    assertThat(Temperature.applied(1, 2)).isBetween(0.99, 1.0);
    assertThat(Temperature.applied(0, 2)).isBetween(0.0, 0.01);
    assertThat(Temperature.applied(0.5, 7)).isEqualTo(0.5);
  }
}
