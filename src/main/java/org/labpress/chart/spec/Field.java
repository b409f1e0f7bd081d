package org.labpress.chart.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.source.SourceSpan;
import org.labpress.statistics.Quantile;
import org.labpress.table.Aggregate;
import org.labpress.table.NumberText;
import org.labpress.table.Summary;

/**
 * What an axis shows: {@code loss}, {@code mean(loss)} or {@code loss [nats/token, log]}.
 *
 * @param column as written; {@code f(loss)} whole, if there is no aggregate f
 * @param aggregate of several rows; empty if not written, or if a quantile is
 * @param quantile the share below a quantile of several rows, in [0, 1]; empty if not written
 * @param unit in the brackets; empty if not written
 * @param log whether the axis is logarithmic
 */
public record Field(
    String column,
    Optional<Aggregate> aggregate,
    OptionalDouble quantile,
    Optional<String> unit,
    boolean log,
    SourceSpan span) {
  private static final Pattern CALL = Pattern.compile("([A-Za-z][A-Za-z0-9]*)\\s*\\((.*)\\)");

  private static final Pattern QUANTILE = Pattern.compile("quantile\\s*\\((.*),([^,]*)\\)");

  /** Returns the field of a column as it is. */
  public static Field of(String column, SourceSpan span) {
    return new Field(
        column, Optional.empty(), OptionalDouble.empty(), Optional.empty(), false, span);
  }

  /** Returns the field that counts the rows that have a value. */
  public Field counted() {
    return new Field(
        column, Optional.of(Aggregate.N), OptionalDouble.empty(), Optional.empty(), false, span);
  }

  /** Returns the field that a text writes. Never fails: what is no call is a column. */
  public static Field parse(Written written) {
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
    Optional<Aggregate> aggregate = call.matches() ? aggregate(call.group(1)) : Optional.empty();
    String column = aggregate.isPresent() ? call.group(2).strip() : bare;
    Matcher quantile = QUANTILE.matcher(bare);
    if (quantile.matches()) {
      OptionalDouble share = NumberText.parse(quantile.group(2));
      if (share.isPresent() && share.getAsDouble() >= 0 && share.getAsDouble() <= 1) {
        String name = unquoted(quantile.group(1).strip());
        return new Field(name, Optional.empty(), share, unit, log, written.span());
      }
    }
    return new Field(
        unquoted(column), aggregate, OptionalDouble.empty(), unit, log, written.span());
  }

  /** Returns the field on a logarithmic axis. */
  public Field onLogAxis() {
    return new Field(column, aggregate, quantile, unit, true, span);
  }

  /** Returns the field with a unit. */
  public Field withUnit(String other) {
    return new Field(column, aggregate, quantile, Optional.of(other), log, span);
  }

  /** Returns one number of several rows: the mean, if nothing else was asked for. */
  public double of(Summary summary) {
    return quantile.isPresent()
        ? Quantile.of(summary.toArray(), quantile.getAsDouble())
        : aggregate.orElse(Aggregate.MEAN).of(summary);
  }

  /** Returns whether several rows become their mean. */
  public boolean isMean() {
    return quantile.isEmpty() && aggregate.orElse(Aggregate.MEAN) == Aggregate.MEAN;
  }

  /** Returns whether what is shown are values of what is measured, not their number or spread. */
  public boolean isValue() {
    return aggregate
        .map(
            aggregate ->
                switch (aggregate) {
                  case MEAN, MEDIAN, MIN, MAX, FIRST, LAST -> true;
                  case SUM, SD, SE, N, CI95 -> false;
                })
        .orElse(true);
  }

  /** Returns whether several rows become their number. */
  public boolean counts() {
    return aggregate.filter(Aggregate.N::equals).isPresent();
  }

  /** Returns what is drawn of several rows, as {@code max(loss)}. */
  public String call() {
    return quantile.isPresent()
        ? "quantile(%s, %s)".formatted(column, quantile.getAsDouble())
        : "%s(%s)".formatted(aggregate.orElse(Aggregate.MEAN).label(), column);
  }

  private static Optional<Aggregate> aggregate(String name) {
    return name.equals("count") ? Optional.of(Aggregate.N) : Aggregate.named(name);
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
