package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.labpress.document.CodeBlock;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.document.PlainText;
import org.labpress.document.Span;
import org.labpress.document.Strong;
import org.labpress.document.TableBlock;
import org.labpress.document.TableGrid;
import org.labpress.document.TableRow;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class BindTablesTest {
  private static final String EVAL =
      """
      task,model,seed,acc,tokens,day
      x,a,1,0.812,70000000,2026-03-02
      x,a,2,0.831,70000000,2026-03-02
      x,a,3,0.824,70000000,2026-03-02
      x,a,4,0.819,70000000,2026-03-02
      x,b,1,0.79,1300000000,2026-11-20
      x,b,2,0.802,1300000000,2026-11-20
      x,b,3,0.811,1300000000,2026-11-20
      x,b,4,0.797,1300000000,2026-11-20
      y,b,1,0.5,1300000000,2026-11-20
      """;
  private static final String METRICS =
      "acc: {name: Accuracy, better: higher, procedure: Share of right answers.}\n";

  /**
   * Means and half widths by SciPy 1.17.1, {@code stats.t.ppf(.975, 3) * stats.sem(v)}: 0.8215 ±
   * 0.01276 and 0.8000 ± 0.01405.
   */
  @Test
  void meansOfGroupsHaveAsManyDigitsAsTheirIntervals() {
    TableBlock table =
        table(
            """
            filter: task=x
            group: model
            columns: [model, acc, n(seed)]
            ci: t 95
            """);

    assertThat(rows(table))
        .containsExactly("Model|Accuracy\u00A0↑|n", "a|0.822 ± 0.013|4", "b|0.800 ± 0.014|4");
    assertThat(PlainText.of(table.caption())).isEqualTo("Scores. (±: 95 % CI)");
  }

  @Test
  void bestValueIsBoldAndSoIsWhatItsErrorDoesNotTellApart() {
    String bold = "group: model\nfilter: task=x\ncolumns:\n  model: Model\n  acc: {format: 4%s}\n";

    assertThat(strong(table(bold.formatted("")))).containsExactly("0.8215");
    assertThat(strong(table(bold.formatted(", best: lower")))).containsExactly("0.8000");
    assertThat(strong(table(bold.formatted(", best: none")))).isEmpty();
    // The difference, 0.0215, is more than either half width.
    assertThat(strong(table("group: model\nfilter: task=x\ncolumns: [model, acc]\nci: t 95\n")))
        .containsExactly("0.822 ± 0.013");
  }

  @Test
  void columnWhoseValuesAreAllAlikeHasNoBestOne() {
    assertThat(strong(table("columns: [model, acc]\nfilter: acc=0.5\n"))).isEmpty();
    assertThat(
            strong(
                table(
                    """
                    group: model
                    filter: task=x
                    columns:
                      model: M
                      acc: {format: percent 0, ci: sd}
                    """)))
        .containsExactly("82 ± 1");
  }

  @Test
  void formatsGiveNumbersAndDatesTheirForms() {
    TableBlock table =
        table(
            """
            filter: [task=x, seed=1]
            columns:
              model: Model
              acc: {name: Accuracy, format: percent 1}
              tokens: {format: compact}
              day: {name: Day, format: date long}
            """);

    assertThat(rows(table))
        .containsExactly(
            "Model|Accuracy (%)\u00A0↑|Tokens|Day",
            "a|81.2|70M|2\u00A0March\u00A02026", "b|79.0|1.3B|20\u00A0November\u00A02026");
  }

  @Test
  void daysOfAGroupAreShownWhereTheyAgreeOrAsTheFirstAndTheLast() {
    assertThat(rows(table("filter: task=x\ngroup: model\ncolumns: [model, day]\n")))
        .containsExactly("Model|day", "a|2026-03-02", "b|2026-11-20");
    assertThat(rows(table("group: task\ncolumns: [task, min(day), max(day), n(day)]\n")))
        .extracting(row -> row.replaceFirst("^Task.*", "head"))
        .containsExactly("head", "x|2026-03-02|2026-11-20|8", "y|2026-11-20|2026-11-20|1");
  }

  @Test
  void daysThatDifferWithinAGroupAreNoOneDay() {
    Checked<Document> read =
        read(
            "```table {caption=\"Scores.\"}\ndata: eval.csv\ngroup: task\ncolumns: [task, acc, day]\n```\n");

    assertThat(read.diagnostics())
        .extracting(d -> d.rule() + " " + d.message())
        .containsExactly("table/bad-value rows of one group have different dates in \"day\"");
  }

  @Test
  void sectionsHaveTheirOwnRowsAndTheirOwnBest() {
    TableBlock table =
        table("group: model\nsection: task\ncolumns: [model, max(acc)]\nsort: -max(acc)\n");

    assertThat(rows(table))
        .containsExactly(
            "Model|Largest accuracy\u00A0↑", "x", "a|0.831", "b|0.811", "y", "b|0.500");
    assertThat(table.body().get(0).cells().get(0).columnSpan()).isEqualTo(2);
    assertThat(strong(table)).containsExactly("0.831");
  }

  @Test
  void valuesOfAColumnStandSideBySideBelowWhatIsMeasured() {
    TableBlock table = table("across: task\ngroup: model\ncolumns: [model, max(acc)]\n");

    assertThat(rows(table))
        .containsExactly("Model|Largest accuracy\u00A0↑", "x|y", "a|0.831|–", "b|0.811|0.500");
    assertThat(table.head().get(0).cells())
        .extracting(cell -> cell.columnSpan() + "×" + cell.rowSpan())
        .containsExactly("1×2", "2×1");
    assertThat(strong(table)).containsExactly("0.831");
  }

  @Test
  void severalMeasuresStandBelowEachValue() {
    TableBlock table =
        table("across: task\ncolumns:\n  model: M\n  acc: {ci: sd}\n  n(acc): Runs\n");

    assertThat(rows(table))
        .containsExactly(
            "M|x|y",
            "Accuracy\u00A0↑|Runs|Accuracy\u00A0↑|Runs",
            "a|0.8215 ± 0.0080|4|–|0",
            "b|0.8000 ± 0.0088|4|0.5000|1");
  }

  @Test
  void bestRowThatTheLimitLeavesOutIsNotReplacedByAnother() {
    TableBlock table = table("columns: [model, seed, acc]\nsort: acc\nrows: 2\n");

    assertThat(rows(table)).hasSize(3).contains("b|1|0.5", "b|1|0.79");
    assertThat(strong(table)).isEmpty();
    assertThat(PlainText.of(table.caption())).isEqualTo("Scores. (2 of 9 rows)");
  }

  @Test
  void quantileSaysWhichShareItNeeds() {
    MemoryWorkspace files = new MemoryWorkspace().with("a.csv", "m,acc\na,1\n");

    Checked<Document> read =
        read("```table\ndata: a.csv\ngroup: m\ncolumns: [m, 'quantile(acc, 7)']\n```\n", files);

    assertThat(read.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("a quantile needs a share between 0 and 1");
  }

  @Test
  void fewRowsOfManyAreThoseThatSortingAllWouldGive() {
    Random random = new Random(7);
    StringBuilder csv = new StringBuilder("id,v\n");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      int value = random.nextInt(60);
      csv.append(i).append(',').append(value).append('\n');
      all.add(i + "|" + value);
    }
    // A stable sort, so that of equal values the first come first.
    all.sort(
        Comparator.comparingInt(row -> -Integer.parseInt(row.substring(row.indexOf('|') + 1))));
    MemoryWorkspace files = new MemoryWorkspace().with("many.csv", csv.toString());

    Document made = read("```table\ndata: many.csv\nsort: -v\nrows: 12\n```\n", files).value();

    assertThat(rows(made.nodes(TableBlock.class).findFirst().orElseThrow()))
        .containsExactlyElementsOf(
            Stream.concat(Stream.of("id|v"), all.stream().limit(12)).toList());
  }

  @Test
  void nameOfAMetricExplainsIt() {
    TableBlock table = table("columns: [model, acc]\n");

    assertThat(table.descendants(Span.class).map(span -> span.attributes().value("title").get()))
        .containsExactly("Accuracy: Share of right answers; higher is better");
  }

  @Test
  void numbersThatAScriptCannotReadSayTheirValue() {
    TableBlock table = table("filter: seed=1\ncolumns:\n  tokens: {format: compact}\n");

    assertThat(table.descendants(Span.class).map(span -> span.attributes().value("value").get()))
        .containsExactly("70000000", "1300000000", "1300000000");
  }

  @Test
  void tableWithoutDataStaysAsCode() {
    Checked<Document> read = read("```table\ndata: none.csv\n```\n");

    assertThat(read.diagnostics()).extracting(Diagnostic::rule).containsExactly("data/missing");
    assertThat(read.diagnostics().get(0).span()).hasToString("a.md:2:7");
    assertThat(read.value().nodes(CodeBlock.class)).hasSize(1);
  }

  @Test
  void everyPrefixOfATableIsReadWithoutAnException() {
    String whole =
        """
        - x

          ```table
          data: eval.csv
          columns:
            - model: {format: 2, ci: t 95}
            - mean(acc): {best: [x]}
          sort: -mean(acc)
          section: 'task'
          ```
        """;
    for (int end = 0; end <= whole.length(); end++) {
      assertThat(read(whole.substring(0, end)).value()).as("prefix %d", end).isNotNull();
    }
  }

  @Test
  void tablesOfAnyKeysHaveACellForEveryColumn() {
    String[] columns = {
      "model",
      "seed",
      "acc",
      "mean(acc)",
      "n(model)",
      "quantile(acc, 0.9)",
      "sd(acc)",
      "day",
      "gone",
      "f(acc)",
      "max(day)",
      "'acc'",
      "acc [%]",
      "tokens [B]"
    };
    String[] formats = {"2", "3 digits", "percent", "compact", "scientific 1", "date long", "x"};
    String[] intervals = {"t 95", "sd", "wilson 95", "boot 90", "tokens", "[acc, acc]", "nix"};
    String[] others = {
      "section: task",
      "group: model",
      "group: [task, seed]",
      "sort: -acc",
      "sort: [model, -seed]",
      "rows: 2",
      "filter: seed>2",
      "filter: task=z",
      "na: 0.79",
      "best: false",
      "digits: 3",
      "ci: t 95",
      "section: gone"
    };
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder keys = new StringBuilder("columns:\n");
      for (int i = 0; i <= random.nextInt(4); i++) {
        String column = columns[random.nextInt(columns.length)];
        keys.append("  - \"").append(column).append("\": {");
        keys.append("format: ").append(formats[random.nextInt(formats.length)]);
        if (random.nextBoolean()) {
          keys.append(", ci: ").append(intervals[random.nextInt(intervals.length)]);
        }
        keys.append("}\n");
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        keys.append(others[random.nextInt(others.length)]).append('\n');
      }
      Document made = read("```table\ndata: eval.csv\n" + keys + "```\n").value();

      assertThat(made.nodes(TableBlock.class))
          .as("seed %d:%n%s", seed, keys)
          .allSatisfy(
              table ->
                  assertThat(TableGrid.of(table.body(), table.columns()).places())
                      .allSatisfy(
                          place ->
                              assertThat(place.columnEnd()).isLessThanOrEqualTo(table.columns()))
                      .satisfies(
                          places ->
                              assertThat(places.stream().mapToInt(p -> p.columnSpan()).sum())
                                  .isEqualTo(table.columns() * table.body().size())));
    }
  }

  @Test
  void columnOfKeysMakesNeitherSectionsNorColumnsWithoutEnd() {
    StringBuilder csv = new StringBuilder("id,acc\n");
    for (int i = 0; i < 200_000; i++) {
      csv.append(i).append(",0.5\n");
    }
    MemoryWorkspace files = new MemoryWorkspace().with("many.csv", csv.toString());
    String data = "```table\ndata: many.csv\ncolumns: [id, acc]\n";

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          TableBlock sections =
              read(data + "section: id\n```\n", files)
                  .value()
                  .nodes(TableBlock.class)
                  .toList()
                  .get(0);
          TableBlock across =
              read(data + "group: acc\nacross: id\n```\n", files)
                  .value()
                  .nodes(TableBlock.class)
                  .toList()
                  .get(0);

          // A title and a row for each of 1,000.
          assertThat(sections.body()).hasSize(2_000);
          assertThat(across.columns()).isEqualTo(50);
        });
  }

  private static TableBlock table(String keys) {
    Checked<Document> read =
        read("```table {caption=\"Scores.\"}\ndata: eval.csv\n" + keys + "```\n");
    assertThat(read.diagnostics()).isEmpty();
    List<TableBlock> tables = read.value().nodes(TableBlock.class).toList();
    assertThat(tables).hasSize(1);
    return tables.get(0);
  }

  private static List<String> strong(TableBlock table) {
    return table.descendants(Strong.class).map(s -> PlainText.of(s.content())).toList();
  }

  private static List<String> rows(TableBlock table) {
    return table.rows().stream().map(BindTablesTest::row).toList();
  }

  private static String row(TableRow row) {
    return row.cells().stream()
        .map(cell -> PlainText.of(cell.content()))
        .collect(Collectors.joining("|"));
  }

  private static Checked<Document> read(String page) {
    return read(
        page, new MemoryWorkspace().with("eval.csv", EVAL).with("content/metrics.yml", METRICS));
  }

  private static Checked<Document> read(String page, MemoryWorkspace files) {
    Document document = MarkdownReader.read(SourceFile.of("a.md", page)).value();
    return Passes.apply(
        List.of(new FindFigures(), new ReadTables(), new BindTables()),
        document,
        PassContext.of(PageKind.PAGE, files, PassContext.Pages.NONE));
  }
}
