package org.labpress.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberLiteralTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          0.82                     | 0.819
          0.8                      | 0.819
          1                        | 0.819
          82%                      | 0.819
          81.9 %                   | 0.819
          81.9\\,\\%               | 0.819
          **81.9**%                | 0.819
          $81.9\\%$                | 0.819
          81.9 percent             | 0.819
          1,204                    | 1204
          1 204                    | 1204
          12\u2009500              | 12500
          12{,}500                 | 12500
          1,234,567.9              | 1234567.89
          0,82                     | 0.819
          .82                      | 0.819
          -0.31                    | -0.312
          \u22120.31               | -0.312
          +3.1                     | 3.1
          1.2e-4                   | 0.000123
          1.2 × 10^-4^             | 0.000123
          1.2·10⁻⁴                 | 0.000123
          $1.2\\times 10^{-4}$     | 0.000123
          3.4k                     | 3412
          3.4 million              | 3412000
          3.4                      | 3.4
          2.1×                     | 2.1
          48 h                     | 47.6
          about 48 GPU hours       | 47.6
          F1 of 0.82               | 0.819
          <0.001                   | 0.0004
          p < 0.001                | 0.0004
          $p \\le 0.05$            | 0.05
          &gt; 90%                 | 0.93
          0.12                     | 0.125
          0.13                     | 0.125
          """)
  void saysTheNumber(String text, double value) {
    NumberLiteral literal = literal(text);

    assertThat(literal.agrees(number(value))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          0.82             | 0.81           | 0.81
          84.2%            | 0.8193         | 81.9%
          **84.2**%        | 0.8193         | **81.9**%
          $84.2\\%$        | 0.8193         | $81.9\\%$
          1,204            | 1317.2         | 1,317
          1,204            | 998            | 998
          204,000          | 1204000        | 1,204,000
          12 500           | 13500          | 13 500
          0,82             | 0.71           | 0,71
          .82              | 0.71           | .71
          .82              | 1.71           | 1.71
          -0.31            | -0.4           | -0.40
          −0.31            | 0.4            | 0.40
          0.31             | -0.4           | -0.40
          +3.1             | 2              | +2.0
          1.2e-4           | 0.00345        | 3.5e-3
          1.2e-4           | 0.000999       | 1.0e-3
          12e-5            | 0.00345        | 35e-4
          1.2 × 10^-4^     | 0.00345        | 3.5 × 10^-3^
          1.2·10⁻⁴         | 0.00345        | 3.5·10⁻³
          $1.2\\times 10^{-4}$ | 0.00345    | $3.5\\times 10^{-3}$
          3.4k             | 5100           | 5.1k
          48 h             | 51.2           | 51 h
          <0.001           | 0.02           | 0.020
          p < 0.001        | 0.02           | p = 0.020
          """)
  void correctionKeepsTheForm(String text, double value, String corrected) {
    NumberLiteral literal = literal(text);

    assertThat(literal.agrees(number(value))).isFalse();
    assertThat(literal.corrected(number(value))).isEqualTo(corrected);
    assertThat(literal(corrected).agrees(number(value))).isTrue();
  }

  @Test
  void percentIsNoHundredthWhereTheColumnIsInPercent() {
    Quantity percent = new Quantity(81.93, OptionalDouble.empty(), Quantity.Unit.PERCENT);

    assertThat(literal("81.9%").agrees(percent)).isTrue();
    assertThat(literal("81.9").agrees(percent)).isTrue();
    assertThat(literal("84.2%").corrected(percent)).isEqualTo("81.9%");
  }

  @ParameterizedTest
  @CsvSource({
    "81.9 ± 0.3, 81.9 ± 0.4",
    "81.9 +/- 0.3, 81.9 +/- 0.4",
    "$81.9 \\pm 0.3$, $81.9 \\pm 0.4$",
    "80.9 ± 1.3, 81.9 ± 0.4"
  })
  void bothSidesOfPlusMinusAreCompared(String text, String corrected) {
    Quantity quantity = new Quantity(81.93, OptionalDouble.of(0.41), Quantity.Unit.NUMBER);

    assertThat(literal(text).agrees(quantity)).isFalse();
    assertThat(literal(text).corrected(quantity)).isEqualTo(corrected);
    assertThat(literal(corrected).agrees(quantity)).isTrue();
  }

  @Test
  void percentBehindTheBracketsCountsForBothSides() {
    Quantity quantity = new Quantity(0.8193, OptionalDouble.of(0.0041), Quantity.Unit.NUMBER);

    assertThat(literal("(81.9 ± 0.4)%").agrees(quantity)).isTrue();
    assertThat(literal("81.9% ± 0.4%").agrees(quantity)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          three      | 0 | "three" holds no number
          3 of 4     | 0 | "3 of 4" holds 2 numbers, expected one
          a 3-5      | 2 | "a 3-5" holds 2 numbers, expected one
          """)
  void oneNumberIsWanted(String text, int offset, String message) {
    assertThat(NumberLiteral.parse(text).fault()).contains(new Parsed.Fault(offset, message));
  }

  @Test
  void literalOfTheTrueValueIsNeverStaleAndWithAnotherLastDigitAlways() {
    long seed = 20_261_121;
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      double value = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(12) - 4);
      int decimals = random.nextInt(9);
      boolean percent = random.nextInt(4) == 0;
      BigDecimal exact = BigDecimal.valueOf(value).movePointRight(percent ? 2 : 0);
      BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_EVEN);
      String sign = percent ? "%" : "";
      BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
      BigDecimal other = rounded.add(random.nextBoolean() ? unit : unit.negate());
      boolean tie =
          exact.subtract(other).abs().compareTo(unit.multiply(new BigDecimal("0.502"))) < 0;
      String where = "seed %d round %d: %s of %s".formatted(seed, round, rounded, value);

      assertThat(literal(rounded.toPlainString() + sign).agrees(number(value))).as(where).isTrue();
      assertThat(literal(other.toPlainString() + sign).agrees(number(value)) && !tie)
          .as(where)
          .isFalse();
      assertThat(literal(literal(other.toPlainString() + sign).corrected(number(value))))
          .as(where)
          .satisfies(corrected -> assertThat(corrected.agrees(number(value))).isTrue());
    }
  }

  private static Quantity number(double value) {
    return new Quantity(value, OptionalDouble.empty(), Quantity.Unit.NUMBER);
  }

  private static NumberLiteral literal(String text) {
    return NumberLiteral.parse(text).value().orElseThrow();
  }
}
