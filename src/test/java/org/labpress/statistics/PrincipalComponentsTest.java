package org.labpress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {
  private static double[][] columns() {
    double[][] columns = new double[5][60];
    for (int k = 0; k < 5; k++) {
      for (int i = 0; i < 60; i++) {
        columns[k][i] =
            ((i * (37 + 11 * k) + k * k * 13) % 101) / (k + 3.0) + (k == 2 ? 0.3 * i : 0);
      }
    }
    return columns;
  }

  // NumPy 2.4.6: w, v = numpy.linalg.eigh(numpy.cov(X, rowvar=False)), the eigenvectors of the two
  // largest w with their largest weight positive, (X - X.mean(0)) @ v.
  @Test
  void scoresAndSharesAreThoseOfNumPy() {
    PrincipalComponents found = PrincipalComponents.of(columns(), 2);

    assertThat(found.share(0)).isCloseTo(0.3727031852920693, within(1e-12));
    assertThat(found.share(1)).isCloseTo(0.26646060879866196, within(1e-12));
    assertThat(found.scores(0)[0]).isCloseTo(-16.12409519981023, within(1e-9));
    assertThat(found.scores(1)[0]).isCloseTo(-7.653216611108221, within(1e-9));
    assertThat(found.scores(0)[17]).isCloseTo(-8.327658732354442, within(1e-9));
    assertThat(found.scores(1)[59]).isCloseTo(20.472449192384214, within(1e-9));
  }

  @Test
  void pointsOnALineHaveOneComponent() {
    double[][] line = {{1, 2, 3}, {2, 4, 6}, {0, 0, 0}};
    PrincipalComponents found = PrincipalComponents.of(line, 2);

    assertThat(found.share(0)).isCloseTo(1, within(1e-12));
    assertThat(found.scores(0)[2]).isCloseTo(Math.sqrt(5), within(1e-12));
    assertThat(Arrays.stream(found.scores(1))).allMatch(score -> Math.abs(score) < 1e-7);
  }

  @Test
  void equalRowsHaveNone() {
    PrincipalComponents found = PrincipalComponents.of(new double[][] {{4, 4}, {5, 5}}, 2);

    assertThat(found.scores(0)).containsExactly(0, 0);
    assertThat(found.share(0)).isZero();
  }

  @Test
  void equalRowsHaveNoneHoweverTheirMeanIsRounded() {
    double[][] columns = new double[2][41];
    Arrays.fill(columns[0], 0.1);
    Arrays.fill(columns[1], 0.7);

    assertThat(PrincipalComponents.of(columns, 2).share(0)).isZero();
  }

  @Test
  void oneColumnAndOneRowAreEnough() {
    assertThat(PrincipalComponents.of(new double[][] {{3, 1}}, 2).scores(0)).containsExactly(1, -1);
    assertThat(PrincipalComponents.of(new double[][] {{3}, {1}}, 2).scores(1)).containsExactly(0);
  }

  @Test
  void componentsAreUncorrelatedAndOrdered() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      double[][] columns = new double[1 + random.nextInt(20)][5 + random.nextInt(40)];
      for (double[] column : columns) {
        double scale = Math.pow(10, random.nextInt(5) - 2);
        for (int i = 0; i < column.length; i++) {
          column[i] = scale * random.nextGaussian() + 100;
        }
      }
      PrincipalComponents found = PrincipalComponents.of(columns, 2);
      double product = 0;
      double length = 0;
      for (int i = 0; i < columns[0].length; i++) {
        product += found.scores(0)[i] * found.scores(1)[i];
        length += found.scores(0)[i] * found.scores(0)[i];
      }

      assertThat(product / length).as("seed %d", seed).isCloseTo(0, within(1e-6));
      assertThat(found.share(0)).as("seed %d", seed).isGreaterThanOrEqualTo(found.share(1) - 1e-9);
    }
  }
}
