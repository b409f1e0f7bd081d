package org.labpress.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.chart.spec.DataFence;
import org.labpress.chart.spec.SpecValues;
import org.labpress.chart.spec.Written;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlReader;

/** Reads the keys and values between the fences of samples. */
final class SampleSpecReader {
  private static final List<String> KEYS =
      List.of(
          "data",
          "sql",
          "key",
          "text",
          "show",
          "sort",
          "k",
          "filter",
          "id",
          "caption",
          "produced-by");

  private SampleSpecReader() {}

  /**
   * Returns the specification. What could not be read is left out of it.
   *
   * <p>Reported: what {@link YamlReader} reports, {@code samples/unknown-key}, {@code
   * samples/missing-key}, {@code samples/bad-value}.
   *
   * @param span the lines between the fences
   */
  static Checked<SampleSpec> read(SourceSpan span) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    YamlNode root = YamlReader.read(span).drainTo(diagnostics);
    YamlMap map = root instanceof YamlMap keys ? keys : new YamlMap(List.of(), span);
    if (map != root) {
      diagnostics.add(
          Diagnostic.error(
                  "samples/bad-value", root.span(), "samples are written as keys and values")
              .withHint(
                  "write a key and a value on each line, such as \"data: results/samples.csv\""));
    }
    reportUnknown(map, diagnostics);
    if (map == root && map.get("data").isEmpty() && map.get("sql").isEmpty()) {
      diagnostics.add(
          Diagnostic.error("samples/missing-key", firstLine(span), "the samples have no \"data\"")
              .withHint("add \"data:\" with the file that holds them"));
    }
    return new Checked<>(
        spec(new SpecValues(map, DataFence.SAMPLES, diagnostics), span), diagnostics);
  }

  private static void reportUnknown(YamlMap map, List<Diagnostic> diagnostics) {
    for (YamlMap.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!KEYS.contains(key)) {
        diagnostics.add(
            Diagnostic.error(
                    "samples/unknown-key",
                    entry.key().span(),
                    "samples have no key \"%s\"".formatted(Written.shortened(key)))
                .withHint(
                    Suggestions.nearest(key, KEYS)
                        .map("did you mean \"%s\"?"::formatted)
                        .orElse("use one of " + String.join(", ", KEYS))));
      }
    }
  }

  private static SourceSpan firstLine(SourceSpan span) {
    int end = Math.min(span.end(), span.file().lineEnd(span.line()));
    return span.file().span(span.start(), Math.max(span.start(), end));
  }

  private static SampleSpec spec(SpecValues values, SourceSpan span) {
    if (values.has("data") && values.has("sql")) {
      values
          .text("sql")
          .ifPresent(
              sql -> values.report(sql, "data and sql are both given", "keep one of the two"));
    }
    return new SampleSpec(
        values.texts("data"),
        values.text("sql"),
        values.text("key"),
        values.texts("text"),
        values.texts("show"),
        values.text("sort"),
        picks(values),
        values.tests("filter"),
        values.text("id"),
        values.text("caption"),
        values.text("produced-by"),
        span);
  }

  private static Optional<Picks> picks(SpecValues values) {
    List<Written> written = values.texts("k");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String whole = String.join(", ", written.stream().map(Written::text).toList());
    Optional<Picks> picks = Picks.parse(whole);
    if (picks.isEmpty()) {
      values.report(
          written.get(0),
          "\"%s\" does not say which samples to show".formatted(Written.shortened(whole)),
          "write such as \"5 top, 5 bottom, 5 random (seed 7)\"");
    } else if (picks.get().count() > Picks.MOST) {
      values.report(
          written.get(0),
          "%d samples are more than the %d that fit".formatted(picks.get().count(), Picks.MOST),
          "ask for fewer; readers of the page can look through all of them");
      return Optional.empty();
    }
    return picks;
  }
}
