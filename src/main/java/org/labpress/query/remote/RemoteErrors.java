package org.labpress.query.remote;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.query.SqlText;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** What the author is told when a query to a database fails; nothing of it holds a secret. */
final class RemoteErrors {
  private static final int LONGEST = 300;

  /** As PostgreSQL and its relatives count: characters from 1. */
  private static final Pattern POSITION = Pattern.compile("(?m)^\\s*+Position: (\\d{1,7})\\s*$");

  /** As Trino does: lines and columns from 1. */
  private static final Pattern LINE = Pattern.compile("\\bline (\\d{1,6}):(\\d{1,6}): ");

  private final RemoteSource source;
  private final SqlText sql;
  private final Secrets secrets;

  RemoteErrors(RemoteSource source, SqlText sql, Secrets secrets) {
    this.source = source;
    this.sql = sql;
    this.secrets = secrets;
  }

  RemoteProblem noDriver() {
    String wanted =
        source.driver().map("the driver %s"::formatted).orElseGet(() -> "a driver for " + scheme());
    return new RemoteProblem(
        connect("%s needs %s, and there is none".formatted(source.name(), wanted))
            .withHint("put its jar into the folder lib beside labpress.jar"));
  }

  /** Returns what an address begins with, {@code jdbc:postgresql:}. */
  private String scheme() {
    Matcher scheme = Pattern.compile("jdbc:[A-Za-z0-9_-]{1,40}:").matcher(source.url());
    return scheme.lookingAt() ? scheme.group() + " addresses" : "its address";
  }

  RemoteProblem notConnected(Throwable failure) {
    return new RemoteProblem(
        connect("%s cannot be reached: %s".formatted(source.name(), reason(failure))));
  }

  private Diagnostic connect(String message) {
    return Diagnostic.error("sql/connect", source.place(), message);
  }

  /** Returns what a driver says of a statement, at the place that it names. */
  RemoteProblem failed(Throwable failure) {
    String message = Objects.requireNonNullElse(failure.getMessage(), "");
    return new RemoteProblem(
        Diagnostic.error(
            "sql/error", place(message), "%s: %s".formatted(source.name(), reason(failure))));
  }

  private SourceSpan place(String message) {
    Matcher position = POSITION.matcher(message);
    Matcher line = LINE.matcher(message);
    int at = -1;
    if (position.find()) {
      at = Integer.parseInt(position.group(1)) - 1;
    } else if (line.find()) {
      at = offset(Integer.parseInt(line.group(1)), Integer.parseInt(line.group(2)));
    }
    if (at < 0 || at >= sql.text().length()) {
      return sql.firstLine();
    }
    int end = at;
    while (end < sql.text().length() && Character.isJavaIdentifierPart(sql.text().charAt(end))) {
      end++;
    }
    return sql.place(at, Math.max(end, at + 1));
  }

  private int offset(int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = sql.text().indexOf('\n', start) + 1;
      if (start == 0) {
        return -1;
      }
    }
    return start + column - 1;
  }

  private String reason(Throwable failure) {
    String message = failure.getMessage();
    String kind = failure.getClass().getSimpleName();
    String text =
        message == null ? kind : failure instanceof LinkageError ? kind + " " + message : message;
    String line =
        firstClause(secrets.scrub(text))
            .replaceFirst("^(?:ERROR|FATAL):\\s+", "")
            .replaceFirst("[.!:]$", "");
    String small =
        line.length() > 1 && Character.isLowerCase(line.charAt(1))
            ? line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1)
            : line;
    String told = small.isEmpty() ? "the driver gives no reason" : small;
    return told.length() <= LONGEST ? told : told.substring(0, LONGEST) + "…";
  }

  /** Returns the first line, and the next if that is what the first announces. */
  private static String firstClause(String text) {
    String[] lines = text.strip().split("\\s*\\R\\s*", 3);
    return lines.length > 1 && lines[0].endsWith(":") ? lines[0] + " " + lines[1] : lines[0];
  }

  RemoteProblem tooSlow() {
    return limit(
        "query runs longer than %d s".formatted(source.seconds()),
        "group or filter earlier, or write timeout: %dm for %s in labpress.yml"
            .formatted(Math.max(2, source.seconds() / 30), source.name()));
  }

  RemoteProblem tooManyRows() {
    return limit(
        "query gives more than %d rows".formatted(source.rows()),
        "group them, or write rows: %d for %s in labpress.yml"
            .formatted(Math.min(RemoteSource.MOST_ROWS, source.rows() * 10), source.name()));
  }

  RemoteProblem cellTooLong(String column, long row) {
    return limit(
        "%s of row %d has more than %d characters".formatted(column, row, CellReader.LONGEST),
        "leave the column out, or shorten its texts");
  }

  RemoteProblem rowTooLong(long row) {
    return limit(
        "row %d has more than %d characters".formatted(row, CellReader.LONGEST_ROW),
        "name the columns that are needed");
  }

  private RemoteProblem limit(String message, String hint) {
    return new RemoteProblem(
        Diagnostic.error("sql/limit", sql.firstLine(), message).withHint(hint));
  }

  /** Reports names of columns that a CSV file cannot have. */
  Optional<Diagnostic> shape(ResultShape shape, int mostColumns) {
    int count = shape.columns().size();
    if (count > mostColumns) {
      return Optional.of(
          limit(
                  "query gives %d columns, the limit is %d".formatted(count, mostColumns),
                  "name the columns that are needed")
              .diagnostic());
    }
    return shape
        .repeated()
        .map(
            name ->
                Diagnostic.error(
                        "sql/error",
                        sql.firstLine(),
                        "two columns of the result are called \"%s\"".formatted(name))
                    .withHint("give one of them another name with AS"));
  }
}
