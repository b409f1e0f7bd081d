package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.labpress.document.CodeBlock;
import org.labpress.document.Document;
import org.labpress.document.Link;
import org.labpress.document.PageKind;
import org.labpress.document.PlainText;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableRow;
import org.labpress.document.Text;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class ReadTablesTest {
  private static final String EVAL = "model,acc,n\na,0.90,300\nb,,20\nc,0.95,\nd,0.91,1000\n";

  @Test
  void fenceWithAnIdIsATable() {
    TableBlock table =
        onlyTable("```csv {#tbl-a caption=\"Runs of *two*.\"}\nm,acc\na,0.90\n```\n");

    assertThat(table.attributes().id()).contains("tbl-a");
    assertThat(PlainText.of(table.caption())).isEqualTo("Runs of two.");
    assertThat(table.caption()).hasSize(3);
    assertThat(table.alignments()).containsExactly(Alignment.NONE, Alignment.DECIMAL);
    assertThat(rows(table)).containsExactly("m|acc", "a|0.90");
    assertThat(table.body().get(0).cells().get(1).span().text()).isEqualTo("0.90");
  }

  @Test
  void fenceWithNothingIsCode() {
    Document document = read("```csv\nm,acc\na,1\n```\n").value();

    assertThat(document.nodes(TableBlock.class)).isEmpty();
    assertThat(document.nodes(CodeBlock.class)).hasSize(1);
  }

  @Test
  void findingInAnIndentedFencePointsToThePage() {
    List<Diagnostic> found =
        read("- item\n\n  ```csv {.table}\n  a,b\n  1\n  1,2\n  ```\n").diagnostics();

    assertThat(found).singleElement().satisfies(d -> assertThat(d.span()).hasToString("a.md:5:3"));
  }

  @Test
  void divSelectsSortsAndCuts() {
    TableBlock table =
        onlyTable(
            """
            ::: {#tbl-a csv="eval.csv" columns="model,acc" sort="-acc" rows=3}
            Best.
            :::
            """);

    assertThat(rows(table)).containsExactly("model|acc", "c|0.95", "d|0.91", "a|0.90");
    assertThat(PlainText.of(table.caption())).isEqualTo("Best. (3 of 4 rows)");
    assertThat(table.descendants(Link.class).map(Link::destination)).containsExactly("eval.csv");
  }

  @Test
  void missingCellsComeLastWhicheverWayRowsAreSorted() {
    assertThat(rows(onlyTable("![T.](eval.csv){#tbl-a sort=\"n\"}\n")))
        .containsExactly("model|acc|n", "b||20", "a|0.90|300", "d|0.91|1000", "c|0.95|");
    assertThat(rows(onlyTable("![T.](eval.csv){#tbl-a sort=\"-n\"}\n")))
        .containsExactly("model|acc|n", "d|0.91|1000", "a|0.90|300", "b||20", "c|0.95|");
  }

  @Test
  void filterKeepsRowsThatPassAllTests() {
    assertThat(rows(onlyTable("![T.](eval.csv){#tbl-a filter=\"n>=300,acc>0.9\"}\n")))
        .containsExactly("model|acc|n", "d|0.91|1000");
  }

  @Test
  void digitsRoundNumbersButNotTexts() {
    assertThat(rows(onlyTable("![T.](eval.csv){#tbl-a digits=1 rows=1}\n")))
        .containsExactly("model|acc|n", "a|0.9|300.0");
  }

  @Test
  void cellsAreMarkdownOnlyWhereAsked() {
    MemoryWorkspace files = new MemoryWorkspace().with("x.csv", "a,b\n*1*,*2* <b>\n");

    TableBlock table = tables("![T.](x.csv){#tbl-a markdown=\"a\"}\n", files).get(0);

    assertThat(rows(table)).containsExactly("a|b", "1|*2* <b>");
  }

  @Test
  void manyRowsAndColumnsAreCutAndTheCaptionSaysSo() {
    String header = IntStream.range(0, 60).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = IntStream.range(0, 60).mapToObj(i -> "1").collect(Collectors.joining(","));
    MemoryWorkspace files =
        new MemoryWorkspace().with("x.csv", header + "\n" + (row + "\n").repeat(1_500));

    TableBlock table = tables("![T.](x.csv){#tbl-a}\n", files).get(0);

    assertThat(table.columns()).isEqualTo(50);
    assertThat(table.body()).hasSize(1_000);
    assertThat(PlainText.of(table.caption())).isEqualTo("T. (1000 of 1500 rows, 50 of 60 columns)");
  }

  @Test
  void errorInTheFileNamesItsPlaceAndThePage() {
    MemoryWorkspace files = new MemoryWorkspace().with("x.csv", "a,b\n1,2\n3\n");

    List<Diagnostic> found = read("![T.](x.csv){#tbl-a}\n", files).diagnostics();

    assertThat(found)
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.rule()).isEqualTo("csv/ragged-row");
              assertThat(d.span()).hasToString("x.csv:3:1");
              assertThat(d.labels().get(0).span()).hasToString("a.md:1:1");
            });
  }

  @Test
  void missingFileIsReportedAndItsCaptionStays() {
    Checked<Document> read = read("![Scores.](evil.csv){#tbl-a}\n");

    assertThat(read.diagnostics()).extracting(Diagnostic::rule).containsExactly("data/missing");
    assertThat(read.diagnostics().get(0).hints()).containsExactly("did you mean eval.csv?");
    assertThat(read.value().nodes(Text.class).map(Text::text)).containsExactly("Scores.");
  }

  private static TableBlock onlyTable(String page) {
    List<TableBlock> tables = tables(page, files());
    assertThat(tables).hasSize(1);
    return tables.get(0);
  }

  private static List<TableBlock> tables(String page, MemoryWorkspace files) {
    return read(page, files).value().nodes(TableBlock.class).toList();
  }

  private static List<String> rows(TableBlock table) {
    return table.rows().stream().map(ReadTablesTest::row).toList();
  }

  private static String row(TableRow row) {
    return row.cells().stream()
        .map(cell -> PlainText.of(cell.content()))
        .collect(Collectors.joining("|"));
  }

  private static Checked<Document> read(String page) {
    return read(page, files());
  }

  private static MemoryWorkspace files() {
    return new MemoryWorkspace().with("eval.csv", EVAL);
  }

  private static Checked<Document> read(String page, MemoryWorkspace files) {
    Document document = MarkdownReader.read(SourceFile.of("a.md", page)).value();
    return Passes.apply(
        List.of(new FindFigures(), new ReadTables()),
        document,
        PassContext.of(PageKind.PAGE, files, PassContext.Pages.NONE));
  }
}
