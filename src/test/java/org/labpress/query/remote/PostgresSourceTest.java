package org.labpress.query.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.labpress.query.remote.Gathered.cell;
import static org.labpress.query.remote.Gathered.run;
import static org.labpress.query.remote.Gathered.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.source.Diagnostic;

/** A real PostgreSQL, where its programs are installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresSourceTest {
  private Optional<PostgresServer> server = Optional.empty();
  private RemoteSource lab = source("jdbc:postgresql:");

  @BeforeAll
  void start() {
    Optional<Path> programs = PostgresServer.programs();
    assumeTrue(
        programs.isPresent(),
        "PostgreSQL is not installed: no /usr/lib/postgresql/*/bin (Debian: postgresql)");
    PostgresServer started = PostgresServer.start(programs.get());
    server = Optional.of(started);
    started.sql("CREATE TABLE runs (id int PRIMARY KEY, acc double precision)");
    started.sql("INSERT INTO runs SELECT i, i / 7.0 FROM generate_series(1, 1000) i");
    lab = as(PostgresServer.PASSWORD);
  }

  @AfterAll
  void stop() {
    server.ifPresent(PostgresServer::close);
  }

  private RemoteSource as(String password) {
    return Gathered.withLogin(source(server.orElseThrow().url()), "ana", password);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "12345678901234567890.123456789012345678::numeric(38,18) | 12345678901234567890.123456789012345678",
        "1.50::numeric | 1.50",
        "'NaN'::numeric | NaN",
        "9223372036854775807::bigint | 9223372036854775807",
        "-5::smallint | -5",
        "0.1::float8 + 0.2::float8 | 0.30000000000000004",
        "1e300::float8 | 1e300",
        "0.1::float4 | 0.1",
        "'NaN'::float8 | NaN",
        "'-Infinity'::float8 | -Infinity",
        "true | true",
        "B'101' | 101",
        "'2026-03-02'::date | 2026-03-02",
        "'infinity'::date | infinity",
        "'14:30:00'::time | 14:30:00",
        "'2026-03-29 02:30:00'::timestamp | 2026-03-29T02:30:00",
        "'2026-03-02 14:30:05.000250'::timestamp | 2026-03-02T14:30:05.00025",
        "'2026-03-02 14:30:05+02'::timestamptz | 2026-03-02T12:30:05Z",
        "'-infinity'::timestamptz | -infinity",
        "'a, \"b\"' | \"a, \"\"b\"\"\"",
        "'' | \"\"",
        "'größer 数 😀'::varchar(20) | größer 数 😀",
        "'ab'::char(4) | \"ab  \"",
        "ARRAY[1,2] | \"{1,2}\"",
        "ARRAY['a','b c'] | \"{a,\"\"b c\"\"}\"",
        "'{\"a\": 1}'::json | \"{\"\"a\"\": 1}\"",
        "'{\"a\":1}'::jsonb | \"{\"\"a\"\": 1}\"",
        "'\\xab01'::bytea | 0xab01",
        "'6f1c1c7e-0000-4000-8000-000000000001'::uuid | 6f1c1c7e-0000-4000-8000-000000000001",
        "ROW(1,'a')::text | \"(1,a)\"",
        "'10.0.0.1'::inet | 10.0.0.1",
      })
  void valueIsWrittenAsItIs(String expression, String expected) {
    assertThat(cell(lab, expression)).isEqualTo(expected);
  }

  @Test
  void daysAreThoseOfUtcWhereverTheComputerStands(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(
        folder.resolve("content/a.md"),
        """
        ```sql {.query name=day source=lab}
        SELECT '2026-03-02 23:30Z'::timestamptz::date AS a
        ```
        """);
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=Asia/Tokyo",
            "-cp",
            System.getProperty("java.class.path"),
            "org.labpress.cli.Main",
            "query",
            "day");
    command.environment().put("LAB", server.orElseThrow().url());
    command.environment().put("WORD", PostgresServer.PASSWORD);
    Files.writeString(
        folder.resolve("labpress.yml"),
        "sources: {lab: {jdbc: \"${LAB}\", user: ana, password-env: WORD}}\n");

    Process process = command.directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).contains("2026-03-02");
  }

  @Test
  void nullIsAnEmptyCellAndLinesStayInQuotes() {
    assertThat(run(lab, "SELECT NULL::int AS a, E'x\\ny' AS b, NULL::timestamptz AS c").csv())
        .isEqualTo("a,b,c\n,\"x\ny\",\n");
  }

  @Test
  void typesAreThoseOfTheDatabase() {
    assertThat(run(lab, "SELECT id, acc, now() AS t, 'a'::text AS x FROM runs LIMIT 0").columns())
        .extracting(ResultColumn::type)
        .containsExactly("int4", "float8", "timestamptz", "text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT nextval('s')",
        "SELECT * FROM runs FOR UPDATE",
        "SELECT set_config('transaction_read_only', 'off', false), setval('s', 5)"
      })
  void transactionIsReadOnlyEvenForTheOwner(String sql) {
    PostgresServer started = server.orElseThrow();
    started.sql("CREATE SEQUENCE IF NOT EXISTS s");
    started.sql("ALTER USER ana SUPERUSER");
    try {
      assertThat(run(lab, sql).told().message()).containsPattern("read-(only|write)");
    } finally {
      started.sql("ALTER USER ana NOSUPERUSER");
    }
  }

  // PostgreSQL 15 lets a read-only transaction make large objects.
  @Test
  void whatGotWrittenAllTheSameIsRolledBack() {
    run(lab, "SELECT lo_create(0)");

    assertThat(cell(lab, "(SELECT count(*) FROM pg_largeobject_metadata)")).isEqualTo("0");
  }

  @Test
  void errorIsToldAtItsPlace() {
    Diagnostic told = run(lab, "SELECT id,\n  modl FROM runs").told();

    assertThat(told.rule()).isEqualTo("sql/error");
    assertThat(told.message()).isEqualTo("lab: column \"modl\" does not exist");
    assertThat(told.span()).hasToString("a.md:2:3");
    assertThat(told.span().text()).isEqualTo("modl");
  }

  @Test
  void wrongPasswordIsNotRepeated() {
    Diagnostic told = run(as("${WRONG}"), "SELECT 1", Map.of("WRONG", "s3cret")).told();

    assertThat(told.rule()).isEqualTo("sql/connect");
    assertThat(told.message())
        .isEqualTo("lab cannot be reached: password authentication failed for user \"ana\"");
    assertThat(told.toString()).doesNotContain("s3cret");
  }

  @Test
  void addressThatTheDriverCannotReadIsNotRepeated() {
    for (String url :
        new String[] {
          "jdbc:postgresql://127.0.0.1:99999999/x?user=ana&password=${SECRET}",
          "jdbc:postgresql://127.0.0.1:1/${SECRET}",
          "jdbc:postgresql://ana:${SECRET}@127.0.0.1:1/x",
          "jdbc:postgresql://127.0.0.1:1/x?sslmode=${SECRET}",
          "jdbc:postgresql://127.0.0.1:1/x?socketFactory=${SECRET}",
          "jdbc:postgresql://${SECRET}:1/x",
        }) {
      Diagnostic told = run(source(url), "SELECT 1", Map.of("SECRET", "s3cret%Zz")).told();

      assertThat(told.rule()).as(url).isEqualTo("sql/connect");
      assertThat(told.toString()).doesNotContain("s3cret");
    }
  }

  @Test
  void slowQueryIsEndedByItsTimeOnTheServerToo() {
    Diagnostic told =
        run(Gathered.withLimits(lab, 1, 10), "SELECT pg_sleep(50), 'slow one'").told();

    assertThat(told.rule()).isIn("sql/limit", "sql/error");
    assertThat(told.message()).isEqualTo("query runs longer than 1 s");
    assertThat(running("slow one")).isEqualTo("0");
  }

  @Test
  void cancelledQueryEndsOnTheServerToo() throws Exception {
    RemoteQuery query = Gathered.query(lab, Map.of());
    CompletableFuture<Boolean> ended =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                query.run(
                    Gathered.sql("SELECT pg_sleep(50), 'cancelled one'"),
                    new CsvOutput(OutputStream.nullOutputStream()));
                return false;
              } catch (RemoteProblem problem) {
                return problem.diagnostic().message().contains("cancel");
              }
            });
    while (running("cancelled one").equals("0")) {
      Thread.sleep(20);
    }

    query.cancel();

    assertThat(ended.get(20, TimeUnit.SECONDS)).isTrue();
    assertThat(running("cancelled one")).isEqualTo("0");
  }

  private String running(String mark) {
    return cell(
        lab,
        "(SELECT count(*) FROM pg_stat_activity WHERE state = 'active'"
            + " AND pid <> pg_backend_pid() AND query LIKE '%"
            + mark
            + "%')");
  }

  // Held in memory, these rows would need more than 80 MB.
  @Test
  void millionsOfRowsPassThroughWithoutBeingHeld() throws IOException, RemoteProblem {
    long before = used();
    CsvOutput csv = new CsvOutput(OutputStream.nullOutputStream());
    long[] most = {0};
    RowSink sink =
        new RowSink() {
          @Override
          public void columns(List<ResultColumn> columns) throws IOException {
            csv.columns(columns);
          }

          @Override
          public boolean row(String[] cells) throws IOException {
            csv.row(cells);
            if (csv.rows() % 100_000 == 0) {
              most[0] = Math.max(most[0], used() - before);
            }
            return true;
          }
        };

    Gathered.query(Gathered.withLimits(lab, 120, 5_000_000), Map.of())
        .run(
            Gathered.sql(
                "SELECT i, i / 7.0::float8 AS x, repeat('a', 40) AS t"
                    + " FROM generate_series(1, 500000) i"),
            sink);

    assertThat(csv.rows()).isEqualTo(500_000);
    assertThat(most[0]).isLessThan(30L << 20);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
