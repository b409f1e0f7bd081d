package org.labpress.query;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.query.ParsedSelect.Use;
import org.labpress.query.ProjectTables.Source;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;
import org.labpress.table.CsvReader;
import org.labpress.table.Lexicographic;
import org.labpress.table.Table;

/** One query from its text to its table: parsed, its tables found, loaded, locked, run. */
final class QueryRun {
  private static final String MAKE = "CREATE TABLE labpress_result AS ";

  /** Names without brackets that ask for the clock. */
  private static final Set<String> CLOCK =
      Set.of("current_date", "current_time", "current_timestamp", "localtime", "localtimestamp");

  private static final Pattern CALL = Pattern.compile("\\w+\\s*+\\(\\s*+('(?:[^']|'')*+')\\s*+\\)");

  /** Seconds that opening, loading and reading may take beside the query. */
  private static final int AROUND = 20;

  private final QueryEngine engine;
  private final QueryLimits limits;
  private final Workspace workspace;
  private final SqlText sql;
  private final ProjectTables tables;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  QueryRun(
      QueryEngine engine,
      QueryLimits limits,
      Workspace workspace,
      SqlText sql,
      ProjectTables tables) {
    this.engine = engine;
    this.limits = limits;
    this.workspace = workspace;
    this.sql = sql;
    this.tables = tables;
  }

  Checked<Optional<QueryResult>> run() {
    Optional<Diagnostic> tooLong = SelectParser.tooLong(sql);
    if (tooLong.isPresent()) {
      return new Checked<>(Optional.empty(), List.of(tooLong.get()));
    }
    Optional<QueryResult> result = Optional.empty();
    try {
      ParsedSelect select = Session.within(limits.seconds(), this::parse);
      Map<String, Source> sources = sources(select);
      refuseClock(select, sources);
      String text = withoutCalls(select);
      String csv = Session.within(limits.seconds() + AROUND, () -> select(text, sources));
      result = Optional.of(new QueryResult(table(csv, select.ordered()), files(sources)));
    } catch (QueryProblem problem) {
      diagnostics.add(problem.diagnostic());
    } catch (TimeoutException e) {
      diagnostics.add(EngineError.tooSlow(sql, limits));
    } catch (SQLException e) {
      int before = MAKE.getBytes(StandardCharsets.UTF_8).length;
      diagnostics.add(EngineError.of(e).diagnostic(sql, before, limits));
    }
    return new Checked<>(result, diagnostics);
  }

  private ParsedSelect parse() throws SQLException, QueryProblem {
    try (Session session = engine.open(limits)) {
      session.lock();
      ParsedSelect select = SelectParser.parse(sql, session, limits);
      Set<String> changing =
          Set.copyOf(
              session.texts(
                  "SELECT DISTINCT lower(function_name) FROM duckdb_functions()"
                      + " WHERE stability <> 'CONSISTENT'"));
      for (Use function : select.functions()) {
        if (changing.contains(function.name())) {
          throw new QueryProblem(SelectParser.notAllowed(place(function), function.name()));
        }
      }
      return select;
    }
  }

