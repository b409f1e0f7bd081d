package org.labpress.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;
import org.labpress.table.Table;

class QueriesTest {
  private static final String PAGE = "content/log/page.md";

  private final MemoryWorkspace files =
      new MemoryWorkspace()
          .with(
              "results/eval.csv",
              """
              model,acc,step,loss (nats),day
              B,0.5,1,1.25,2026-03-01
              A,0.7,2,,2026-03-02
              B,0.9,3,0.75,2026-03-03
              """)
          .with("results/names.tsv", "model\ttext\nA\tsmall\nB\tit's \"é\"\n")
          .with("content/log/near.csv", "a\n1\n")
          .with("one/twin.csv", "a\n1\n")
          .with("two/twin.csv", "a\n2\n");

  private final Queries queries = Queries.of(files);

  private Checked<Optional<Table>> select(String sql) {
    SourceFile file = SourceFile.of(PAGE, sql);
    return queries
        .select(SqlText.at(file.span(), sql), PAGE)
        .map(result -> result.map(QueryResult::table));
  }

  private List<String> rows(String sql) {
    Checked<Optional<Table>> result = select(sql);
    assertThat(result.diagnostics()).isEmpty();
    Table table = result.value().orElseThrow();
    return IntStream.range(0, table.rows())
        .mapToObj(
            row ->
                String.join(
                    "|",
                    IntStream.range(0, table.columns().size())
                        .mapToObj(column -> table.places().text(row, column))
                        .toList()))
        .toList();
  }

  private Diagnostic only(String sql) {
    List<Diagnostic> diagnostics = select(sql).diagnostics();
    assertThat(diagnostics).hasSize(1);
    return diagnostics.get(0);
  }

  // Means and sums worked by hand from the rows above.
  @Test
  void fileIsReadByItsPath() {
    assertThat(
            rows(
                "SELECT model, avg(acc) AS acc, sum(step) AS n FROM 'results/eval.csv' GROUP BY model"))
        .containsExactly("A|0.7|2", "B|0.7|4");
  }

  @Test
  void fileIsReadByItsNameAndByAFunction() {
    assertThat(rows("SELECT count(*) FROM eval")).containsExactly("3");
    assertThat(rows("SELECT count(*) FROM read_csv('results/eval.csv') e WHERE e.step > 1"))
        .containsExactly("2");
    assertThat(rows("SELECT a FROM 'near.csv'")).containsExactly("1");
  }

  @Test
  void filesAreJoined() {
    assertThat(rows("SELECT DISTINCT text FROM eval JOIN names USING (model)"))
        .containsExactly("it's \"é\"", "small");
  }

  @Test
  void unitIsNoPartOfAColumnAndAnEmptyCellIsNull() {
    assertThat(rows("SELECT model FROM eval WHERE loss IS NULL")).containsExactly("A");
    assertThat(rows("SELECT min(loss), max(day) FROM eval")).containsExactly("0.75|2026-03-03");
  }

  @Test
  void rowsWithoutOrderAreSortedByAllColumns() {
    assertThat(rows("SELECT step, model FROM eval WHERE step <> 2")).containsExactly("1|B", "3|B");
    assertThat(rows("SELECT model, step FROM eval")).containsExactly("A|2", "B|1", "B|3");
    assertThat(rows("SELECT * FROM (VALUES (10), (9), (NULL), (100)) t(n)"))
        .containsExactly("9", "10", "100", "");
  }

  @Test
  void orderOfTheAuthorHolds() {
    assertThat(rows("SELECT model, step FROM eval ORDER BY step DESC; -- newest first"))
        .containsExactly("B|3", "A|2", "B|1");
  }

  @Test
  void tableExpressionsAreNoFiles() {
    assertThat(
            rows(
                "WITH RECURSIVE eval(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM eval WHERE n < 3)"
                    + " SELECT sum(n) FROM eval"))
        .containsExactly("6");
  }

