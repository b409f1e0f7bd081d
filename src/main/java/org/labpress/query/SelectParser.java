package org.labpress.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.labpress.json.JsonArray;
import org.labpress.json.JsonNode;
import org.labpress.json.JsonNumber;
import org.labpress.json.JsonObject;
import org.labpress.json.JsonReader;
import org.labpress.query.ParsedSelect.Use;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Parses a statement with the engine's own parser, which gives the tree of a SELECT and of nothing
 * else as JSON. What is not known here is refused: kinds of queries by the kind of their node,
 * functions by their name.
 */
final class SelectParser {
  /** Kinds of queries that only read. */
  private static final Set<String> READING =
      Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");

  /** Functions whose argument is a file; we read it. */
  private static final Set<String> FILE_FUNCTIONS =
      Set.of(
          "read_csv",
          "read_csv_auto",
          "read_parquet",
          "parquet_scan",
          "read_json",
          "read_json_auto",
          "read_ndjson",
          "read_ndjson_auto");

  /** Functions that make rows of nothing but their arguments. */
  private static final Set<String> ROW_FUNCTIONS = Set.of("range", "generate_series", "unnest");

  /** Functions that make a long text of a short one in one step, which nothing can stop. */
  private static final Set<String> GROWING = Set.of("repeat", "lpad", "rpad", "bar");

  private static final int LONGEST_GROWN = 10_000;

  /** The engine's own tables and views begin so. */
  private static final List<String> RESERVED = List.of("duckdb_", "pragma_", "sqlite_", "pg_");

  private final SqlText sql;
  private final QueryLimits limits;
  private final List<Use> tables = new ArrayList<>();
  private final List<Use> columns = new ArrayList<>();
  private final List<Use> functions = new ArrayList<>();
  private final Set<String> common = new LinkedHashSet<>();

  private SelectParser(SqlText sql, QueryLimits limits) {
    this.sql = sql;
    this.limits = limits;
  }

  /**
   * Returns what the statement uses.
   *
   * @param session locked
   */
  static ParsedSelect parse(SqlText sql, Session session, QueryLimits limits)
      throws SQLException, QueryProblem {
    return new SelectParser(sql, limits).parse(session);
  }

  /** Reports a statement that is too long to be given to the parser of the engine. */
  static Optional<Diagnostic> tooLong(SqlText sql) {
    String text = sql.text();
    if (text.length() > QueryLimits.MOST_CHARACTERS) {
      return Optional.of(
          EngineError.limit(
              sql.firstLine(),
              "query has %d characters, the limit is %d"
                  .formatted(text.length(), QueryLimits.MOST_CHARACTERS)));
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
      if (depth > QueryLimits.MOST_BRACKETS) {
        return Optional.of(
            EngineError.limit(
                sql.place(i, i + 1),
                "query has more than %d brackets within each other"
                    .formatted(QueryLimits.MOST_BRACKETS)));
      }
    }
    return Optional.empty();
  }

  private ParsedSelect parse(Session session) throws SQLException, QueryProblem {
    String json = session.texts("SELECT json_serialize_sql(?)", sql.text()).get(0);
    Checked<JsonNode> read = JsonReader.read(SourceFile.of("", json));
    if (!read.diagnostics().isEmpty() || !(read.value() instanceof JsonObject root)) {
      throw new QueryProblem(
          EngineError.limit(sql.firstLine(), "query is nested too deeply")
              .withHint("give parts of it a name with WITH"));
    }
    if (root.get("error").map(node -> node.span().text().equals("true")).orElse(true)) {
      EngineError error = EngineError.of(root);
      throw new QueryProblem(
          error.type().equals("not implemented")
              ? notSelect(sql.firstLine(), "the statement is no SELECT")
              : error.diagnostic(sql, 0, limits));
    }
    List<JsonNode> statements = root.array("statements").map(JsonArray::elements).orElse(List.of());
    if (statements.size() != 1) {
      throw new QueryProblem(
          notSelect(
              sql.firstLine(),
              statements.isEmpty()
                  ? "there is no statement"
                  : "there are %d statements".formatted(statements.size())));
    }
    Optional<JsonObject> node =
        statements.get(0) instanceof JsonObject statement
            ? statement.object("node")
            : Optional.empty();
    if (node.isEmpty()) {
      throw new QueryProblem(notSelect(sql.firstLine(), "the statement is no SELECT"));
    }
    visit(node.get());
    return new ParsedSelect(tables, columns, functions, common, isOrdered(node.get()));
  }

