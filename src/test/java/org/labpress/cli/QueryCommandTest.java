package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.query.remote.CountingDriver;

class QueryCommandTest {
  private static final String ENTRY = "content/log/2026-03-02-a.md";
  private static final String CSV = "content/results/top.csv";
  private static final String SIDECAR = CSV + ".meta.yml";

  @TempDir Path folder;
  private Path database;
  private Cli cli;

  @BeforeEach
  void project() throws SQLException {
    database = folder.resolve("lab.db");
    sql("CREATE TABLE runs (model VARCHAR, acc DOUBLE)");
    sql("INSERT INTO runs VALUES ('A', 0.81), ('B', 0.84), ('B', 0.86)");
    cli =
        new Cli(folder.resolve("project"))
            .with("labpress.yml", "lang: en\nsources: {lab: {jdbc: \"jdbc:duckdb:${LAB}\"}}\n")
            .with(ENTRY, entry("SELECT model, avg(acc) AS acc FROM runs GROUP BY ALL ORDER BY 1"))
            .withVariable("LAB", database.toString());
  }

  private static String entry(String sql) {
    return """
    ---
    title: A
    ---
    ```sql {.query #tbl-top name=top source=lab caption="Mean accuracy."}
    %s
    ```
    """
        .formatted(sql);
  }

