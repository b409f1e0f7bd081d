package org.labpress.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.source.SourceFile;
import org.labpress.table.RowTest.Operator;

class RowTestTest {
  private static final String RUNS =
      """
      model,lr,day
      A,3e-4,2026-03-02
      B,0.0003,2026-03-02T14:30
      a,1e-3,2026-03-05
      ,,
      """;

  @ParameterizedTest(name = "{0} keeps rows {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "model=A        | [0]",
        "model!=A       | [1, 2, 3]",
        "model=         | [3]",
        "model!=        | [0, 1, 2]",
        "model=*        | [0, 1, 2, 3]",
        "model>A        | [1, 2]",
        "lr=3e-4        | [0, 1]",
        "lr=0.00030     | [0, 1]",
        "lr!=0.0003     | [2, 3]",
        "lr>0.0003      | [2]",
        "lr<=0.001      | [0, 1, 2]",
        "lr=fast        | []",
        "lr!=fast       | [0, 1, 2, 3]",
        "lr=            | [3]",
        "day=2026-03-02 | [0, 1]",
        "day=2026-03-02T14:30 | [1]",
        "day>2026-03-02 | [2]",
        "day>=2026-03-02T14:00 | [1, 2]",
      })
  void keeps(String test, String rows) {
    Table table = CsvReader.read(SourceFile.of("runs.csv", RUNS)).value();

    int[] kept = RowTest.rows(table, List.of(RowTest.parse(test).orElseThrow()));

    assertThat(Arrays.toString(kept)).isEqualTo(rows);
  }

  @Test
  void allTestsMustHold() {
    Table table = CsvReader.read(SourceFile.of("runs.csv", RUNS)).value();

    List<RowTest> tests =
        List.of(
            new RowTest("lr", Operator.EQUAL, "3e-4"), new RowTest("model", Operator.EQUAL, "B"));

    assertThat(RowTest.rows(table, tests)).containsExactly(1);
  }

  @Test
  void signsInAColumnNameAndSpacesStandInQuotes() {
    assertThat(RowTest.parse("'top-1 <= 5' = 'x = y'"))
        .contains(new RowTest("top-1 <= 5", Operator.EQUAL, "x = y"));
    assertThat(RowTest.parse("val loss >= 1"))
        .contains(new RowTest("val loss", Operator.GREATER_OR_EQUAL, "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "model", "=A", "'model=A", "!=3"})
  void otherFormsAreNoTests(String text) {
    assertThat(RowTest.parse(text)).isEmpty();
  }

  @Test
  void orderOfNumbersNeedsANumber() {
    assertThat(RowTest.parse("lr>fast").orElseThrow().fits(Numbers.of(1))).isFalse();
    assertThat(RowTest.parse("lr=fast").orElseThrow().fits(Numbers.of(1))).isTrue();
    assertThat(RowTest.parse("day<soon").orElseThrow().fits(Dates.of(0))).isFalse();
  }

  @Test
  void groupsComeInTheOrderOfTheirFirstRow() {
    Table table =
        CsvReader.read(SourceFile.of("runs.csv", "model,lr\nB,1e-3\nA,1\nB,0.001\nA,\n")).value();

    assertThat(Grouping.by(table, List.of(0)))
        .containsExactly(
            new Grouping.Group(List.of("B"), List.of(0, 2)),
            new Grouping.Group(List.of("A"), List.of(1, 3)));
    assertThat(Grouping.by(table, List.of(1)).get(0).labels()).containsExactly("1e-3");
    assertThat(Grouping.by(table, List.of(0, 1))).hasSize(3);
    assertThat(Grouping.by(table, List.of())).hasSize(1);
  }
}
