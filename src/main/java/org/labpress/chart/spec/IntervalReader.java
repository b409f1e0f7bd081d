package org.labpress.chart.spec;

import java.util.List;
import java.util.Optional;

/** Reads {@code ci} or {@code error}: the interval around values. */
public final class IntervalReader {
  private IntervalReader() {}

  /** Returns the interval that is asked for; empty if none is, or if it was reported. */
  public static Optional<IntervalSpec> read(SpecValues values) {
    boolean both = values.has("ci") && values.has("error");
    String key = values.has("ci") ? "ci" : "error";
    List<Written> written = values.texts(key);
    if (both) {
      values.texts("error").stream()
          .findFirst()
          .ifPresent(
              error ->
                  values.report(
                      error, "\"ci\" and \"error\" are both given", "keep one of the two"));
    }
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Written first = written.get(0);
    String text = first.text().strip();
    if (written.size() > 2) {
      values.report(
          first,
          "an interval has two ends, not %d".formatted(written.size()),
          "name the column of the lower and the column of the upper end");
      return Optional.empty();
    }
    Optional<Spread> spread = Spread.named(text);
    boolean computed = text.matches("(?:t|boot|wilson)\\b.*|[0-9.]+ ?%?");
    if (written.size() == 1 && spread.isEmpty() && computed) {
      values.report(
          first,
          "\"%s\" is not a kind of interval".formatted(Written.shortened(text)),
          "write t, boot or wilson with 90, 95 or 99, or sd or se, or name a column");
      return Optional.empty();
    }
    boolean counted = written.size() == 2 && spread.filter(Spread::ofShares).isPresent();
    boolean named = written.size() == 1 && spread.isPresent();
    List<Written> columns = named ? List.of() : counted ? written.subList(1, 2) : written;
    return Optional.of(
        new IntervalSpec(named || counted ? spread.get() : Spread.GIVEN, columns, first.span()));
  }
}
