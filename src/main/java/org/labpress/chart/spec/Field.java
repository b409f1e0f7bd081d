package org.labpress.chart.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.source.SourceSpan;
import org.labpress.table.Aggregate;

/**
 * What an axis shows: {@code loss}, {@code mean(loss)} or {@code loss [nats/token, log]}.
 *
 * @param column as written; {@code f(loss)} whole, if there is no aggregate f
 * @param aggregate of several rows; empty if not written
 * @param unit in the brackets; empty if not written
 * @param log whether the axis is logarithmic
 */
public record Field(
    String column,
    Optional<Aggregate> aggregate,
    Optional<String> unit,
    boolean log,
    SourceSpan span) {
  private static final Pattern CALL = Pattern.compile("([A-Za-z][A-Za-z0-9]*)\\s*\\((.*)\\)");

  /** Returns the field that a text writes. Never fails: what is no call is a column. */
  static Field parse(Written written) {
    String text = written.text().strip();
    String bare = text;
    Optional<String> unit = Optional.empty();
    boolean log = false;
    int open = text.lastIndexOf('[');
    if (text.endsWith("]") && open > 0) {
      bare = text.substring(0, open).strip();
      List<String> parts =
          Arrays.stream(text.substring(open + 1, text.length() - 1).split(",", -1))
              .map(String::strip)
              .filter(part -> !part.isEmpty())
              .toList();
      log = parts.contains("log");
      unit = parts.stream().filter(part -> !part.equals("log")).reduce((a, b) -> a + ", " + b);
    }
    Matcher call = CALL.matcher(bare);
    Optional<Aggregate> aggregate =
        call.matches() ? Aggregate.named(call.group(1)) : Optional.empty();
    String column = aggregate.isPresent() ? call.group(2).strip() : bare;
    return new Field(unquoted(column), aggregate, unit, log, written.span());
  }

  private static String unquoted(String column) {
    boolean quoted = column.length() > 2 && column.startsWith("'") && column.endsWith("'");
    return quoted ? column.substring(1, column.length() - 1) : column;
  }

  /** Returns the name of the function, if the column looks like a call of one that is not known. */
  public Optional<String> unknownFunction() {
    Matcher call = CALL.matcher(column);
    return call.matches() ? Optional.of(call.group(1)) : Optional.empty();
  }
}
