package org.labpress.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Workspace;

/**
 * The queries of a build. The engine is looked for when the first query asks; the results that have
 * a name are kept for the queries further down the same page.
 */
public final class Queries {
  private final Workspace workspace;
  private final Supplier<Optional<QueryEngine>> engine;
  private final QueryLimits limits;
  private final Set<String> sources;
  private final Map<String, Map<String, QueryResult>> named = new ConcurrentHashMap<>();
  private final Map<String, Optional<QueryEngine>> found = new ConcurrentHashMap<>();

  public Queries(Workspace workspace, Supplier<Optional<QueryEngine>> engine, QueryLimits limits) {
    this(workspace, engine, limits, Set.of());
  }

  /**
   * @param sources names of the databases of the project; none of them is ever asked here
   */
  public Queries(
      Workspace workspace,
      Supplier<Optional<QueryEngine>> engine,
      QueryLimits limits,
      Set<String> sources) {
    this.workspace = workspace;
    this.engine = engine;
    this.limits = limits;
    this.sources = Set.copyOf(sources);
  }

  /** Returns queries that are answered by the engine on the class path, if there is one. */
  public static Queries of(Workspace workspace) {
    return new Queries(
        workspace, () -> QueryEngine.find(Queries.class.getClassLoader()), QueryLimits.STANDARD);
  }

  /**
   * Returns the result of a query; without ORDER BY they are sorted by all columns. Empty if there
   * are none, with an error that says why.
   *
   * <p>Reported: {@code sql/no-engine}, {@code sql/not-select}, {@code sql/function}, {@code
   * sql/no-file}, {@code sql/error}, {@code sql/limit}, {@code sql/no-rows}, and what {@code
   * CsvReader} reports of the files.
   *
   * @param page path from the root of the page, of which the query may use earlier ones; paths in
   *     the query count from the file that holds it
   */
  public Checked<Optional<QueryResult>> select(SqlText sql, String page) {
    Optional<QueryEngine> answering = found.computeIfAbsent("", key -> engine.get());
    if (answering.isEmpty()) {
      Diagnostic missing =
          Diagnostic.error(
                  "sql/no-engine", sql.firstLine(), "there is no engine to run this query with")
              .withHint("put duckdb_jdbc-2.0.0.1.jar into the folder lib beside labpress.jar");
      return new Checked<>(Optional.empty(), List.of(missing));
    }
    ProjectTables tables =
        new ProjectTables(
            workspace, sql.firstLine().file().path(), named.getOrDefault(page, Map.of()));
    return new QueryRun(answering.get(), limits, workspace, sql, tables).run();
  }

  /** Returns the names of the databases of the project. */
  public Set<String> sources() {
    return sources;
  }

  /** Keeps a result under its name for the queries further down the page. */
  public void keep(String page, String name, QueryResult result) {
    named.merge(
        page,
        Map.of(name, result),
        (all, one) -> {
          Map<String, QueryResult> more = new TreeMap<>(all);
          more.putAll(one);
          return more;
        });
  }
}