  private static boolean isOrdered(JsonObject node) {
    return node.array("modifiers").map(JsonArray::elements).orElse(List.of()).stream()
        .anyMatch(
            modifier ->
                modifier instanceof JsonObject object
                    && object.text("type").filter("ORDER_MODIFIER"::equals).isPresent());
  }

  private void visit(JsonNode node) throws QueryProblem {
    if (node instanceof JsonArray array) {
      for (JsonNode element : array.elements()) {
        visit(element);
      }
    } else if (node instanceof JsonObject object) {
      object(object);
    }
  }

  private void object(JsonObject object) throws QueryProblem {
    String type = object.text("type").orElse("");
    if (type.endsWith("_NODE") && !READING.contains(type)) {
      throw new QueryProblem(notSelect(sql.firstLine(), "a part of the query writes"));
    }
    if (object.object("sample").isPresent()) {
      sample(object.object("sample").get());
    }
    switch (type) {
      case "SHOW_REF" ->
          throw new QueryProblem(notSelect(sql.firstLine(), "the statement is no SELECT"));
      case "BASE_TABLE" -> baseTable(object);
      case "TABLE_FUNCTION" -> {
        tableFunction(object);
        return;
      }
      case "FUNCTION" -> function(object);
      case "COLUMN_REF" -> columnName(object);
      default -> {}
    }
    if (object.array("map").isPresent()) {
      commonNames(object.array("map").get());
    }
    for (JsonObject.Member member : object.members()) {
      visit(member.value());
    }
  }

  private void commonNames(JsonArray map) throws QueryProblem {
    for (JsonNode entry : map.elements()) {
      if (entry instanceof JsonObject named && named.text("key").isPresent()) {
        String name = named.text("key").get().toLowerCase(Locale.ROOT);
        if (RESERVED.stream().anyMatch(name::startsWith)) {
          throw new QueryProblem(
              refused(sql.firstLine(), "the name %s belongs to the engine".formatted(name))
                  .withHint("choose another name"));
        }
        common.add(name);
      }
    }
  }

  private void sample(JsonObject sample) throws QueryProblem {
    if (sample.get("seed").map(seed -> seed.span().text().equals("-1")).orElse(true)) {
      throw new QueryProblem(
          refused(sql.firstLine(), "a sample without a seed has other rows in each build")
              .withHint("write REPEATABLE (1) after it"));
    }
  }

  private void baseTable(JsonObject table) throws QueryProblem {
    List<JsonNode> path =
        table
            .object("qualified_name")
            .flatMap(name -> name.array("path"))
            .map(JsonArray::elements)
            .orElse(List.of());
    Use use = use(table, table.text("table_name").orElse(""), false);
    if (path.size() > 1) {
      String whole = String.join(".", path.stream().map(part -> text(part)).toList());
      throw new QueryProblem(
          refused(place(use), "%s is a table of the engine or of another database".formatted(whole))
              .withHint("name a file of the project, or another query of the page"));
    }
    tables.add(use);
  }

  private static String text(JsonNode node) {
    String written = node.span().text();
    return written.startsWith("\"") ? written.substring(1, written.length() - 1) : written;
  }