  @Test
  void laterQueriesUseAResultByItsName() {
    Table top = select("SELECT model FROM eval WHERE acc > 0.8").value().orElseThrow();
    queries.keep(PAGE, "top", new QueryResult(top, List.of("results/eval.csv")));

    assertThat(rows("SELECT * FROM top")).containsExactly("B");
    SourceFile other = SourceFile.of("content/other.md", "SELECT * FROM top");
    assertThat(queries.select(SqlText.at(other.span(), other.text()), other.path()).diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("sql/no-file");
  }

  @Test
  void missingFileIsToldWithANearName() {
    Diagnostic missing = only("SELECT 'é', a\nFROM 'results/evl.csv'");

    assertThat(missing.rule()).isEqualTo("sql/no-file");
    assertThat(missing.span()).hasToString(PAGE + ":2:6");
    assertThat(missing.message()).isEqualTo("there is no data file results/evl.csv");
    assertThat(missing.hints()).containsExactly("did you mean results/eval.csv?");
    assertThat(only("SELECT * FROM evl").hints()).containsExactly("did you mean eval?");
  }

  @Test
  void nameOfTwoFilesIsRefused() {
    assertThat(only("SELECT * FROM twin").message()).isEqualTo("2 files are called twin");
  }

  @Test
  void unknownColumnIsToldAtItsPlace() {
    Diagnostic unknown = only("SELECT 'é' AS x,\n  modl FROM eval");

    assertThat(unknown.rule()).isEqualTo("sql/error");
    assertThat(unknown.span()).hasToString(PAGE + ":2:3");
    assertThat(unknown.span().text()).isEqualTo("modl");
    assertThat(unknown.message()).startsWith("referenced column \"modl\" not found");
  }

  @Test
  void syntaxErrorIsToldAtItsPlace() {
    Diagnostic error = only("SELECT a,, b FROM eval");

    assertThat(error.rule()).isEqualTo("sql/error");
    assertThat(error.span()).hasToString(PAGE + ":1:10");
  }

  @Test
  void valueThatCannotBeConvertedIsTold() {
    assertThat(only("SELECT model::INTEGER FROM eval").rule()).isEqualTo("sql/error");
  }

  @Test
  void resultWithoutRowsIsTold() {
    Checked<Optional<Table>> none = select("SELECT model FROM eval WHERE acc > 2");

    assertThat(none.diagnostics()).extracting(Diagnostic::rule).containsExactly("sql/no-rows");
    assertThat(none.value().orElseThrow().names()).containsExactly("model");
  }

  @Test
  void withoutEngineTheHintSaysWhereToPutIt() {
    Queries none = new Queries(files, Optional::empty, QueryLimits.STANDARD);
    SourceFile file = SourceFile.of(PAGE, "SELECT 1");

    List<Diagnostic> diagnostics =
        none.select(SqlText.at(file.span(), file.text()), PAGE).diagnostics();

    assertThat(diagnostics).extracting(Diagnostic::rule).containsExactly("sql/no-engine");
    assertThat(diagnostics.get(0).hints())
        .singleElement()
        .asString()
        .contains("lib", "duckdb_jdbc");
  }

  @Test
  void everyTextComesBackAsItWas() {
    String hostile = "a,b\n1,\"x\"\"y\"\n2,\"two\nlines, 'and' \\ <b>\u001f\u2028.\"\n3,007\n";
    MemoryWorkspace one = new MemoryWorkspace().with("t.csv", hostile);
    SourceFile file = SourceFile.of("p.md", "SELECT b FROM t ORDER BY a");

    Table table =
        Queries.of(one)
            .select(SqlText.at(file.span(), file.text()), "p.md")
            .value()
            .orElseThrow()
            .table();

    assertThat(IntStream.range(0, 3).mapToObj(row -> table.places().text(row, 0)))
        .containsExactly("x\"y", "two\nlines, 'and' \\ <b>\u001f\u2028.", "007");
  }
}
