package org.labpress.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.labpress.chart.spec.DataFence;
import org.labpress.chart.spec.IntervalReader;
import org.labpress.chart.spec.SpecValues;
import org.labpress.chart.spec.Written;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;
import org.labpress.table.NumberText;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlReader;

/** Reads the keys and values between the fences of a table. */
public final class TableSpecReader {
  static final String BAD_VALUE = "table/bad-value";

  private static final List<String> KEYS =
      List.of(
          "data",
          "sql",
          "columns",
          "group",
          "section",
          "across",
          "filter",
          "sort",
          "rows",
          "limit",
          "na",
          "ci",
          "error",
          "best",
          "digits",
          "produced-by",
          "id",
          "caption");

  private static final int MOST_DIGITS = 12;

  private final YamlMap map;
  private final SpecValues values;
  private final List<Diagnostic> diagnostics;

  private TableSpecReader(YamlMap map, List<Diagnostic> diagnostics) {
    this.map = map;
    this.values = new SpecValues(map, DataFence.TABLE, diagnostics);
    this.diagnostics = diagnostics;
  }

  /**
   * Returns the specification. What could not be read is left out of it.
   *
   * <p>Reported: what {@link YamlReader} reports, {@code table/unknown-key}, {@code
   * table/bad-value}.
   *
   * @param span the lines between the fences
   */
  public static Checked<TableSpec> read(SourceSpan span) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    YamlNode root = YamlReader.read(span).drainTo(diagnostics);
    if (!(root instanceof YamlMap map)) {
      diagnostics.add(
          Diagnostic.error(BAD_VALUE, root.span(), "a table is written as keys and values")
              .withHint(
                  "write a key and a value on each line, such as \"data: results/runs.csv\""));
      return new Checked<>(
          new TableSpecReader(new YamlMap(List.of(), span), diagnostics).spec(span), diagnostics);
    }
    TableSpecReader reader = new TableSpecReader(map, diagnostics);
    reportUnknown(map, KEYS, "table", diagnostics);
    TableSpec spec = reader.spec(span);
    reader.reportSource(span);
    return new Checked<>(spec, diagnostics);
  }

  static void reportUnknown(
      YamlMap map, List<String> keys, String owner, List<Diagnostic> diagnostics) {
    for (YamlMap.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!keys.contains(key)) {
        diagnostics.add(
            Diagnostic.error(
                    "table/unknown-key",
                    entry.key().span(),
                    "a %s has no key \"%s\"".formatted(owner, Written.shortened(key)))
                .withHint(
                    Suggestions.nearest(key, keys)
                        .map("did you mean \"%s\"?"::formatted)
                        .orElse("use one of " + String.join(", ", keys))));
      }
    }
  }

  private void reportSource(SourceSpan span) {
    if (!values.has("data") && !values.has("sql")) {
      int end = Math.min(span.end(), span.file().lineEnd(span.line()));
      SourceSpan first = span.file().span(span.start(), Math.max(span.start(), end));
      diagnostics.add(
          Diagnostic.error(BAD_VALUE, first, "the table has no \"data\"")
              .withHint("add \"data:\" with the path of a CSV file, or \"sql:\" with a query"));
    }
    if (values.has("data") && values.has("sql")) {
      values
          .text("sql")
          .ifPresent(
              sql -> values.report(sql, "data and sql are both given", "keep one of the two"));
    }
  }

  private TableSpec spec(SourceSpan span) {
    return new TableSpec(
        values.texts("data"),
        values.text("sql"),
        values.texts("group"),
        new ColumnsReader(diagnostics).read(map.get("columns")),
        values.text("section"),
        values.text("across"),
        new TableSpec.Selection(
            values.tests("filter"),
            values.texts("na").stream().map(Written::text).toList(),
            values.texts("sort"),
            whole(values.has("rows") ? "rows" : "limit", 1, 1_000_000)),
        IntervalReader.read(values),
        best(),
        whole("digits", 0, MOST_DIGITS),
        values.text("produced-by"),
        values.text("id"),
        values.text("caption"),
        span);
  }

  private boolean best() {
    return !values.has("best") || values.truth("best");
  }

  private OptionalInt whole(String key, int least, int most) {
    Optional<Written> written = values.text(key);
    if (written.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalDouble number = NumberText.parse(written.get().text());
    double value = number.orElse(Double.NaN);
    if (value >= least && value <= most && value == StrictMath.rint(value)) {
      return OptionalInt.of((int) value);
    }
    values.report(
        written.get(),
        "\"%s\" is not a whole number from %d to %d"
            .formatted(Written.shortened(written.get().text()), least, most),
        "write a number, or leave the key out");
    return OptionalInt.empty();
  }
}