  private void tableFunction(JsonObject table) throws QueryProblem {
    JsonObject function = table.object("function").orElse(table);
    String name = function.text("function_name").orElse("").toLowerCase(Locale.ROOT);
    Use use = use(table, name, false);
    List<JsonNode> arguments = arguments(function);
    if (FILE_FUNCTIONS.contains(name)) {
      Optional<String> file = arguments.size() == 1 ? literal(arguments.get(0)) : Optional.empty();
      if (file.isEmpty()) {
        throw new QueryProblem(
            refused(place(use), "%s takes the path of one file here".formatted(name))
                .withHint("write %s('results/eval.csv'), without options".formatted(name)));
      }
      tables.add(use(table, file.get(), true));
      return;
    }
    if (!ROW_FUNCTIONS.contains(name)) {
      throw new QueryProblem(notAllowed(place(use), name));
    }
    for (JsonNode argument : arguments) {
      visit(argument);
    }
  }

  private void function(JsonObject function) throws QueryProblem {
    String name = function.text("function_name").orElse("").toLowerCase(Locale.ROOT);
    Use use = use(function, name, false);
    if (FILE_FUNCTIONS.contains(name)) {
      throw new QueryProblem(notAllowed(place(use), name));
    }
    if (GROWING.contains(name)) {
      List<JsonNode> arguments = arguments(function);
      boolean bounded = arguments.size() >= 2 && isSmall(arguments.get(1));
      if (!bounded || name.equals("bar")) {
        throw new QueryProblem(
            refused(place(use), "%s may grow beyond any limit".formatted(name))
                .withHint("give it a length as a number up to " + LONGEST_GROWN));
      }
    }
    boolean operator =
        function.get("is_operator").map(o -> o.span().text().equals("true")).orElse(false);
    if (!operator) {
      functions.add(use);
    }
  }

  private void columnName(JsonObject column) {
    List<JsonNode> names = column.array("column_names").map(JsonArray::elements).orElse(List.of());
    if (names.size() == 1) {
      columns.add(use(column, text(names.get(0)), false));
    }
  }

  private static List<JsonNode> arguments(JsonObject function) {
    return function.array("arguments").map(JsonArray::elements).orElse(List.of());
  }

  private static Optional<JsonObject> constant(JsonNode argument) {
    return argument instanceof JsonObject named
        ? named.object("expression").flatMap(expression -> expression.object("literal"))
        : Optional.empty();
  }

  private static Optional<String> literal(JsonNode argument) {
    return constant(argument)
        .filter(literal -> literal.text("kind").filter("STRING"::equals).isPresent())
        .flatMap(literal -> literal.text("text"));
  }

  private static boolean isSmall(JsonNode argument) {
    return constant(argument)
        .filter(literal -> literal.text("kind").filter("INTEGER"::equals).isPresent())
        .flatMap(literal -> literal.text("text"))
        .filter(text -> text.matches("\\d{1,5}") && Integer.parseInt(text) <= LONGEST_GROWN)
        .isPresent();
  }

  private static Use use(JsonObject object, String name, boolean called) {
    long start = number(object, "query_location");
    long length = number(object, "query_location_length");
    return new Use(name, start, Math.max(length, 1), called);
  }

  private static long number(JsonObject object, String name) {
    double value =
        object
            .get(name)
            .map(node -> node instanceof JsonNumber number ? number.value() : -1.0)
            .orElse(-1.0);
    return value >= 0 && value < 1e9 ? (long) value : -1;
  }

  private SourceSpan place(Use use) {
    return use.start() < 0 ? sql.firstLine() : sql.placeOfBytes(use.start(), use.length());
  }

  static Diagnostic notAllowed(SourceSpan place, String function) {
    return refused(place, "%s() is not for queries of a page".formatted(function))
        .withHint("use what depends on the rows alone");
  }

  private static Diagnostic refused(SourceSpan place, String message) {
    return Diagnostic.error("sql/function", place, message);
  }

  private static Diagnostic notSelect(SourceSpan place, String message) {
    return Diagnostic.error("sql/not-select", place, message + "; expected one SELECT")
        .withHint("write one SELECT, which may begin with WITH");
  }
}
