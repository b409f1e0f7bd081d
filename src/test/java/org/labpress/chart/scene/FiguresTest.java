package org.labpress.chart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0          | 0",
        "-0.0       | 0",
        "0.1        | 0.1",
        "-1.5       | −1.5",
        "3.14159265 | 3.1416",
        "1234       | 1234",
        "12345.678  | 12,346",
        "268105.47  | 268,110",
        "0.00012345 | 0.00012345",
        "1e-9       | 1 × 10⁻⁹",
        "-2.5e20    | −2.5 × 10²⁰",
        "Infinity   | ∞",
        "-Infinity  | −∞",
        "NaN        | –",
      })
  void numbersAreShort(double value, String expected) {
    assertThat(Figures.number(value)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} in [{1}, {2}] is {3}")
  @CsvSource({
    "14.1352, 13.9, 14.3, 14.14",
    "0.8813, 0.8553, 0.9063, 0.881",
    "56.8, 47.3, 66.3, 56.8",
    "1234, 1100, 1400, 1230",
    "5, 5, 5, 5"
  })
  void intervalDecidesHowManyDigitsAreShown(
      double value, double low, double high, String expected) {
    assertThat(Figures.number(value, low, high)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} with 2 decimals is {1}")
  @CsvSource({"2.5, 2.50", "1e300, 1 × 10³⁰⁰", "-Infinity, −∞", "NaN, –"})
  void decimalsAreThoseOfNumbersThatCanBeRead(double value, String expected) {
    assertThat(Figures.toDecimals(value, 2)).isEqualTo(expected);
  }

  @Test
  void datesAreIsoDays() {
    // date -u -d 2026-03-02T14:30 +%s of GNU coreutils is 1772461800.
    assertThat(Figures.date(1_772_461_800_000.0)).isEqualTo("2026-03-02 14:30");
    assertThat(Figures.date(1_772_409_600_000.0)).isEqualTo("2026-03-02");
  }

  @Test
  void shortNumbersAreThoseThatRoundingGives() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      double value =
          BigDecimal.valueOf(random.nextInt(200_000) - 100_000, random.nextInt(7)).doubleValue();
      BigDecimal rounded = new BigDecimal(value).round(new MathContext(5));

      String plain = Figures.number(value).replace(",", "").replace('\u2212', '-');

      assertThat(new BigDecimal(plain)).as("%s", value).isEqualByComparingTo(rounded);
    }
  }

  /** The expected text is that of the exact decimals of java.math.BigDecimal. */
  @Test
  void roundsAsExactDecimalsDo() {
    Random random = new Random(4);
    for (int i = 0; i < 200_000; i++) {
      double wide = random.nextDouble() * StrictMath.pow(10, random.nextInt(14) - 5);
      double tie = (random.nextInt(199_999) + 0.5) / StrictMath.pow(10, random.nextInt(9));
      for (double value : new double[] {wide, tie, Math.nextUp(tie), random.nextInt(1 << 30)}) {
        BigDecimal exact = new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros();
        if (value >= 1e-4 && value < 1e9) {
          assertThat(Figures.number(-value).replace(",", ""))
              .isEqualTo("\u2212" + exact.toPlainString());
        }
      }
    }
  }
}
