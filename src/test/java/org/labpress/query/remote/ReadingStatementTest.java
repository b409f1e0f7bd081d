package org.labpress.query.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.source.Diagnostic;

class ReadingStatementTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "select a from t",
        "  -- a comment\n/* and one */ SELECT 1",
        "(SELECT 1) UNION (SELECT 2)",
        "WITH a AS (SELECT 1 AS n), b (m) AS MATERIALIZED (SELECT n FROM a) SELECT * FROM b",
        "WITH RECURSIVE a AS (SELECT 1) SELECT * FROM a WHERE x IN (SELECT 'delete')",
        "SELECT replace(name, 'a', 'b'), (replace(name, 'a', 'b')) FROM t",
        "SELECT 'INSERT INTO t', \"into\", `drop` FROM t",
        "SELECT '\\d+', 1 -- into the wild",
        "SELECT updated, deleted_at, set_size FROM t",
      })
  void readingIsLetThrough(String sql) throws RemoteProblem {
    assertThat(ReadingStatement.of(Gathered.sql(sql))).isEqualTo(sql);
  }

  @Test
  void semicolonAtTheEndIsLeftOut() throws RemoteProblem {
    assertThat(ReadingStatement.of(Gathered.sql("SELECT 1 ;\n"))).isEqualTo("SELECT 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-- nothing",
        "DELETE FROM t",
        "EXPLAIN ANALYZE DELETE FROM t",
        "{call p()}",
        "VALUES (1)",
        "SELECT 1; DROP TABLE t",
        "SELECT E'\\''; DROP TABLE t; --'",
        "SELECT $$'$$; DROP TABLE t; --'",
        "SELECT 1 /* /* */; DROP TABLE t */",
        "SELECT [a'] ; DROP TABLE t --'",
        "SELECT * INTO copy FROM t",
        "SELECT '\\'' INTO OUTFILE '/tmp/x'",
        "SELECT 1 --1 INTO OUTFILE '/tmp/x'",
        "WITH gone AS (DELETE FROM t RETURNING *) SELECT * FROM gone",
        "WITH a AS (SELECT 1) DELETE FROM t",
        "WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a",
        "WITH a AS (SELECT 1)",
        "SELECT 1 FROM (UPDATE t SET a = 1 RETURNING a)",
        "/*! DELETE FROM t */ SELECT 1",
      })
  void anythingElseIsRefused(String sql) {
    RemoteProblem problem =
        catchThrowableOfType(RemoteProblem.class, () -> ReadingStatement.of(Gathered.sql(sql)));

    assertThat(problem).isNotNull();
    assertThat(problem.diagnostic().rule()).isEqualTo("sql/not-select");
    assertThat(problem.diagnostic().message()).endsWith("; expected one SELECT");
  }

  @Test
  void refusalNamesThePlace() {
    Diagnostic told =
        catchThrowableOfType(
                RemoteProblem.class,
                () ->
                    ReadingStatement.of(
                        Gathered.sql("WITH a AS (\n  DELETE FROM t)\nSELECT * FROM a")))
            .diagnostic();

    assertThat(told.span()).hasToString("a.md:2:3");
    assertThat(told.span().text()).isEqualTo("DELETE");
    assertThat(told.message())
        .isEqualTo("a part of the query begins with DELETE; expected one SELECT");
  }
}