  /** Returns the findings about queries; the lint has its own about what the table shows. */
  private static String ofQueries(Cli.Run run) {
    return run.out()
        .lines()
        .filter(line -> line.contains("[sql/"))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private void sql(String statement) throws SQLException {
    for (Driver driver : ServiceLoader.load(Driver.class)) {
      if (driver.acceptsURL("jdbc:duckdb:")) {
        try (Connection connection = driver.connect("jdbc:duckdb:" + database, new Properties());
            Statement made = connection.createStatement()) {
          made.execute(statement);
        }
      }
    }
  }

  @Test
  void queryPrintsItsFirstRowsAndWritesNothing() {
    Cli.Run run = cli.run("query", "top");

    assertThat(run.out())
        .isEqualTo(
            """
            model   acc
            -----  ----
            A      0.81
            B      0.85
            """);
    assertThat(run.err()).isEqualTo("2 rows\n");
    assertThat(run.code()).isZero();
    assertThat(cli.folder().resolve(CSV)).doesNotExist();
  }

  @Test
  void printedRowsCanBeFewer() {
    Cli.Run run = cli.run("query", "top", "--rows", "1");

    assertThat(run.out()).contains("A ").doesNotContain("B ");
    assertThat(run.err()).isEqualTo("1 row, and there are more\n");
  }

  @Test
  void recordedResultIsWhatABuildShows() {
    Cli.Run before = cli.run("build", "--format=line");
    assertThat(before.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ofQueries(before))
        .isEqualTo(
            ENTRY
                + ":5:1: error: the result of top is not recorded: there is no "
                + CSV
                + " [sql/not-recorded]\n");

    Cli.Run recorded = cli.run("query", "top", "--record");

    assertThat(recorded.err()).isEqualTo("2 rows written to " + CSV + "\n");
    assertThat(recorded.out()).contains("B      0.85");
    assertThat(cli.read(CSV)).isEqualTo("model,acc\nA,0.81\nB,0.85\n");
    assertThat(cli.read(SIDECAR))
        .isEqualTo(
            """
            # Written by labpress together with the CSV file; keys of your own stay.
            command: labpress query top --record
            date: 2026-03-02T00:00:00Z
            connection: lab
            sha256: 4545672481ac9c94c4325908daa2ee40eb0392358759dd8cb734eb3824c0577d
            sql-sha256: 70d68b81cde339ddf87578633ab27e3aab8b80ad4d3b9d1f41dadff19b049770
            rows: 2
            columns:
              - {name: "model", type: "varchar"}
              - {name: "acc", type: "double"}
            labpress: "(not packaged)"
            """);
    assertThat(cli.run("build", "--format=line").out()).doesNotContain("sql/");
    assertThat(cli.read("site/log/2026-03-02-a/index.html")).contains(".85<", "Mean accuracy.");
  }

  @Test
  void secondRecordingOfTheSameRowsWritesTheSameBytes() {
    cli.run("query", "top", "--record");
    String csv = cli.read(CSV);
    String sidecar = cli.read(SIDECAR);

    cli.run("query", "top", "--record");

    assertThat(cli.read(CSV)).isEqualTo(csv);
    assertThat(cli.read(SIDECAR)).isEqualTo(sidecar);
  }

  @Test
  void keysOfTheAuthorStayInTheSidecar() {
    cli.run("query", "top", "--record");
    cli.with(
        SIDECAR,
        cli.read(SIDECAR) + "origin: |\n  our own runs\nmissing: [none, '?']\nlicence: CC0-1.0\n");

    cli.run("query", "top", "--record");

    assertThat(cli.read(SIDECAR))
        .contains("rows: 2\n")
        .endsWith("origin: |\n  our own runs\nmissing: [none, '?']\nlicence: CC0-1.0\n");
  }

  @Test
  void changedQueryIsToldUntilItIsRecordedAgain() {
    cli.run("query", "top", "--record");
    cli.with(ENTRY, entry("SELECT model, max(acc) AS acc FROM runs GROUP BY ALL ORDER BY 1"));

    Cli.Run build = cli.run("build", "--format=line");

    assertThat(ofQueries(build))
        .isEqualTo(
            ENTRY
                + ":5:1: warning: the text of top is not the one recorded on 2026-03-02"
                + " [sql/changed]\n");
    assertThat(build.code()).isZero();
    assertThat(cli.read("site/log/2026-03-02-a/index.html")).contains(".85<");
    cli.run("query", "top", "--record");
    assertThat(ofQueries(cli.run("build", "--format=line"))).isEmpty();
    assertThat(cli.read("site/log/2026-03-02-a/index.html")).contains(".86<");
  }

  @Test
  void resultWithoutRowsIsAWarningAtTheQuery() {
    cli.with(ENTRY, entry("SELECT model FROM runs WHERE acc > 2"));

    assertThat(cli.run("query", "top", "--record").err())
        .isEqualTo("0 rows written to " + CSV + "\n");

    assertThat(cli.run("build", "--format=line").out())
        .contains(ENTRY + ":5:1: warning: the query gives no rows [sql/no-rows]")
        .doesNotContain("csv/empty");
  }

  @Test
  void columnsThatDoNotFitFollowBelowAndWideSignsAreCounted() {
    cli.with(
        ENTRY,
        entry(
            "SELECT '数据' AS a, repeat('x', 99) AS b, 'y' AS c, 'two' || chr(10) || 'lines' AS d,"
                + " repeat('z', 35) AS e, NULL AS f"));

    assertThat(cli.run("query", "top").out())
        .isEqualTo(
            """
            a     b                                         c    d
            ----  ----------------------------------------  ---  ---------
            数据  %s…  y    two lines

            e                                    f
            -----------------------------------  ---
            %s  ∅
            """
                .formatted("x".repeat(39), "z".repeat(35)));
  }

  @Test
  void howThePageIsWrittenDoesNotMakeAnotherQuery() {
    String sql = "SELECT model,\n  avg(acc) AS acc FROM runs\nGROUP BY ALL ORDER BY 1";
    cli.with(ENTRY, entry(sql));
    cli.run("query", "top", "--record");

    cli.with(ENTRY, entry(sql).replace("\n", "\r\n"));
    assertThat(ofQueries(cli.run("build", "--format=line"))).isEmpty();
    cli.with(ENTRY, entry(sql + "\n\n").replaceAll("(?m)^(?!---|title)", "> "));
    assertThat(ofQueries(cli.run("build", "--format=line"))).isEmpty();
  }

  @Test
  void listSaysHowResultsStand() {
    cli.with("labpress.yml", cli.read("labpress.yml") + "queries:\n")
        .with(
            "labpress.yml",
            cli.read("labpress.yml")
                + "queries: {all: {source: lab, sql: queries/all.sql, to: data/all.csv}}\n")
        .with("queries/all.sql", "SELECT * FROM runs ORDER BY ALL\n")
        .with(
            "content/papers/p.md",
            "# P\n\n```sql {#tbl-best source=lab to=./best.csv}\nSELECT 1 AS a\n```\n");
    cli.run("query", "top", "--record");
    cli.run("query", "best", "--record");
    cli.with("content/papers/best.csv", "a\n2\n");

    Cli.Run run = cli.run("query");

    assertThat(run.out())
        .isEqualTo(
            """
            name  source  state           recorded    rows  file
            ----  ------  --------------  ----------  ----  -----------------------
            all   lab     never recorded                    content/data/all.csv
            best  lab     file changed    2026-03-02     1  content/papers/best.csv
            top   lab     recorded        2026-03-02     2  content/results/top.csv
            """);
    assertThat(run.code()).isZero();
    cli.with(ENTRY, entry("SELECT 1 AS a"));
    assertThat(cli.run("query").out()).contains("top   lab     query changed ");
  }

  @Test
  void queryOfTheConfigurationIsRecordedAndItsStateToldByABuild() {
    cli.with(
            "labpress.yml",
            cli.read("labpress.yml") + "queries: {all: {source: lab, sql: queries/all.sql}}\n")
        .with("queries/all.sql", "SELECT * FROM runs ORDER BY ALL;\n")
        .with(ENTRY, "---\ntitle: A\n---\nText.\n");

    assertThat(cli.run("lint", "--format=line").out())
        .contains("queries/all.sql:1:1: error: the result of all is not recorded")
        .contains("[sql/not-recorded]");
    cli.run("query", "all", "--record");
    assertThat(cli.read("content/results/all.csv"))
        .isEqualTo("model,acc\nA,0.81\nB,0.84\nB,0.86\n");
    assertThat(cli.run("lint", "--format=line").out()).doesNotContain("sql/");
    cli.with("queries/all.sql", "SELECT model FROM runs ORDER BY ALL\n");
    assertThat(cli.run("build", "--format=line").out()).contains("[sql/changed]");
  }

  @Test
  void failedQueryCostsNothingThatWasThere() throws IOException {
    cli.run("query", "top", "--record");
    String csv = cli.read(CSV);
    String sidecar = cli.read(SIDECAR);
    cli.with(
        ENTRY,
        entry(
            "SELECT CASE WHEN range = 50000 THEN error('late') ELSE 'x' END AS a FROM range(60000)"));

    Cli.Run run = cli.run("query", "top", "--record", "--format=line");

    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).startsWith(ENTRY + ":5:1: error: lab: ").contains("late", "[sql/error]");
    assertThat(cli.read(CSV)).isEqualTo(csv);
    assertThat(cli.read(SIDECAR)).isEqualTo(sidecar);
    try (var files = Files.list(cli.folder().resolve("content/results"))) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void fileThatNoQueryWroteIsNotOverwritten() {
    cli.with(CSV, "model,acc\nmine,1\n");

    Cli.Run run = cli.run("query", "top", "--record");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(CSV + " is there and was not recorded by a query");
    assertThat(cli.read(CSV)).isEqualTo("model,acc\nmine,1\n");
    assertThat(cli.run("build", "--format=line").out())
        .contains(CSV + " is there, and no query recorded it [sql/not-recorded]");
  }

  @Test
  void folderThatLeadsOutOfTheProjectIsNotWritten() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.createDirectories(cli.folder().resolve("content"));
    Files.createSymbolicLink(cli.folder().resolve("content/results"), outside);

    Cli.Run run = cli.run("query", "top", "--record");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(CSV + " lies outside the project");
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void noOtherCommandAsksADatabase() {
    cli.with("labpress.yml", "lang: en\nsources: {lab: {jdbc: \"jdbc:counting:x\"}}\n")
        .with("content/papers/p.md", "---\ntitle: P\n---\n" + entry("SELECT 1 AS a"))
        .with(CSV, "a\n1\n")
        .with(SIDECAR, "sql-sha256: 1\nconnection: lab\n");
    int before = CountingDriver.ASKED.get();

    cli.run("build");
    cli.run("lint");
    cli.run("paper", "content/papers/p.md", "--draft");
    cli.run("fix", "numbers");
    cli.run("query");

    assertThat(CountingDriver.ASKED).hasValue(before);
    cli.with("content/papers/p.md", "# P\n");
    assertThat(cli.run("query", "top").code()).isEqualTo(ExitCode.MACHINE);
    assertThat(CountingDriver.ASKED).hasValue(before + 1);
  }

  @Test
  void secretsShowNowhere() {
    for (String end : new String[] {"", "?bug"}) {
      cli.with(
              "labpress.yml",
              """
              lang: en
              sources:
                lab:
                  jdbc: "jdbc:counting:${HOST}%s"
                  user-env: LAB_USER
                  password-env: LAB_PASSWORD
                  properties: {sslpassword: "${KEY}"}
              """
                  .formatted(end))
          .withVariable("HOST", "s3cret-host")
          .withVariable("LAB_USER", "s3cret-user")
          .withVariable("LAB_PASSWORD", "s3cret-word")
          .withVariable("KEY", "s3cret-key");

      for (String format : new String[] {"text", "line", "json"}) {
        Cli.Run run = cli.run("query", "top", "--record", "--format=" + format);

        assertThat(run.code()).isEqualTo(ExitCode.MACHINE);
        assertThat(run.out()).contains("lab cannot be reached: no entry to jdbc:counting:***");
        assertThat(run.out() + run.err()).doesNotContain("s3cret");
      }
    }
  }

  @Test
  void nameOfASourceMayBeAnyText() {
    cli.with("labpress.yml", "lang: en\nsources: {'our: #1': {jdbc: \"jdbc:duckdb:${LAB}\"}}\n")
        .with(ENTRY, entry("SELECT 1 AS a").replace("source=lab", "source=\"our: #1\""));

    assertThat(cli.run("query", "top", "--record").code()).isZero();
    assertThat(cli.read(SIDECAR)).contains("connection: \"our: #1\"\n");
    assertThat(ofQueries(cli.run("build", "--format=line"))).isEmpty();
  }

  @Test
  void queryOfAnIncludedPartIsFoundOnce() {
    cli.with(ENTRY, "---\ntitle: A\n---\n{{< include ../parts/q.md >}}\n")
        .with("content/log/2026-03-03-b.md", "---\ntitle: B\n---\n{{< include ../parts/q.md >}}\n")
        .with("content/parts/q.md", entry("SELECT 1 AS a").replaceAll("(?s)^---.*---\n", ""));

    assertThat(cli.run("query", "top", "--record").err())
        .isEqualTo("1 row written to " + CSV + "\n");
  }

  @Test
  void passwordInTheConfigurationIsRefusedAndNotShown() {
    cli.with(
        "labpress.yml",
        "sources: {lab: {jdbc: \"jdbc:x://ana:hunter2@db/x\", password: hunter2, oops: 1}}\n");

    for (String format : new String[] {"text", "line", "json"}) {
      Cli.Run run = cli.run("build", "--format=" + format);

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.out())
          .contains("sources.lab.jdbc holds a secret in plain text")
          .contains("sources.lab.password holds a secret in plain text")
          .contains("there is no key")
          .doesNotContain("hunter2");
    }
  }

  @Test
  void unknownNameGetsTheNearestOne() {
    Cli.Run run = cli.run("query", "topp");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("there is no query \"topp\" with a source; did you mean \"top\"?");
  }

  @Test
  void queriesOfOneNameAreToldApartByNobody() {
    cli.with("content/log/2026-03-03-b.md", entry("SELECT 2 AS b"));

    assertThat(cli.run("query", "top").err())
        .contains(
            "2 queries are called top: " + ENTRY + ":5:1 and content/log/2026-03-03-b.md:5:1");
  }
}
