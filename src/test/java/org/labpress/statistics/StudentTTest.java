package org.labpress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
  // Two-sided quantiles as printed in Abramowitz and Stegun, table 26.10.
  @ParameterizedTest(name = "{0} with {1} degrees is {2}")
  @CsvSource({
    "P90, 1, 6.314", "P95, 1, 12.706", "P99, 1, 63.657",
    "P90, 4, 2.132", "P95, 4, 2.776", "P99, 4, 4.604",
    "P90, 10, 1.812", "P95, 10, 2.228", "P99, 10, 3.169",
    "P90, 120, 1.658", "P95, 120, 1.980", "P99, 120, 2.617"
  })
  void quantilesArePrintedOnes(Confidence confidence, int degrees, double printed) {
    assertThat(StudentT.quantile(confidence, degrees)).isCloseTo(printed, within(0.0005));
  }

  // scipy.stats.t.ppf 0.975 of SciPy 1.17.1.
  @ParameterizedTest(name = "{0} degrees")
  @CsvSource({
    "1, 12.706204736174694",
    "2, 4.302652729749462",
    "3, 3.1824463052837078",
    "5, 2.5705818356363146",
    "9, 2.262157162798205",
    "30, 2.0422724563012378",
    "100, 1.9839715185235518",
    "999, 1.9623414611334493",
    "1000, 1.9623390808264083",
    "1001, 1.9623367052808798",
    "5000, 1.9604385517065073",
    "1000000, 1.959966356814107"
  })
  void ninetyFivePercentAgreesWithSciPyToTwelveDigits(int degrees, double expected) {
    assertThat(StudentT.quantile(Confidence.P95, degrees))
        .isCloseTo(expected, within(expected * 1e-12));
  }

  @Test
  void quantilesFallAsDegreesGrow() {
    for (int degrees = 1; degrees < 1_100; degrees++) {
      assertThat(StudentT.quantile(Confidence.P95, degrees + 1))
          .as("%d degrees", degrees)
          .isLessThan(StudentT.quantile(Confidence.P95, degrees));
    }
  }
}
