package org.labpress.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

class CsvReaderTest {
  private static Checked<Table> read(String text) {
    return CsvReader.read(SourceFile.of("runs.csv", text));
  }

  private static Values values(String text, String column) {
    return read(text).value().column(column).orElseThrow().values();
  }

  private static List<String> reports(String text) {
    return read(text).diagnostics().stream()
        .map(d -> "%s %s %s".formatted(d.span(), d.rule(), d.message()))
        .toList();
  }

  @Test
  void columnsAreNumbersDatesOrTexts() {
    Table table = read("step,day,model\n1,2026-03-02,A\n2.5e3,2026-03-03,B\n").value();

    assertThat(table.columns())
        .extracting(Column::values)
        .containsExactly(
            Numbers.of(1, 2500),
            // 2026-03-02 is day 20514 of Unix time.
            Dates.of(20_514L * 86_400_000, 20_515L * 86_400_000),
            new Texts(List.of("A", "B")));
  }

  @Test
  void emptyCellIsMissingWhateverTheType() {
    Table table = read("a,b,c\n1,2026-03-02,x\n,,\n").value();

    assertThat(table.columns()).allMatch(column -> column.values().isMissing(1));
    assertThat(table.columns()).noneMatch(column -> column.values().isMissing(0));
  }

  @Test
  void nanIsAMissingNumber() {
    assertThat(values("a\n1\nNaN\nnan\n", "a")).isEqualTo(Numbers.of(1, Double.NaN, Double.NaN));
  }

  @Test
  void oneWordMakesAColumnText() {
    assertThat(values("a\n1\nn/a\n", "a")).isEqualTo(new Texts(List.of("1", "n/a")));
  }

