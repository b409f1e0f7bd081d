package org.labpress.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.source.Checked;
import org.labpress.source.MemoryWorkspace;

class JsonTableTest {
  private static Checked<Table> read(String path, String text) {
    return DataTables.read(new MemoryWorkspace().with(path, text), path).orElseThrow();
  }

  private static List<String> reports(Checked<Table> table) {
    return table.diagnostics().stream()
        .map(d -> "%s %s %s".formatted(d.span(), d.rule(), d.message()))
        .toList();
  }

  @Test
  void columnsComeInTheOrderInWhichTheyFirstAppear() {
    Checked<Table> table =
        read("log.jsonl", "{\"step\": 1}\n\n{\"loss\": 0.5, \"step\": 2, \"model\": \"A\"}\n");

    assertThat(table.diagnostics()).isEmpty();
    assertThat(table.value().names()).containsExactly("step", "loss", "model");
    assertThat(table.value().columns())
        .extracting(Column::values)
        .containsExactly(
            Numbers.of(1, 2), Numbers.of(Double.NaN, 0.5), new Texts(List.of("", "A")));
  }

  @Test
  void innerObjectsGiveColumnsOfTheirOwn() {
    Table table = read("log.json", "[{\"eval\": {\"acc\": 0.7, \"by\": {\"de\": 1}}}]").value();

    assertThat(table.names()).containsExactly("eval.acc", "eval.by.de");
    assertThat(table.places().cell(0, 1)).hasToString("log.json:1:37");
    assertThat(table.places().text(0, 0)).isEqualTo("0.7");
  }

  @Test
  void severalRowsMayStandOnOneLine() {
    Table table = read("log.json", "[{\"a\": 1}, {\"b\": \"x\\\"y\", \"a\": 2}]").value();

    assertThat(table.places().row(1)).hasToString("log.json:1:12");
    assertThat(table.places().text(1, 1)).isEqualTo("x\"y");
    assertThat(table.places().text(0, 1)).isEmpty();
  }

  @Test
  void nullIsMissingAndNumbersInQuotesAreTexts() {
    Table table =
        read("a.jsonl", "{\"a\": null, \"b\": \"1\"}\n{\"a\": 2, \"b\": \"2\"}\n").value();

    assertThat(table.columns())
        .extracting(Column::values)
        .containsExactly(Numbers.of(Double.NaN, 2), new Texts(List.of("1", "2")));
  }

  @Test
  void textsThatAreDatesAreDates() {
    assertThat(read("a.jsonl", "{\"t\": \"1970-01-02\"}\n").value().columns().get(0).values())
        .isEqualTo(Dates.of(86_400_000));
  }

  @Test
  void lineThatIsNoRowIsReportedAtItsPlaceAndTheOthersAreRead() {
    Checked<Table> table = read("a.jsonl", "{\"a\": 1}\n{\"a\": NaN}\n7\n{\"a\": 4}\n");

    assertThat(table.value().columns().get(0).values()).isEqualTo(Numbers.of(1, 4));
    assertThat(reports(table))
        .containsExactly(
            "a.jsonl:2:7 json/syntax found \"NaN\", expected a value",
            "a.jsonl:3:1 json/not-a-table row is a number, expected an object");
  }

  @Test
  void listIsNoCell() {
    Checked<Table> table = read("a.jsonl", "{\"a\": 1, \"b\": [1]}\n{\"a\": 2, \"b\": [2]}\n");

    assertThat(table.value().names()).containsExactly("a");
    assertThat(reports(table))
        .containsExactly(
            "a.jsonl:1:15 json/list-cell \"b\" holds a list, which is no cell of a table");
  }

  @Test
  void objectIsNoListOfRows() {
    assertThat(reports(read("a.json", "{\"a\": [1, 2]}")))
        .containsExactly(
            "a.json:1:1 json/not-a-table file holds an object, expected a list of objects");
  }

  @Test
  void manyBadLinesAreCounted() {
    Checked<Table> table = read("a.jsonl", "7\n".repeat(100));

    assertThat(table.diagnostics()).hasSize(21);
    assertThat(reports(table).get(20)).contains("100 lines hold no row");
  }

  @Test
  void fileWithoutRowsIsEmpty() {
    assertThat(reports(read("a.jsonl", "\n")))
        .containsExactly("a.jsonl:1:1 csv/empty file has no rows");
  }
}
