package org.labpress.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {
  @Test
  void partsHaveTheirPlaces() {
    Selector selector = read("results/eval.csv:acc[model=B, seed=*].mean");

    assertThat(selector.path()).isEqualTo(new Selector.Name("results/eval.csv", 0, 16));
    assertThat(selector.column()).isEqualTo(new Selector.Name("acc", 17, 20));
    assertThat(selector.tests())
        .containsExactly(
            new Selector.Test(new RowTest("model", RowTest.Operator.EQUAL, "B"), 21, 28),
            new Selector.Test(new RowTest("seed", RowTest.Operator.EQUAL, "*"), 30, 36));
    assertThat(selector.aggregate()).contains(Aggregate.MEAN);
    assertThat(selector.shown()).isEqualTo("acc[model=B] mean");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a.csv:acc                   | acc        | acc
          a.csv:acc.mean              | acc        | acc mean
          a.csv:acc.top1              | acc.top1   | acc.top1
          a.csv:acc.top1.max          | acc.top1   | acc.top1 max
          a.csv:'n of'.sum            | n of       | n of sum
          a.csv:'acc.mean'[a=1].n     | acc.mean   | acc.mean[a=1] n
          'my, runs: 1.csv':x['a b'=1] | x         | x[a b=1]
          a.csv : x [a>=1e3] .max     | x          | x[a>=1e3] max
          a.csv:x[a='p,q']            | x          | x[a=p,q]
          """)
  void formsOfNamesAndAggregates(String text, String column, String shown) {
    Selector selector = read(text.replace(" [", "[").replace("] .", "]."));

    assertThat(selector.column().text()).isEqualTo(column);
    assertThat(selector.shown()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          acc             | 0  | expected a selector such as results/eval.csv:acc[model=B].mean, found no colon
          :acc            | 0  | expected the path of a CSV file before the colon
          a.csv:          | 6  | expected the name of a column behind the colon
          a.csv:x[        | 7  | "[" is never closed
          a.csv:x[a]      | 8  | expected a test such as model=B, found "a"
          a.csv:x[]       | 8  | expected a test such as model=B, found ""
          a.csv:x[a=1].meen | 13 | there is no aggregate "meen"; did you mean "mean"?
          a.csv:x[a=1] x  | 13 | expected the end of the selector, found "x"
          a.csv:'x        | 6  | the quote is never closed
          """)
  void faultHasItsColumn(String text, int offset, String message) {
    assertThat(Selector.parse(text).fault()).contains(new Parsed.Fault(offset, message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "'", ":", "a.csv:x[a=1,", "a.csv:x[", "]", "a=1,"})
  void hostileTextIsRefusedAtOnce(String part) {
    assertThat(Selector.parse("a.csv:x[" + part.repeat(1_000_000)).fault()).isPresent();
    assertThat(Selector.parse("a.csv:x[" + part.repeat(1_900 / part.length())).fault()).isPresent();
  }

  private static Selector read(String text) {
    return Selector.parse(text).value().orElseThrow();
  }
}
