package org.labpress.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.source.Checked;
import org.labpress.source.MemoryWorkspace;

class DataTablesTest {
  private static Checked<Table> read(String path, byte[] bytes) {
    return DataTables.read(new MemoryWorkspace().with(path, bytes), path).orElseThrow();
  }

  private static Checked<Table> read(String text) {
    return read("runs.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Checked<Table> readWith(String sidecar, String text) {
    MemoryWorkspace workspace =
        new MemoryWorkspace().with("a/runs.csv", text).with("a/runs.csv.meta.yml", sidecar);
    return DataTables.read(workspace, "a/runs.csv").orElseThrow();
  }

  private static Values values(Checked<Table> table, String column) {
    return table.value().column(column).orElseThrow().values();
  }

  private static List<String> reports(Checked<Table> table) {
    return table.diagnostics().stream()
        .map(d -> "%s %s %s".formatted(d.span(), d.rule(), d.message()))
        .toList();
  }

  @Test
  void fileThatIsNotThereIsNoTable() {
    assertThat(DataTables.read(new MemoryWorkspace(), "a.csv")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16IsReadByItsMarkAndNotedWithout(String encoding) {
    Charset charset = Charset.forName(encoding);
    Checked<Table> marked = read("runs.csv", "\uFEFFname,loss\nZoë,1.5\n".getBytes(charset));
    Checked<Table> bare = read("runs.csv", "name,loss\nZoë,1.5\n".getBytes(charset));

    assertThat(values(marked, "name")).isEqualTo(new Texts(List.of("Zoë")));
    assertThat(values(bare, "loss")).isEqualTo(Numbers.of(1.5));
    assertThat(marked.diagnostics()).isEmpty();
    assertThat(reports(bare))
        .containsExactly(
            "runs.csv:2:3 csv/encoding file is not UTF-8; it is read as "
                + encoding.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1, Zoë", "windows-1252, 5 €"})
  void latinIsReadAndNoted(String encoding, String cell) {
    byte[] bytes = ("name,loss\n" + cell + ",1\n").getBytes(Charset.forName(encoding));

    assertThat(values(read("runs.csv", bytes), "name")).isEqualTo(new Texts(List.of(cell)));
    assertThat(read("runs.csv", bytes).diagnostics())
        .singleElement()
        .satisfies(
            d ->
                assertThat(d.hints())
                    .containsExactly(
                        "write encoding: windows-1252 into runs.csv.meta.yml, or save the file as"
                            + " UTF-8"));
  }

  @Test
  void bytesOfNoEncodingAreAnError() {
    byte[] bytes = {'a', ',', 'b', '\n', (byte) 0x81, ',', '1', '\n'};

    assertThat(reports(read("runs.csv", bytes)))
        .containsExactly("runs.csv:2:1 file/encoding byte 0x81 is not UTF-8");
  }

  @Test
  void statedEncodingIsTakenWithoutANote() {
    MemoryWorkspace workspace =
        new MemoryWorkspace()
            .with("runs.csv", "name\nZoë\n".getBytes(StandardCharsets.ISO_8859_1))
            .with("runs.csv.meta.yml", "encoding: latin1\ncommand: python eval.py\n");

    Checked<Table> table = DataTables.read(workspace, "runs.csv").orElseThrow();

    assertThat(values(table, "name")).isEqualTo(new Texts(List.of("Zoë")));
    assertThat(table.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {"lr;loss, mean;n\\n0,1;2,5;3 ! ;", "a|b\\n1|2,5 ! |", "a\\tb\\n1\\t2 ! tab"})
  void separatorIsTheOneThatDividesHeaderAndRowsAlike(String text, String separator) {
    Checked<Table> table = read(text.replace("\\n", "\n").replace("\\t", "\t"));

    assertThat(reports(table))
        .containsExactly(
            "runs.csv:1:1 csv/separator fields are separated by \"%s\"".formatted(separator));
    assertThat(table.value().columns().size()).isGreaterThan(1);
  }

  @Test
  void tabsInATsvFileAreNoNews() {
    Checked<Table> table =
        read("runs.tsv", "lr\tloss\n0,1\t1 234,5\n".getBytes(StandardCharsets.UTF_8));

    assertThat(table.diagnostics()).isEmpty();
    assertThat(values(table, "lr")).isEqualTo(Numbers.of(0.1));
    assertThat(values(table, "loss")).isEqualTo(Numbers.of(1234.5));
  }

  @Test
  void statedDecimalSettlesWhatACommaMeans() {
    String text = "step;loss\n1;1,234\n";

    assertThat(values(readWith("decimal: ','", text), "loss")).isEqualTo(Numbers.of(1.234));
    assertThat(values(readWith("decimal: .", text), "loss")).isEqualTo(Numbers.of(1234));
  }

  @Test
  void statedWordsAreMissingWhateverTheType() {
    Checked<Table> table =
        readWith(
            "missing: [NA, -999, '-']",
            "loss,day,model\nNA,2026-03-02,NA\n0.5,-,B\n-999,2026-03-03,C\n");

    assertThat(values(table, "loss")).isEqualTo(Numbers.of(Double.NaN, 0.5, Double.NaN));
    assertThat(values(table, "day")).isInstanceOf(Dates.class);
    assertThat(values(table, "day").isMissing(1)).isTrue();
    assertThat(values(table, "model")).isEqualTo(new Texts(List.of("", "B", "C")));
    assertThat(table.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NA", "n/a", "null", "-", "inf", "None"})
  void wordAmongNumbersIsNotedWithWhatToWrite(String word) {
    Checked<Table> table = read("loss\n0.5\n" + word + "\n");

    assertThat(values(table, "loss")).isInstanceOf(Texts.class);
    assertThat(table.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.span()).hasToString("runs.csv:3:1");
              assertThat(d.hints().get(0)).contains("missing: [\"%s\"]".formatted(word));
            });
  }

  @Test
  void wordsAmongTextsAreTexts() {
    assertThat(read("model,note\nA,-\nB,good\n").diagnostics()).isEmpty();
  }

  @Test
  void percentSignIsTheUnit() {
    Table table = read("model,acc\nA,84.2%\nB,9 %\n").value();

    assertThat(table.column("acc").orElseThrow().values()).isEqualTo(Numbers.of(84.2, 9));
    assertThat(table.column("acc").orElseThrow().unit()).isEqualTo(Optional.of("%"));
  }

  @Test
  void separatorsAtTheEndOfLinesHoldNothing() {
    Checked<Table> header = read("a,b,\n1,2,\n3,4,\n");
    Checked<Table> rows = read("a,b\n1,2,\n3,4,,\n,,\n");

    assertThat(header.value().names()).containsExactly("a", "b");
    assertThat(rows.value().rows()).isEqualTo(2);
    assertThat(header.diagnostics()).isEmpty();
    assertThat(rows.diagnostics()).isEmpty();
  }

  @Test
  void paddedHeadersAndCellsAreStripped() {
    Checked<Table> table = read(" step , \"loss\" \n 1 , 0.5\t\n");

    assertThat(table.value().names()).containsExactly("step", "loss");
    assertThat(values(table, "loss")).isEqualTo(Numbers.of(0.5));
  }

  @Test
  void momentsMayHaveZones() {
    assertThat(values(read("end\n2026-03-02T00:30:00+01:00\n2026-03-01 23:30Z\n"), "end"))
        // 2026-03-02 is day 20514 of Unix time.
        .isEqualTo(Dates.of(20_514L * 86_400_000 - 1_800_000, 20_514L * 86_400_000 - 1_800_000));
  }

  @Test
  void valueThatCannotBeMeantIsReportedInTheSidecar() {
    assertThat(reports(readWith("separator: abc\ndecimal: x\n", "a,b\n1,2\n")))
        .containsExactly(
            "a/runs.csv.meta.yml:1:12 csv/sidecar separator is \"abc\", expected one character such"
                + " as \";\", or tab",
            "a/runs.csv.meta.yml:2:10 csv/sidecar decimal is \"x\", expected \",\" or \".\"");
  }
}