  @Test
  void thousandsMayBeGrouped() {
    assertThat(values("a\n\"1,234.56\"\n\"12,345,678\"\n", "a"))
        .isEqualTo(Numbers.of(1234.56, 12_345_678));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,23", "1,2345", "1.2.3", "0x1F", "1e", "--1", "1 2", ".", "e5", "inf", "1e999", "1_000"
      })
  void whatIsNoNumberIsText(String cell) {
    assertThat(values("a\n\"" + cell + "\"\n", "a")).isInstanceOf(Texts.class);
  }

  @Test
  void semicolonFileHasDecimalCommas() {
    assertThat(values("lr;loss\n0,1;1,234\n0,01;0,9\n", "loss")).isEqualTo(Numbers.of(1.234, 0.9));
  }

  @Test
  void tabsSeparateIfTheHeaderHasNoComma() {
    assertThat(values("a (x, y)\tb\n1\t2\n", "b")).isEqualTo(Numbers.of(2));
  }

  @Test
  void commaInTheHeaderOutweighsSemicolons() {
    assertThat(read("a;b,c;d\n1,2\n").value().names()).containsExactly("a;b", "c;d");
  }

  @Test
  void unitStandsInBracketsOrParentheses() {
    Table table = read("loss [nats],time (s),f(x),step\n1,2,3,4\n").value();

    assertThat(table.names()).containsExactly("loss", "time", "f(x)", "step");
    assertThat(table.columns())
        .extracting(Column::unit)
        .containsExactly(Optional.of("nats"), Optional.of("s"), Optional.empty(), Optional.empty());
    assertThat(table.column("loss [nats]")).isEqualTo(table.column("loss"));
  }

  @Test
  void unitStaysInTheNameIfOnlyItTellsColumnsApart() {
    assertThat(read("time (s),time (ms)\n1,2\n").value().names())
        .containsExactly("time (s)", "time (ms)");
  }

  @Test
  void secondColumnOfANameIsNumberedAndReported() {
    Checked<Table> table = read("loss,step,loss\n1,2,3\n");

    assertThat(table.value().names()).containsExactly("loss", "step", "loss.2");
    assertThat(table.diagnostics()).extracting(Diagnostic::toString).hasSize(1);
    assertThat(table.diagnostics().get(0).span()).hasToString("runs.csv:1:11");
    assertThat(table.diagnostics().get(0).rule()).isEqualTo("csv/duplicate-column");
  }

  @Test
  void columnWithoutHeaderIsCalledByItsPlace() {
    assertThat(read(",a\n0,1\n").value().names()).containsExactly("column 1", "a");
  }

  @Test
  void shortAndLongRowsAreLeftOutAndReported() {
    Checked<Table> table = read("lr,loss,seed\n1,2\n1,2,3\n1,2,3,4\n");

    assertThat(table.value().rows()).isEqualTo(1);
    assertThat(table.diagnostics())
        .extracting(d -> d.span() + " " + d.message() + ": " + d.hints().get(0))
        .containsExactly(
            "runs.csv:2:1 row has 2 fields but the header has 3: add the value of \"seed\", or"
                + " write an empty field",
            "runs.csv:4:1 row has 4 fields but the header has 3: put quotes around a field that"
                + " holds a separator, or name the extra column");
    assertThat(table.diagnostics().get(0).span().text()).isEqualTo("1,2");
  }

  @Test
  void manyRaggedRowsAreCountedNotListed() {
    List<String> reports = reports("a,b\n" + "1\n".repeat(1_000));

    assertThat(reports).hasSize(21);
    assertThat(reports.get(20))
        .isEqualTo(
            "runs.csv:1:1 csv/ragged-row 1000 rows have another number of fields than the header;"
                + " only the first 20 are shown");
  }

  @Test
  void lineBreakInAQuotedFieldKeepsLaterLinesRight() {
    assertThat(reports("a,b\n\"one\ntwo\",2\n3\n"))
        .containsExactly("runs.csv:4:1 csv/ragged-row row has 1 field but the header has 2");
  }

  @Test
  void openQuoteTakesTheRestAndIsReportedWhereItOpens() {
    Checked<Table> table = read("a,b\n1,2\n3,\"x\n5,6\n");

    assertThat(table.value().rows()).isEqualTo(1);
    assertThat(reports("a,b\n1,2\n3,\"x\n5,6\n"))
        .containsExactly(
            "runs.csv:3:3 csv/open-quote quote is never closed; the rest of the file is left out");
  }

  @Test
  void textAfterAQuoteCostsOneRow() {
    String text = "a,b\n\"say \"hi\" there\",2\n3,4\n";

    assertThat(read(text).value().rows()).isEqualTo(1);
    assertThat(reports(text))
        .containsExactly(
            "runs.csv:2:7 csv/stray-quote text stands after the closing quote; the row is left"
                + " out");
  }

  @Test
  void quoteOpenInTheHeaderIsReportedThere() {
    assertThat(reports("a,\"b\n1,2\n"))
        .containsExactly(
            "runs.csv:1:3 csv/open-quote quote is never closed; the file has no header that can be"
                + " read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n\n", "# only a comment\n"})
  void fileWithoutHeaderIsEmpty(String text) {
    assertThat(reports(text))
        .singleElement()
        .asString()
        .endsWith("csv/empty file has no header and no rows");
  }

  @Test
  void headerWithoutRowsIsEmptyToo() {
    assertThat(reports("a,b\n"))
        .containsExactly("runs.csv:1:1 csv/empty file has a header but no rows");
  }

  @Test
  void commentBeforeTheHeaderIsSkippedAndLinesStayRight() {
    String text = "#{\"env\": \"A\", \"t\": 1}\nr,l\n0.5,20\n7\n";

    assertThat(read(text).value().names()).containsExactly("r", "l");
    assertThat(reports(text)).singleElement().asString().startsWith("runs.csv:4:1 ");
  }

  @Test
  void commentedHeaderOfNumbersIsTheHeader() {
    assertThat(read("# step, loss\n1,0.5\n2,0.4\n").value().names())
        .containsExactly("step", "loss");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void byteOrderMarkAndLineEndsDoNotCount(String end) {
    Table table = read("\uFEFF" + String.join(end, "a,b", "1,2", "", "3,4")).value();

    assertThat(table.names()).containsExactly("a", "b");
    assertThat(table.columns().get(1).values()).isEqualTo(Numbers.of(2, 4));
    assertThat(table.places().cell(1, 1)).hasToString("runs.csv:4:3");
  }

  @Test
  void spanOfACellHoldsItsQuotesButNotItsSpaces() {
    RowPlaces places = read("a,b,c\n1, \"x,\"\"y\" ,3\n").value().places();

    assertThat(places.cell(0, 1).text()).isEqualTo("\"x,\"\"y\"");
    assertThat(places.text(0, 1)).isEqualTo("x,\"y");
    assertThat(places.row(0)).hasToString("runs.csv:2:1");
  }

  @Test
  void cellOverALimitEndsTheTable() {
    String text = "a,b\n1,2\n3," + "x".repeat(CsvRecords.LONGEST_CELL + 1) + "\n5,6\n";

    assertThat(read(text).value().rows()).isEqualTo(1);
    assertThat(reports(text)).singleElement().asString().startsWith("runs.csv:3:1 csv/too-large");
  }

  @Test
  void tooManyColumnsAreNoTable() {
    assertThat(reports("a,".repeat(10_001) + "\n1\n"))
        .containsExactly("runs.csv:1:1 csv/too-large header has 10002 columns, the limit is 10000");
  }

  @Test
  void tablesWithTheSameColumnsJoinWhateverTheOrder() {
    Table first = read("a,b\n1,2\n").value();
    Table second = CsvReader.read(SourceFile.of("more.csv", "b,a\nx,3\n")).value();

    Table joined = first.append(second);

    assertThat(joined.columns().get(0).values()).isEqualTo(Numbers.of(1, 3));
    assertThat(joined.columns().get(1).values()).isEqualTo(new Texts(List.of("2", "x")));
    assertThat(joined.places().cell(1, 1)).hasToString("more.csv:2:1");
  }

  @Test
  void tableWrittenThenReadIsTheSame() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<List<String>> rows = randomRows(random);

      Table table = read(write(rows, random)).value();

      assertThat(texts(table)).as("seed %d", seed).isEqualTo(rows.subList(1, rows.size()));
    }
  }

  /** The first row is the header. Texts hold the characters that hurt. */
  private static List<List<String>> randomRows(Random random) {
    int columns = 2 + random.nextInt(4);
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      header.add("c" + i);
    }
    rows.add(header);
    int count = 1 + random.nextInt(8);
    for (int r = 0; r < count; r++) {
      List<String> row = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        row.add(randomText(random));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String randomText(Random random) {
    String[] alphabet = {
      "\"", ",", "\n", "\r\n", "\r", "é", "\u2212", "a", "1", ".", "#", ";", " ", "\t", "😀"
    };
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(6);
    for (int i = 0; i < length; i++) {
      text.append(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString().strip();
  }

  private static String write(List<List<String>> rows, Random random) {
    String[] ends = {"\n", "\r\n", "\r"};
    StringBuilder csv = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        boolean quoted =
            random.nextInt(4) == 0 || cell.matches("(?s).*[\",\n\r].*") || cell.startsWith(" ");
        csv.append(i == 0 ? "" : ",")
            .append(quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
      }
      csv.append(ends[random.nextInt(3)]);
    }
    return csv.toString();
  }

  private static List<List<String>> texts(Table table) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < table.columns().size(); column++) {
        String cell = table.places().text(row, column);
        Values values = table.columns().get(column).values();
        if (values instanceof Texts texts) {
          assertThat(texts.at(row)).isEqualTo(cell);
        }
        cells.add(cell);
      }
      rows.add(cells);
    }
    return rows;
  }

  /** FastCSV reads the same rows of whatever both take for a sound record. */
  @Test
  void anotherReaderFindsTheSameCells() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      String text = write(randomRows(random), random);
      List<List<String>> expected = new ArrayList<>();
      de.siegmar.fastcsv.reader.CsvReader.builder()
          .trimWhitespacesAroundQuotes(true)
          .ofCsvRecord(text)
          .forEach(row -> expected.add(row.getFields().stream().map(String::strip).toList()));

      Table table = read(text).value();

      assertThat(texts(table)).as("seed %d", seed).isEqualTo(expected.subList(1, expected.size()));
    }
  }

  @Test
  void anyTextGivesATableOrADiagnostic() {
    String[] alphabet = {"\"", ",", "\n", "\r", " ", "a", "1", "\"\"", "\uFEFF", ";", "\t", "#"};
    for (long seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.append(alphabet[random.nextInt(alphabet.length)]);
      }

      Checked<Table> table = read(text.toString());

      boolean something = table.value().rows() > 0 || !table.diagnostics().isEmpty();
      assertThat(something).as("seed %d: %s", seed, text).isTrue();
    }
  }
}
