package org.labpress.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TypicalPointsTest {
  // Worked by hand: distances to the others sum to 14, 11, 10, 11 and 26.
  @Test
  void medoidHasTheLeastSumOfDistances() {
    assertThat(TypicalPoints.medoid(new double[] {0, 1, 2, 3, 8}, new double[5])).isEqualTo(2);
  }

  @Test
  void firstOfEqualPointsIsTheMedoid() {
    assertThat(TypicalPoints.medoid(new double[] {5, 5, 5}, new double[] {1, 1, 1})).isZero();
  }

  @Test
  void groupsThatLieApartHaveAPointEach() {
    Random random = new Random(4);
    double[] x = new double[3_000];
    double[] y = new double[3_000];
    for (int i = 0; i < x.length; i++) {
      x[i] = i % 3 * 100 + random.nextGaussian();
      y[i] = random.nextGaussian();
    }

    assertThat(TypicalPoints.of(x, y, 3)).extracting(i -> i % 3).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void pointsAreDifferentAndNoMoreThanThereAre() {
    assertThat(TypicalPoints.of(new double[] {1, 1, 2}, new double[] {0, 0, 0}, 8))
        .containsExactlyInAnyOrder(0, 2);
  }

  @Test
  void samePointsGiveTheSameAnswer() {
    double[] x = new Random(1).doubles(4_000).toArray();
    double[] y = new Random(2).doubles(4_000).toArray();

    assertThat(TypicalPoints.of(x, y, 8))
        .isEqualTo(TypicalPoints.of(Arrays.copyOf(x, x.length), Arrays.copyOf(y, y.length), 8))
        .hasSize(8);
  }
}
