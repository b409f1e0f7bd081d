package org.labpress.query;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.labpress.json.JsonNode;
import org.labpress.json.JsonObject;
import org.labpress.json.JsonReader;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * What the engine says of a query, as {@code sql/error} or {@code sql/limit}.
 *
 * @param type of the exception, such as {@code Binder}
 * @param message its first line
 * @param location start and length in bytes of the statement; empty if it names no place
 * @param candidates names that may have been meant
 */
record EngineError(String type, String message, List<Long> location, Optional<String> candidates) {
  private static final int LONGEST = 300;

  static EngineError of(SQLException exception) {
    String text = Objects.requireNonNullElse(exception.getMessage(), "");
    int brace = text.indexOf('{');
    if (brace >= 0) {
      Optional<JsonObject> json = json(text.substring(brace));
      if (json.isPresent()) {
        return of(json.get());
      }
    }
    return new EngineError(type(text), firstLine(text), List.of(), Optional.empty());
  }

  /** Reads an error that the engine wrote as JSON, thrown or returned. */
  static EngineError of(JsonObject json) {
    String message = json.text("exception_message").or(() -> json.text("error_message")).orElse("");
    return new EngineError(
        json.text("exception_type").or(() -> json.text("error_type")).orElse(""),
        firstLine(message),
        json.text("location").map(EngineError::numbers).orElse(List.of()),
        json.text("candidates").filter(names -> !names.isBlank()));
  }

  private static Optional<JsonObject> json(String text) {
    JsonNode node = JsonReader.read(SourceFile.of("", text)).value();
    return node instanceof JsonObject object ? Optional.of(object) : Optional.empty();
  }

  private static List<Long> numbers(String location) {
    return location.matches("\\[\\d{1,9},\\d{1,9}]")
        ? List.of(location.substring(1, location.length() - 1).split(",")).stream()
            .map(Long::valueOf)
            .toList()
        : List.of();
  }

  private static String type(String text) {
    return text.contains("Out of Memory") || text.contains("Java heap space")
        ? "Out of Memory"
        : text.contains("INTERRUPT") ? "INTERRUPT" : "";
  }

  /**
   * Returns what the author is told.
   *
   * @param before bytes that were put before the statement
   */
  Diagnostic diagnostic(SqlText sql, int before, QueryLimits limits) {
    if (type.equals("Out of Memory")) {
      return limit(sql.firstLine(), "query needs more than %d MB".formatted(limits.megabytes()))
          .withHint("group or filter earlier, or read fewer columns");
    }
    if (type.equals("INTERRUPT")) {
      return tooSlow(sql, limits);
    }
    SourceSpan place =
        location.isEmpty() || location.get(0) < before
            ? sql.firstLine()
            : sql.placeOfBytes(location.get(0) - before, location.get(1));
    Diagnostic error = Diagnostic.error("sql/error", place, message);
    return candidates
        .map(names -> error.withHint("did you mean %s?".formatted(shortened(names))))
        .orElse(error);
  }

  static Diagnostic tooSlow(SqlText sql, QueryLimits limits) {
    return limit(sql.firstLine(), "query runs longer than %d s".formatted(limits.seconds()))
        .withHint("group or filter earlier, or store the result as a CSV file");
  }

  static Diagnostic limit(SourceSpan place, String message) {
    return Diagnostic.error("sql/limit", place, message);
  }

  private static String firstLine(String text) {
    String line = text.strip().split("\\R", 2)[0].strip();
    String clause = line.replaceFirst("[.!]$", "");
    String small =
        clause.length() > 1 && Character.isLowerCase(clause.charAt(1))
            ? clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1)
            : clause;
    return small.isEmpty() ? "the engine gives no reason" : shortened(small);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
