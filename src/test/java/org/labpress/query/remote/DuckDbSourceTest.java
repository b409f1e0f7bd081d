package org.labpress.query.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.labpress.query.remote.Gathered.cell;
import static org.labpress.query.remote.Gathered.run;
import static org.labpress.query.remote.Gathered.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.source.Diagnostic;

/** DuckDB stands for any database that a driver reaches: its driver is there in every test run. */
class DuckDbSourceTest {
  private static final RemoteSource LAB = source("jdbc:duckdb:");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "CAST('12345678901234567890.123456789012345678' AS DECIMAL(38,18)) | 12345678901234567890.123456789012345678",
        "CAST(1.50 AS DECIMAL(4,2)) | 1.50",
        "CAST(9223372036854775807 AS BIGINT) | 9223372036854775807",
        "CAST('170141183460469231731687303715884105727' AS HUGEINT) | 170141183460469231731687303715884105727",
        "CAST(0.1 AS DOUBLE) + CAST(0.2 AS DOUBLE) | 0.30000000000000004",
        "CAST(1e300 AS DOUBLE) | 1e300",
        "CAST(-1.5e-7 AS DOUBLE) | -1.5e-7",
        "CAST(100000 AS DOUBLE) | 100000",
        "CAST(0.1 AS FLOAT) | 0.1",
        "CAST('nan' AS DOUBLE) | NaN",
        "CAST('-inf' AS DOUBLE) | -Infinity",
        "true | true",
        "DATE '2026-03-02' | 2026-03-02",
        "DATE '1582-10-10' | 1582-10-10",
        "TIME '14:30:00' | 14:30:00",
        "TIMESTAMP '2026-03-29 02:30:00' | 2026-03-29T02:30:00",
        "TIMESTAMP '2026-03-02 14:30:05.000250' | 2026-03-02T14:30:05.00025",
        "TIMESTAMPTZ '2026-03-02 14:30:05+02' | 2026-03-02T12:30:05Z",
        "'plain' | plain",
        "'a, \"b\"' | \"a, \"\"b\"\"\"",
        "' a' | \" a\"",
        "'#a' | \"#a\"",
        "'' | \"\"",
        "'größer 数 😀' | größer 数 😀",
        "[1, 2] | \"[1, 2]\"",
        "CAST('{\"a\": 1}' AS JSON) | \"{\"\"a\"\": 1}\"",
        "CAST('\\xAB\\x01' AS BLOB) | 0xab01",
        "UUID '6f1c1c7e-0000-4000-8000-000000000001' | 6f1c1c7e-0000-4000-8000-000000000001",
      })
  void valueIsWrittenAsItIs(String expression, String expected) {
    assertThat(cell(LAB, expression)).isEqualTo(expected);
  }

  @Test
  void nullIsAnEmptyCellAndAnEmptyTextIsQuoted() {
    assertThat(run(LAB, "SELECT NULL AS a, '' AS b, 'x' || chr(10) || 'y' AS c").csv())
        .isEqualTo("a,b,c\n,\"\",\"x\ny\"\n");
    assertThat(run(LAB, "SELECT NULL AS a").csv()).isEqualTo("a\n\"\"\n");
  }

  @Test
  void columnsHaveTheirNamesAndTypes() {
    assertThat(run(LAB, "SELECT 1::BIGINT AS \"n [runs]\", 'a' AS t LIMIT 0").columns())
        .containsExactly(new ResultColumn("n [runs]", "bigint"), new ResultColumn("t", "varchar"));
  }

  @Test
  void columnsOfOneNameAreRefused() {
    Diagnostic told = run(LAB, "SELECT 1 AS a, 2 AS a").told();

    assertThat(told.rule()).isEqualTo("sql/error");
    assertThat(told.message()).isEqualTo("two columns of the result are called \"a\"");
  }

  @Test
  void moreRowsThanTheSourceAllowsAreRefused() {
    RemoteSource small = Gathered.withLimits(LAB, 60, 1_000);

    assertThat(run(small, "SELECT * FROM range(1000)").csv().lines()).hasSize(1_001);
    Diagnostic told = run(small, "SELECT * FROM range(1001)").told();
    assertThat(told.rule()).isEqualTo("sql/limit");
    assertThat(told.message()).isEqualTo("query gives more than 1000 rows");
    assertThat(told.hints())
        .containsExactly("group them, or write rows: 10000 for lab in labpress.yml");
  }

  @Test
  void queryEndsWithTheTimeOfItsSource() {
    long before = System.nanoTime();

    Diagnostic told =
        run(
                Gathered.withLimits(LAB, 1, 10),
                "SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range <> b.range")
            .told();

    assertThat(told.rule()).isEqualTo("sql/limit");
    assertThat(told.message()).isEqualTo("query runs longer than 1 s");
    assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
  }

  @Test
  void cellLongerThanACsvCellMayBeIsRefused() {
    assertThat(run(LAB, "SELECT 'a' AS x, repeat('b', 2000000) AS y").told().message())
        .isEqualTo("y of row 1 has more than 1048576 characters");
  }

  @Test
  void messageOfTheDriverIsToldAtTheStatement() {
    Diagnostic told = run(LAB, "SELECT modl FROM (SELECT 1 AS model)").told();

    assertThat(told.rule()).isEqualTo("sql/error");
    assertThat(told.message()).startsWith("lab: ").contains("modl");
    assertThat(told.span()).hasToString("a.md:1:1");
  }

  @Test
  void addressWithoutADriverIsNamedByItsScheme() {
    Diagnostic told = run(source("jdbc:nothing://host/db?password=hunter2"), "SELECT 1").told();

    assertThat(told.rule()).isEqualTo("sql/connect");
    assertThat(told.message())
        .isEqualTo("lab needs a driver for jdbc:nothing: addresses, and there is none");
    assertThat(told.hints()).containsExactly("put its jar into the folder lib beside labpress.jar");
    assertThat(told.span()).hasToString("labpress.yml:1:11");
  }

  @Test
  void driverIsFoundByItsClassAndNothingElseIsMade() {
    assertThat(run(Gathered.withDriver(LAB, "org.duckdb.DuckDBDriver"), "SELECT 1 AS a").csv())
        .isEqualTo("a\n1\n");
    for (String other : new String[] {"java.lang.Object", "no.such.Driver", "java.sql.Driver"}) {
      assertThat(run(Gathered.withDriver(LAB, other), "SELECT 1 AS a").told().message())
          .isEqualTo("lab needs the driver %s, and there is none".formatted(other));
    }
  }

  @Test
  void variableThatTheEnvironmentLacksIsNamed() {
    RemoteSource source = Gathered.withLogin(LAB, "ana", "${LAB_PASSWORD}");

    Diagnostic told = run(source, "SELECT 1").told();

    assertThat(told.rule()).isEqualTo("sql/connect");
    assertThat(told.message())
        .isEqualTo("lab needs LAB_PASSWORD, which the environment does not have");
  }

  @Test
  void whatTheEnvironmentGivesIsNeverTold() {
    TreeMap<String, String> properties = new TreeMap<>(Map.of("no_such_setting", "${SETTING}"));
    RemoteSource source = source("jdbc:duckdb:/nowhere/${FOLDER}/lab.db", properties);

    Diagnostic told =
        run(source, "SELECT 1", Map.of("SETTING", "s3cret-setting", "FOLDER", "s3cret-folder"))
            .told();

    assertThat(told.rule()).isEqualTo("sql/connect");
    assertThat(told.toString()).doesNotContain("s3cret");
  }

  @Test
  void writingIsRefusedBeforeTheDatabaseIsAsked() {
    assertThat(run(source("jdbc:nothing:"), "DELETE FROM t").told().rule())
        .isEqualTo("sql/not-select");
  }

  @Test
  void driverThatCanDoLittleIsEnough() {
    assertThat(run(source(BareDriver.ADDRESS), "SELECT * FROM runs").csv())
        .isEqualTo("runs.c1,runs.c2,runs.c3,runs.c4\n2026-03-02,2026-03-02T14:30:05.00025,7,a\n");
  }

  @Test
  void driverThatBreaksOffTellsNoSecrets() {
    Diagnostic told =
        run(source("jdbc:bare:lost/${SECRET}"), "SELECT 1", Map.of("SECRET", "s3cret")).told();

    assertThat(told.rule()).isEqualTo("sql/error");
    assertThat(told.message()).contains("no way to jdbc:bare:lost/***");
  }

  @Test
  void rowsThatCannotBeWrittenAreNoFaultOfTheDatabase() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThatThrownBy(
            () ->
                Gathered.query(LAB, Map.of())
                    .run(Gathered.sql("SELECT * FROM range(100000)"), new CsvOutput(full)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("the rows cannot be written: No space left on device");
  }

  @Test
  void rowsComeInTheirOrderHoweverMany() {
    String csv = run(LAB, "SELECT range AS n FROM range(100000) ORDER BY n DESC").csv();

    assertThat(csv.lines().skip(1).limit(3).collect(Collectors.joining(" ")))
        .isEqualTo("99999 99998 99997");
    assertThat(csv.lines()).hasSize(100_001);
  }
}
