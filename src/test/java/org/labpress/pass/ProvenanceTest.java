package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.labpress.document.ChartBlock;
import org.labpress.document.CheckedNumber;
import org.labpress.document.DataFile;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.document.Provenance;
import org.labpress.document.TableBlock;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

/** What charts, tables and numbers know of the data that they were made of. */
class ProvenanceTest {
  private static final String CSV = "model,acc\nA,0.81\nB,0.84\nB,0.86\n";

  // sha256sum of GNU coreutils 9.1.
  private static final String HASH =
      "c6df417b5e567b4a7cdc72cf1c7c5a2685db8a639d22b318e21d218bd71d9d8c";

  private final MemoryWorkspace files =
      new MemoryWorkspace()
          .with("content/results/eval.csv", CSV)
          .with(
              "content/results/eval.csv.meta.yml",
              """
              command: python eval.py
                --n 300
              commit: 4f1c2ab
              date: 2026-11-03
              sha256: 77b0c2d4
              origin: our own runs
              licence: CC0 1.0
              connection: lab
              """)
          .with("content/results/more.csv", CSV);

  private Document page(String markdown) {
    Document document = MarkdownReader.read(SourceFile.of("content/log/a.md", markdown)).value();
    return Passes.apply(
            Passes.LOCAL, document, PassContext.of(PageKind.LOG, files, PassContext.Pages.NONE))
        .value();
  }

  private Provenance chart(String keys) {
    return page("```chart\n" + keys + "\n```\n")
        .nodes(ChartBlock.class)
        .findFirst()
        .flatMap(ChartBlock::provenance)
        .orElseThrow();
  }

  private Provenance table(String markdown) {
    return page(markdown)
        .nodes(TableBlock.class)
        .findFirst()
        .flatMap(TableBlock::provenance)
        .orElseThrow();
  }

  private static List<String> paths(Provenance made) {
    return made.dataFiles().stream().map(DataFile::path).toList();
  }

  @Test
  void chartKnowsItsFileAndWhichRowsAndColumnsItUses() {
    Provenance made =
        chart(
            "type: dot\ndata: results/eval.csv\nx: model\ny: mean(acc)\nfilter: model=B\n"
                + "produced-by: python  eval.py");

    assertThat(paths(made)).containsExactly("content/results/eval.csv");
    assertThat(made.files().get(0).span().text()).isEqualTo("results/eval.csv");
    assertThat(made.dataFiles().get(0).sha256()).isEqualTo(HASH);
    assertThat(made.rows()).isEqualTo(2);
    assertThat(made.allRows()).isEqualTo(3);
    assertThat(made.columns()).containsExactly("model", "acc");
    assertThat(made.filter()).containsExactly("model=B");
    assertThat(made.producedBy()).contains("python eval.py");
    assertThat(made.inShort()).isEqualTo("eval.csv@" + HASH.substring(0, 6) + " · n=2");
  }

  @Test
  void sidecarSaysHowTheFileWasMade() {
    DataFile file = chart("type: bar\ndata: results/eval.csv\nx: model\ny: acc").dataFiles().get(0);

    assertThat(file.making().command()).contains("python eval.py --n 300");
    assertThat(file.making().commit()).contains("4f1c2ab");
    assertThat(file.making().date()).contains("2026-11-03");
    assertThat(file.making().sha256().map(hash -> hash.span().toString()))
        .contains("content/results/eval.csv.meta.yml:5:9");
    assertThat(file.making().origin()).contains("our own runs");
    assertThat(file.making().licence()).contains("CC0 1.0");
    assertThat(file.making().connection()).contains("lab");
    assertThat(file.making().isKnown()).isTrue();
  }

  @Test
  void chartOfSeveralFilesKnowsEach() {
    Provenance made =
        chart("type: bar\ndata: [results/eval.csv, results/more.csv]\nx: model\ny: acc");

    assertThat(paths(made)).containsExactly("content/results/eval.csv", "content/results/more.csv");
    assertThat(made.allRows()).isEqualTo(6);
    assertThat(made.saysHow(made.dataFiles().get(1))).isFalse();
  }

  @Test
  void chartThatCannotBeDrawnKnowsItsFileToo() {
    Provenance made = chart("type: bar\ndata: results/eval.csv\nx: model\ny: loss");

    assertThat(paths(made)).containsExactly("content/results/eval.csv");
  }

  @Test
  void chartOfAQueryKnowsTheFilesThatTheQueryReads() {
    Provenance made =
        chart(
            "type: bar\nsql: |\n  SELECT model,\n    avg(acc) AS acc FROM eval GROUP BY 1\nx: model\ny: acc");

    assertThat(paths(made)).containsExactly("content/results/eval.csv");
    assertThat(made.query()).contains("SELECT model, avg(acc) AS acc FROM eval GROUP BY 1");
    assertThat(made.rows()).isEqualTo(2);
  }

  @Test
  void queryOfAQueryKnowsTheFilesBehindBoth() {
    Document page =
        page(
            """
            ```sql {.query name=top}
            SELECT model, acc FROM eval WHERE acc > 0.82
            ```

            ```sql {#tbl-both}
            SELECT top.model, more.acc FROM top JOIN more USING (model)
            ```
            """);

    List<TableBlock> tables = page.nodes(TableBlock.class).toList();
    assertThat(paths(tables.get(1).provenance().orElseThrow()))
        .containsExactly("content/results/eval.csv", "content/results/more.csv");
  }

  @Test
  void tableKnowsItsFileAndWhatItLeavesOut() {
    Provenance made =
        table(
            "::: {#tbl-a csv=\"results/eval.csv\" columns=\"acc\" filter=\"model=B\"}\nScores.\n:::\n");

    assertThat(paths(made)).containsExactly("content/results/eval.csv");
    assertThat(made.rows()).isEqualTo(2);
    assertThat(made.allRows()).isEqualTo(3);
    assertThat(made.columns()).containsExactly("acc");
    assertThat(made.filter()).containsExactly("model=B");
  }

  @Test
  void tableThatIsWrittenOutIsMadeOfNoFile() {
    Document page = page("| a |\n|---|\n| 1 |\n\n```csv {#tbl-b}\na\n1\n```\n");

    assertThat(page.nodes(TableBlock.class).map(TableBlock::provenance))
        .containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void numberThatIsNotInItsFileKnowsTheFileToo() {
    CheckedNumber number =
        page("[1]{from=\"eval.csv:acc[model=Z]\"}").nodes(CheckedNumber.class).findFirst().get();

    assertThat(number.origin().orElseThrow().files())
        .extracting(DataFile::path)
        .containsExactly("content/results/eval.csv");
  }

  @Test
  void pathsInAnIncludedPartCountFromThePart() {
    files
        .with("content/parts/part.md", "::: {#tbl-a csv=\"./own.csv\"}\nScores.\n:::\n")
        .with("content/parts/own.csv", CSV);

    assertThat(paths(table("{{< include /parts/part.md >}}\n")))
        .containsExactly("content/parts/own.csv");
  }
}