  private static List<String> files(Map<String, Source> sources) {
    return sources.values().stream()
        .flatMap(source -> source.files().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private SourceSpan place(Use use) {
    return use.start() < 0 ? sql.firstLine() : sql.placeOfBytes(use.start(), use.length());
  }

  /** Returns the tables to load by the names that the query gives them. */
  private Map<String, Source> sources(ParsedSelect select) throws QueryProblem {
    Map<String, Source> sources = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Map<String, String> spelled = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Use use : select.tables()) {
      boolean own = !use.called() && select.common().contains(use.name().toLowerCase(Locale.ROOT));
      if (own || use.name().equals(spelled.get(use.name()))) {
        continue;
      }
      String before = spelled.put(use.name(), use.name());
      Source source = tables.find(use.name(), place(use)).drainTo(diagnostics);
      Source known = sources.putIfAbsent(use.name(), source);
      if (before != null && known != null && !known.equals(source)) {
        throw new QueryProblem(
            Diagnostic.error(
                "sql/no-file",
                place(use),
                "%s and %s differ in their case only".formatted(before, use.name())));
      }
      if (source.table().isPresent() && source.table().get().columns().isEmpty()) {
        throw new QueryProblem(
            Diagnostic.error("sql/no-file", place(use), "%s has no columns".formatted(use.name())));
      }
    }
    return sources;
  }

  private void refuseClock(ParsedSelect select, Map<String, Source> sources) throws QueryProblem {
    for (Use column : select.columns()) {
      boolean clock = CLOCK.contains(column.name().toLowerCase(Locale.ROOT));
      if (clock
          && sources.values().stream()
              .flatMap(source -> source.table().stream())
              .noneMatch(table -> table.indexOf(column.name()).isPresent())) {
        throw new QueryProblem(SelectParser.notAllowed(place(column), column.name()));
      }
    }
  }

  /**
   * Returns the statement with {@code read_csv('a.csv')} as {@code 'a.csv'} and spaces, which names
   * the table that was loaded; every other character stays at its place.
   */
  private String withoutCalls(ParsedSelect select) throws QueryProblem {
    StringBuilder text = new StringBuilder(sql.text());
    for (Use use : select.tables()) {
      if (use.called()) {
        int start = sql.offset(use.start());
        Matcher call = CALL.matcher(sql.text()).region(start, sql.text().length());
        if (use.start() < 0 || !call.lookingAt()) {
          throw new QueryProblem(
              Diagnostic.error(
                      "sql/function", place(use), "the function is not written in a plain way")
                  .withHint("write the path alone: FROM '%s'".formatted(use.name())));
        }
        for (int i = call.start(); i < call.end(); i++) {
          boolean path = i >= call.start(1) && i < call.end(1);
          if (!path && text.charAt(i) != '\n') {
            text.setCharAt(i, ' ');
          }
        }
      }
    }
    return text.toString();
  }

  private String select(String text, Map<String, Source> sources)
      throws SQLException, QueryProblem {
    try (Session session = engine.open(limits)) {
      for (Map.Entry<String, Source> source : sources.entrySet()) {
        if (source.getValue().table().isEmpty()) {
          readFile(session, source.getKey(), source.getValue().files().get(0));
        }
      }
      session.lock();
      for (Map.Entry<String, Source> source : sources.entrySet()) {
        if (source.getValue().table().isPresent()) {
          TableLoader.load(session, source.getKey(), source.getValue().table().get());
        }
      }
      session.create(MAKE + text);
      long rows = Long.parseLong(session.texts("SELECT count(*) FROM labpress_result").get(0));
      if (rows > limits.rows()) {
        throw new QueryProblem(
            EngineError.limit(
                    sql.firstLine(),
                    "query gives %d rows, the limit is %d".formatted(rows, limits.rows()))
                .withHint("group them, or add LIMIT"));
      }
      String csv = session.read("SELECT * FROM labpress_result", ResultReader::csv);
      if (csv.isEmpty()) {
        throw new QueryProblem(
            EngineError.limit(
                sql.firstLine(),
                "result has more than %d MB of text".formatted(QueryLimits.MOST_RESULT >> 20)));
      }
      return csv;
    }
  }

  /** Lets the engine read a file of which it alone knows the form, before the doors are shut. */
  private void readFile(Session session, String name, String path)
      throws SQLException, QueryProblem {
    Optional<Path> file = workspace.local(path);
    // The engine would take these for a pattern that matches other files.
    if (file.isEmpty() || file.get().toString().matches("(?s).*[*?\\[{].*")) {
      throw new QueryProblem(
          Diagnostic.error(
                  "sql/no-file",
                  sql.firstLine(),
                  "the engine cannot open %s where it lies".formatted(path))
              .withHint("use letters, digits, - and _ in the names of files and folders"));
    }
    String literal = file.get().toString().replace("'", "''");
    try {
      session.create(
          "CREATE TABLE %s AS SELECT * FROM read_parquet('%s')"
              .formatted(TableLoader.quoted(name), literal));
    } catch (SQLException e) {
      EngineError error = EngineError.of(e);
      Diagnostic told = error.diagnostic(sql, Integer.MAX_VALUE, limits);
      String message = told.message().replace(file.get().toString(), path);
      throw new QueryProblem(Diagnostic.error(told.rule(), told.span(), message));
    }
  }

  private Table table(String csv, boolean ordered) {
    SourceSpan place = sql.firstLine();
    Checked<Table> read = CsvReader.read(SourceFile.of(place.file().path(), csv));
    for (Diagnostic diagnostic : read.diagnostics()) {
      boolean empty = diagnostic.rule().equals("csv/empty");
      if (!empty && diagnostic.severity() == Severity.ERROR) {
        diagnostics.add(
            Diagnostic.of(diagnostic.rule(), diagnostic.severity(), place, diagnostic.message()));
      }
    }
    Table table = read.value();
    if (table.rows() == 0) {
      diagnostics.add(
          Diagnostic.warning("sql/no-rows", place, "the query gives no rows")
              .withHint("look at its conditions"));
    }
    return ordered ? table : sorted(table);
  }

  /** Returns the rows ordered by all columns, so that they stand the same in every build. */
  private static Table sorted(Table table) {
    List<Comparator<Integer>> columns =
        table.columns().stream().map(column -> ValueOrder.of(column.values())).toList();
    Comparator<Integer> order = new Lexicographic<>(columns);
    Integer[] rows = new Integer[table.rows()];
    Arrays.setAll(rows, i -> i);
    Arrays.sort(rows, order);
    return table.select(Arrays.stream(rows).mapToInt(Integer::intValue).toArray());
  }
}
