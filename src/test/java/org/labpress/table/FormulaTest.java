package org.labpress.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
  /** Right sides from Python 3.11, with {@code **} for the power and {@code math} functions. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          84.2-81.1                     | 3.1000000000000085
          1e5^(1-0.8)                   | 9.999999999999998
          -2^2                          | -4
          2^3^2                         | 512
          2^-1                          | 0.5
          2**10                         | 1024
          1 - 2 - 3                     | -4
          12 / 4 / 3                    | 1
          1 + 2 * 3                     | 7
          (1 + 2) × 3                   | 9
          6 ÷ 4 − 1                     | 0.5
          84.2% - 81.1%                 | 0.031
          1,204 + 1                     | 1205
          .5 + 1.                       | 1.5
          min(1,204)                    | 1
          max(1, (1,204), 3)            | 1204
          sqrt(2)                       | 1.4142135623730951
          log(1000) + log2(8) + ln(1)   | 6
          exp(1)                        | 2.718281828459045
          round(2.5) + round(-2.5)      | 0
          round(84.2567, 2)             | 84.26
          abs(3 - 5)                    | 2
          """)
  void arithmetic(String text, double value) {
    assertThat(Formula.parse(text).value().orElseThrow().evaluate(Map.of()).value().orElseThrow())
        .isCloseTo(value, within(1e-13 * Math.max(1, Math.abs(value))));
  }

  @Test
  void selectorsStandBareOrInBraces() {
    Formula formula =
        Formula.parse(
                "results/a-b.csv:acc[model=B, seed>2].mean - {{ 'x y.csv':'n of'.sum }}/2"
                    + "*a.csv:n")
            .value()
            .orElseThrow();
    Map<Selector, Double> cells = new HashMap<>();
    formula.selectors().forEach(selector -> cells.put(selector, (double) cells.size() + 1));

    assertThat(formula.selectors())
        .extracting(Selector::shown)
        .containsExactly("acc[model=B, seed>2] mean", "n of sum", "n");
    assertThat(formula.evaluate(cells).value()).contains(1.0 - 2.0 / 2 * 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          84.2 -           | 6 | expected a number, found the end
          84.2 81.1        | 5 | expected an operator or the end, found "8"
          (1 + 2           | 0 | "(" is never closed
          1 + sqt(2)       | 4 | "sqt" is no function; did you mean "sqrt"?
          sqrt 2           | 5 | expected "(" behind sqrt, found "2"
          sqrt(1, 2)       | 0 | sqrt takes one number
          2 * {{a.csv:x    | 4 | "{{" is never closed
          a.csv:x[a        | 7 | "[" is never closed
          """)
  void faultHasItsColumn(String text, int offset, String message) {
    assertThat(Formula.parse(text).fault()).contains(new Parsed.Fault(offset, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 / (2 - 2)   | 2 | this divides by 0
          1 + sqrt(-1)  | 4 | this is no real number
          10^400        | 2 | this is too large for a number
          ln(0)         | 0 | this is too large for a number
          """)
  void whatIsNoNumberIsAFaultOfItsPart(String text, int offset, String message) {
    assertThat(Formula.parse(text).value().orElseThrow().evaluate(Map.of()).fault())
        .contains(new Parsed.Fault(offset, message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "-", "1+", "sqrt(", "2^", "{{", "a.csv:x[", "1,", "min(1,", "%", "é"})
  void hostileTextIsRefusedAtOnce(String part) {
    assertThat(Formula.parse(part.repeat(1_000_000)).fault()).isPresent();
    assertThat(Formula.parse(part.repeat(1_900 / part.length())).fault()).isPresent();
  }

  @Test
  void longSumIsWorkedOut() {
    assertThat(
            Formula.parse("1" + "+1".repeat(900)).value().orElseThrow().evaluate(Map.of()).value())
        .contains(901.0);
  }
}
