package org.labpress.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.build.DiskWorkspace;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.table.Table;

/** What a hostile page may try: every query is refused or ends, and no file changes. */
@Timeout(60)
class HostileQueriesTest {
  private static final String PAGE = "content/page.md";
  private static final QueryLimits SMALL = new QueryLimits(2, 128, 1_000);

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void project() throws IOException {
    root = Files.createDirectories(folder.resolve("project"));
    Files.writeString(folder.resolve("secret.csv"), "a\nsecret\n");
    Files.writeString(root.resolve("runs.csv"), "a,b\n1,x\n2,y\n");
    Files.createDirectories(root.resolve("content"));
  }

  private Checked<Optional<Table>> select(String sql) {
    SourceFile file = SourceFile.of(PAGE, sql);
    Queries queries =
        new Queries(
            new DiskWorkspace(root, Instant.EPOCH),
            () -> QueryEngine.find(getClass().getClassLoader()),
            SMALL);
    return queries
        .select(SqlText.at(file.span(), sql), PAGE)
        .map(result -> result.map(QueryResult::table));
  }

  private void isRefused(String sql, String... rules) throws IOException {
    Map<String, String> before = files();

    Checked<Optional<Table>> result = select(sql.replace("$ROOT", root.toString()));

    assertThat(result.value()).as(sql).isEmpty();
    assertThat(result.diagnostics()).as(sql).hasSize(1);
    Diagnostic diagnostic = result.diagnostics().get(0);
    assertThat(diagnostic.rule()).as(diagnostic.message()).isIn((Object[]) rules);
    assertThat(diagnostic.message()).doesNotContain("secret\n");
    assertThat(files()).isEqualTo(before);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM '../secret.csv'",
        "SELECT * FROM '../../secret.csv'",
        "SELECT * FROM read_csv('../../secret.csv')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM read_csv('/etc/hostname')",
        "SELECT * FROM 'file:///etc/passwd'",
        "SELECT * FROM 'https://example.org/a.csv'",
        "SELECT * FROM 's3://bucket/a.parquet'",
        "SELECT * FROM '*.csv'",
        "SELECT * FROM '$ROOT/runs.csv'",
        "SELECT * FROM '..\\..\\secret.csv'",
        "SELECT * FROM duckdb_settings",
        "SELECT * FROM sqlite_master",
        "SELECT * FROM labpress_result",
        "SELECT * FROM runs WHERE a = (SELECT max(a) FROM '../../secret.csv')",
        "WITH t AS (SELECT * FROM '../../secret.csv') SELECT * FROM t"
      })
  void filesOutsideTheProjectAreNotThere(String sql) throws IOException {
    isRefused(sql, "sql/no-file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATTACH '$ROOT/new.db' AS d",
        "COPY runs TO '$ROOT/out.csv'",
        "COPY (SELECT 1) TO 'runs.csv' (use_tmp_file false)",
        "INSTALL httpfs",
        "LOAD httpfs",
        "EXPORT DATABASE '$ROOT/all'",
        "IMPORT DATABASE '$ROOT/all'",
        "PRAGMA database_list",
        "SET enable_external_access=true",
        "SET memory_limit='100GB'",
        "RESET lock_configuration",
        "CREATE TABLE t AS SELECT 1",
        "CREATE SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')",
        "INSERT INTO runs VALUES (1, 'z')",
        "DELETE FROM runs",
        "WITH t AS (DELETE FROM runs RETURNING *) SELECT * FROM t",
        "SELECT 1; SELECT 2",
        "SELECT 1; COPY (SELECT 1) TO '$ROOT/out.csv'",
        "CALL pragma_version()",
        "EXPLAIN ANALYZE SELECT 1",
        "DESCRIBE runs",
        "SHOW TABLES",
        "CHECKPOINT",
        "VACUUM",
        "USE memory",
        "",
        "-- nothing"
      })
  void whatIsNoSelectIsRefusedByItsKind(String sql) throws IOException {
    isRefused(sql, "sql/not-select");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_blob('/etc/passwd')",
        "SELECT * FROM glob('/etc/*')",
        "SELECT * FROM sniff_csv('/etc/passwd')",
        "SELECT * FROM parquet_metadata('$ROOT/a.parquet')",
        "SELECT * FROM query('SELECT 1')",
        "SELECT * FROM query_table('runs')",
        "SELECT * FROM json_execute_serialized_sql('{}')",
        "SELECT * FROM duckdb_settings()",
        "SELECT * FROM duckdb_secrets()",
        "SELECT * FROM which_secret('s3://a', 's3')",
        "SELECT * FROM pragma_database_list()",
        "SELECT * FROM (SELECT 1) x, LATERAL (SELECT * FROM glob('*'))",
        "SELECT (SELECT count(*) FROM read_text('/etc/passwd'))",
        "SELECT current_setting('secret_directory')",
        "SELECT * FROM runs WHERE b = current_setting('home_directory')",
        "SELECT random()",
        "SELECT now()",
        "SELECT current_date",
        "SELECT uuid()",
        "SELECT * FROM runs USING SAMPLE 1",
        "SELECT * FROM range(3) TABLESAMPLE reservoir(1)",
        "SELECT * FROM information_schema.tables",
        "SELECT * FROM pg_catalog.pg_settings",
        "SELECT * FROM read_csv(['runs.csv', '../secret.csv'])",
        "SELECT * FROM read_csv('runs.csv', delim = ';')",
        "SELECT * FROM read_csv(/* x */ 'runs.csv')",
        "SELECT * FROM (WITH duckdb_settings AS (SELECT 1) SELECT * FROM duckdb_settings) x,"
            + " duckdb_settings",
        "SELECT length(repeat('x', 2000000000))",
        "SELECT lpad('x', a * 1000000000, 'y') FROM runs"
      })
  void functionsThatAskForMoreThanRowsAreRefused(String sql) throws IOException {
    isRefused(sql, "sql/function");
  }

  @Test
  void unknownFunctionIsAnError() throws IOException {
    isRefused("SELECT getenv('HOME')", "sql/error", "sql/function");
    isRefused("SELECT ?", "sql/error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM range(1000000000000)",
        "SELECT sum(range) FROM range(1000000000000)",
        "SELECT * FROM range(1001)",
        "WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT max(n) FROM t",
        "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range < b.range",
        "SELECT list(range) FROM range(1000000000)",
        "SELECT string_agg(repeat('x', 10000), '') FROM range(100000)"
      })
  void bombsEndAtALimit(String sql) throws IOException {
    isRefused(sql, "sql/limit");
  }

  static Stream<String> deep() {
    return Stream.of(
        "SELECT " + "(".repeat(8_000),
        "SELECT " + "(".repeat(5_000) + "1" + ")".repeat(5_000),
        "SELECT " + "[".repeat(61) + "1" + "]".repeat(61),
        "SELECT 1" + "+1".repeat(5_000),
        "SELECT " + "NOT ".repeat(3_000) + "true",
        "SELECT a" + ".a".repeat(50_000));
  }

  @ParameterizedTest
  @MethodSource("deep")
  void depthHasALimit(String sql) throws IOException {
    isRefused(sql, "sql/limit", "sql/error");
  }

  @Test
  void hostilePatternIsMatchedAtOnce() {
    Instant start = Instant.now();

    Checked<Optional<Table>> result =
        select("SELECT regexp_matches(repeat('a', 5000) || '!', '^(a+)+$')");

    assertThat(result.diagnostics()).isEmpty();
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void linkOutOfTheProjectIsNotFollowed() throws IOException {
    Files.createSymbolicLink(root.resolve("link.csv"), folder.resolve("secret.csv"));

    isRefused("SELECT * FROM 'link.csv'", "sql/no-file");
  }

  @Test
  void jsonLinesAreReadAndTheEngineIsLockedAfterwards() throws IOException {
    Files.writeString(root.resolve("runs.jsonl"), "{\"a\": 1, \"b\": \"x\"}\n{\"a\": 2}\n");

    Checked<Optional<Table>> result = select("SELECT sum(a) AS a, count(b) AS n FROM 'runs.jsonl'");

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.value().orElseThrow().places().text(0, 0)).isEqualTo("3");
    isRefused("SELECT * FROM 'runs.jsonl', '/etc/passwd'", "sql/no-file");
  }

  @Test
  void parquetIsRead() throws Exception {
    QueryEngine engine = QueryEngine.find(getClass().getClassLoader()).orElseThrow();
    try (Session session = engine.open(SMALL)) {
      session.execute(
          "COPY (SELECT 7 AS a, 'x' AS b) TO '%s' (FORMAT parquet)"
              .formatted(root.resolve("own.parquet")));
    }

    Checked<Optional<Table>> result = select("SELECT a * 2 AS a FROM read_parquet('own.parquet')");

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.value().orElseThrow().places().text(0, 0)).isEqualTo("14");
  }

  @Test
  void brokenParquetIsToldWithoutItsPlaceOnTheDisk() throws IOException {
    Files.writeString(root.resolve("a.parquet"), "PAR1 this is none");

    List<Diagnostic> diagnostics = select("SELECT * FROM 'a.parquet'").diagnostics();

    assertThat(diagnostics).extracting(Diagnostic::rule).containsExactly("sql/error");
    assertThat(diagnostics.get(0).message()).doesNotContain(folder.toString());
  }
}
