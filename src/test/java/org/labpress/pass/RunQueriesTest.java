package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.ChartBlock;
import org.labpress.document.ChartResult;
import org.labpress.document.CodeBlock;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.document.PlainText;
import org.labpress.document.TableBlock;
import org.labpress.document.TableRow;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class RunQueriesTest {
  private static final MemoryWorkspace FILES =
      new MemoryWorkspace().with("eval.csv", "model,acc\nB,0.5\nA,0.8\nB,0.7\n");

  private static Checked<Document> run(String page) {
    Document document = MarkdownReader.read(SourceFile.of("a.md", page)).value();
    return Passes.apply(
        List.of(new FindFigures(), new ReadTables(), new RunQueries(), new DrawCharts()),
        document,
        PassContext.of(PageKind.PAGE, FILES, PassContext.Pages.NONE));
  }

  private static List<String> rows(TableBlock table) {
    return table.rows().stream().map(RunQueriesTest::row).toList();
  }

  private static String row(TableRow row) {
    return row.cells().stream()
        .map(cell -> PlainText.of(cell.content()))
        .collect(Collectors.joining("|"));
  }

  @Test
  void queryBecomesATableWithIdCaptionAndNumbersAligned() {
    Checked<Document> read =
        run(
            """
            ```sql {.query #tbl-a caption="Best *runs*."}
            SELECT model, max(acc) AS acc FROM eval GROUP BY model
            ```
            """);

    assertThat(read.diagnostics()).isEmpty();
    TableBlock table = read.value().nodes(TableBlock.class).toList().get(0);
    assertThat(rows(table)).containsExactly("model|acc", "A|0.8", "B|0.7");
    assertThat(table.attributes().id()).contains("tbl-a");
    assertThat(PlainText.of(table.caption())).isEqualTo("Best runs.");
    assertThat(table.alignments().get(1)).isEqualTo(TableBlock.Alignment.DECIMAL);
  }

  @Test
  void otherSqlStaysCode() {
    Document read = run("```sql\nSELECT 1\n```\n\n```sql {#lst-a}\nSELECT 1\n```\n").value();

    assertThat(read.nodes(CodeBlock.class)).hasSize(2);
  }

  @Test
  void failedQueryStaysCodeAndIsToldAtItsPlaceInTheFence() {
    Checked<Document> read = run("> ```sql {.query}\n> SELECT 'é',\n>   x FROM eval\n> ```\n");

    assertThat(read.value().nodes(CodeBlock.class)).hasSize(1);
    assertThat(read.diagnostics()).hasSize(1);
    Diagnostic diagnostic = read.diagnostics().get(0);
    assertThat(diagnostic.rule()).isEqualTo("sql/error");
    assertThat(diagnostic.span()).hasToString("a.md:3:5");
    assertThat(diagnostic.span().text()).isEqualTo("x");
  }

  @Test
  void longResultIsCutAndSaysSo() {
    Checked<Document> read = run("```sql {.query}\nSELECT range AS n FROM range(1200)\n```\n");

    TableBlock table = read.value().nodes(TableBlock.class).toList().get(0);
    assertThat(table.body()).hasSize(1_000);
    assertThat(PlainText.of(table.caption())).contains("1000 of 1200 rows");
  }

  @Test
  void laterQueriesAndChartsUseTheNameOfAQuery() {
    Checked<Document> read =
        run(
            """
            ```sql {.query name=top}
            SELECT model, max(acc) AS acc FROM 'eval.csv' GROUP BY model
            ```

            ```sql {.query}
            SELECT max(acc) AS best FROM top
            ```

            ```chart
            sql: SELECT model, acc FROM top WHERE acc > 0.75
            x: model
            y: acc
            ```
            """);

    assertThat(read.diagnostics()).isEmpty();
    assertThat(rows(read.value().nodes(TableBlock.class).toList().get(1)))
        .containsExactly("best", "0.8");
    ChartResult result =
        read.value().nodes(ChartBlock.class).toList().get(0).result().orElseThrow();
    assertThat(result).isInstanceOf(ChartResult.Drawn.class);
    assertThat(((ChartResult.Drawn) result).rows()).containsExactly(List.of("A", "0.8"));
  }

  @Test
  void chartNamesDataOrAQueryNotBoth() {
    Checked<Document> read =
        run("```chart\ndata: eval.csv\nsql: SELECT 1 AS a\nx: model\ny: acc\n```\n");

    assertThat(read.diagnostics())
        .extracting(Diagnostic::message)
        .contains("data and sql are both given");
  }

  @Test
  void mistakeInTheQueryOfAChartIsToldInItsLine() {
    Checked<Document> read = run("```chart\nsql: SELECT acc FROM evl\nx: acc\ny: acc\n```\n");

    assertThat(read.diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.span()).hasToString("a.md:2:22"));
  }

  @Test
  void markupInAResultIsText() {
    Document read = run("```sql {.query}\nSELECT '<b>*x*</b>' AS a\n```\n").value();

    TableBlock table = read.nodes(TableBlock.class).toList().get(0);
    assertThat(rows(table)).containsExactly("a", "<b>*x*</b>");
    assertThat(table.attributes()).isNotEqualTo(Attributes.NONE);
  }
}
