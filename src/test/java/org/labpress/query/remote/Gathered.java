package org.labpress.query.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.query.SqlText;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/** A query to a database, as a test asks it, and the file that it gives. */
record Gathered(String csv, List<ResultColumn> columns, Optional<Diagnostic> problem) {

  static RemoteSource source(String url, SortedMap<String, String> properties) {
    SourceFile config = SourceFile.of("labpress.yml", "sources: {lab: {}}\n");
    return new RemoteSource(
        "lab",
        config.span(10, 13),
        url,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        properties,
        60,
        RemoteSource.STANDARD_ROWS);
  }

  static RemoteSource source(String url) {
    return source(url, new TreeMap<>());
  }

  static RemoteSource withLimits(RemoteSource source, int seconds, long rows) {
    return new RemoteSource(
        source.name(),
        source.place(),
        source.url(),
        source.driver(),
        source.user(),
        source.password(),
        source.properties(),
        seconds,
        rows);
  }

  static RemoteSource withLogin(RemoteSource source, String user, String password) {
    return new RemoteSource(
        source.name(),
        source.place(),
        source.url(),
        source.driver(),
        Optional.of(user),
        Optional.of(password),
        source.properties(),
        source.seconds(),
        source.rows());
  }

  static RemoteSource withDriver(RemoteSource source, String driver) {
    return new RemoteSource(
        source.name(),
        source.place(),
        source.url(),
        Optional.of(driver),
        source.user(),
        source.password(),
        source.properties(),
        source.seconds(),
        source.rows());
  }

  static SqlText sql(String text) {
    SourceFile file = SourceFile.of("a.md", text);
    return SqlText.at(file.span(), text);
  }

  static RemoteQuery query(RemoteSource source, Map<String, String> environment) {
    return new RemoteQuery(source, new Drivers(Gathered.class.getClassLoader()), environment);
  }

  static Gathered run(RemoteSource source, String sql) {
    return run(source, sql, Map.of());
  }

  static Gathered run(RemoteSource source, String sql, Map<String, String> environment) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CsvOutput csv = new CsvOutput(bytes);
    Optional<Diagnostic> problem = Optional.empty();
    try (csv) {
      query(source, environment).run(sql(sql), csv);
    } catch (RemoteProblem e) {
      problem = Optional.of(e.diagnostic());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new Gathered(bytes.toString(StandardCharsets.UTF_8), csv.columns(), problem);
  }

  /** Returns the cells of the only row of a query with one column. */
  static String cell(RemoteSource source, String expression) {
    Gathered gathered = run(source, "SELECT " + expression + " AS x");
    if (gathered.problem.isPresent()) {
      throw new AssertionError(gathered.problem.get().message());
    }
    return gathered.csv.substring(2, gathered.csv.length() - 1);
  }

  Diagnostic told() {
    return problem.orElseThrow(() -> new AssertionError("no problem, but\n" + csv));
  }
}
