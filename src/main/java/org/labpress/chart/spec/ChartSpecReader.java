package org.labpress.chart.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlReader;

/** Reads the keys and values between the fences of a chart. */
public final class ChartSpecReader {
  private final SpecValues values;
  private final SortedMap<String, SourceSpan> keys;
  private final List<Diagnostic> diagnostics;

  private ChartSpecReader(
      YamlMap map, SortedMap<String, SourceSpan> keys, List<Diagnostic> diagnostics) {
    this.values = new SpecValues(map, diagnostics);
    this.keys = keys;
    this.diagnostics = diagnostics;
  }

  /**
   * Returns the specification. What could not be read is left out of it; a specification without
   * data, or without what its type needs, binds to nothing.
   *
   * <p>Reported: what {@link YamlReader} reports, {@code chart/unknown-key}, {@code
   * chart/unknown-type}, {@code chart/missing-key}, {@code chart/bad-value}, {@code
   * result/score-isolated}.
   *
   * @param span the lines between the fences
   */
  public static Checked<ChartSpec> read(SourceSpan span) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    YamlNode root = YamlReader.read(span).drainTo(diagnostics);
    if (!(root instanceof YamlMap map)) {
      diagnostics.add(
          Diagnostic.error("chart/bad-value", root.span(), "a chart is written as keys and values")
              .withHint(
                  "write a key and a value on each line, such as \"data: results/runs.csv\""));
      ChartSpecReader nothing =
          new ChartSpecReader(new YamlMap(List.of(), span), new TreeMap<>(), diagnostics);
      return new Checked<>(nothing.spec(Optional.empty(), span), diagnostics);
    }
    SortedMap<String, SourceSpan> keys = new TreeMap<>();
    map.entries().forEach(entry -> keys.put(entry.key().text(), entry.key().span()));
    Optional<Mark> mark = new ChartSpecReader(map, keys, diagnostics).mark();
    YamlMap known = knownKeys(map, mark, diagnostics);
    ChartSpecReader reader = new ChartSpecReader(known, keys, diagnostics);
    ChartSpec spec = reader.spec(mark, span);
    reader.reportMissing(spec);
    return new Checked<>(spec, diagnostics);
  }

  /** Returns the keys that the type has; the others are reported. */
  private static YamlMap knownKeys(YamlMap map, Optional<Mark> mark, List<Diagnostic> diagnostics) {
    List<YamlMap.Entry> known = new ArrayList<>();
    for (YamlMap.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!ChartKeys.ALL.contains(key)) {
        diagnostics.add(
            Diagnostic.error(
                    "chart/unknown-key",
                    entry.key().span(),
                    "a chart has no key \"%s\"".formatted(Written.shortened(key)))
                .withHint(
                    Suggestions.nearest(key, ChartKeys.ALL)
                        .map("did you mean \"%s\"?"::formatted)
                        .orElse("use one of " + String.join(", ", ChartKeys.ALL))));
      } else if (ChartKeys.has(mark, key) || (mark.isEmpty() && map.get("type").isPresent())) {
        // Of a type that nobody knows every key may be one.
        known.add(entry);
      } else {
        diagnostics.add(unfit(entry, mark));
      }
    }
    return new YamlMap(known, map.span());
  }

  private static Diagnostic unfit(YamlMap.Entry entry, Optional<Mark> mark) {
    String key = entry.key().text();
    List<String> others = ChartKeys.typesWith(key);
    String hint =
        others.size() > 5
            ? "leave it out, or write another type"
            : "leave it out, or write type: " + String.join(" or ", others);
    String type = mark.map(m -> "of type " + m.label()).orElse("of lines or bars");
    return Diagnostic.error(
            "chart/bad-value", entry.key().span(), "a chart %s has no \"%s\"".formatted(type, key))
        .withHint(hint);
  }

  private void reportMissing(ChartSpec spec) {
    List<String> missing = new ArrayList<>();
    if (!values.has("data") && !values.has("sql")) {
      missing.add("data");
    }
    for (String key : ChartKeys.needed(spec.mark())) {
      boolean other =
          (key.equals("score") && values.has("y"))
              || (key.equals("start") && values.has("x"))
              || values.has("embedding");
      if (!values.has(key) && !other) {
        missing.add(key);
      }
    }
    SourceSpan firstLine = firstLine(spec.span());
    if (!missing.isEmpty()) {
      String list = String.join(" and no ", missing.stream().map("\"%s\""::formatted).toList());
      diagnostics.add(
          Diagnostic.error("chart/missing-key", firstLine, "the chart has no " + list)
              .withHint("add \"%s:\"".formatted(String.join(":\" and \"", missing))));
    }
    ChartSpec.Comparison comparison = spec.comparison();
    boolean alone = comparison.reference().isEmpty() && comparison.referenceText().isEmpty();
    if (spec.mark().filter(Mark.PREFER::equals).isPresent() && alone) {
      diagnostics.add(
          Diagnostic.error(
                  "result/score-isolated",
                  spec.y().stream().findFirst().map(Field::span).orElse(firstLine),
                  "a score of a preference model has no meaning alone")
              .withHint(
                  "give the column of the reference's score, reference:, or reference-text:"));
    }
  }

  private static SourceSpan firstLine(SourceSpan span) {
    int end = Math.min(span.end(), span.file().lineEnd(span.line()));
    return span.file().span(span.start(), Math.max(span.start(), end));
  }

  private ChartSpec spec(Optional<Mark> mark, SourceSpan span) {
    twice("data", "sql");
    twice("y", "score");
    twice("x", "start");
    twice("end", "duration");
    twice("reference", "reference-text");
    Optional<Written> color = values.text("color");
    List<Field> across = fields(values.has("start") ? "start" : "x");
    List<Field> upwards = fields(values.has("score") ? "score" : "y");
    boolean sideways = across.size() > 1 && isSideways(mark, upwards.size());
    return new ChartSpec(
        sideways ? Optional.of(mark.orElse(Mark.BAR)) : mark,
        values.texts("data"),
        values.text("sql"),
        (sideways ? upwards : across).stream().findFirst(),
        sideways ? across : upwards,
        sideways,
        new ChartSpec.Comparison(
            values.text("reference"),
            values.text("reference-text"),
            values.text("response"),
            values.text("context")),
        new ChartSpec.Times(
            values.text("end").map(Field::parse), values.text("duration").map(Field::parse)),
        new ChartSpec.Styling(
            values.text("group"),
            color.isPresent() ? color : values.text("colour"),
            values.text("shape"),
            values.text("size"),
            values.text("facet")),
        new SelectionReader(values).read(),
        IntervalReader.read(values),
        values.truth("band"),
        new TreatmentReader(values, mark).read(),
        new ChartSpec.AtlasKeys(
            values.text("label"), values.text("text"), values.text("embedding")),
        new GuidesReader(values).read(),
        length("width"),
        length("height"),
        values.text("id"),
        values.text("caption"),
        values.text("alt").filter(alt -> !alt.text().strip().equals("auto")),
        values.text("produced-by"),
        keys,
        span);
  }

  private List<Field> fields(String key) {
    return values.texts(key).stream().map(Field::parse).toList();
  }

  /** Several columns on x are values along it, which bars and dots can have. */
  private boolean isSideways(Optional<Mark> mark, int upwards) {
    boolean fits = mark.map(m -> m == Mark.BAR || m == Mark.DOT).orElse(true) && upwards == 1;
    if (!fits) {
      values.report(
          values.texts("x").get(1),
          "x names several columns, which only bars and dots over one y have",
          "write the list on y, or keep one column");
    }
    return fits;
  }

  private void twice(String one, String other) {
    if (values.has(one) && values.has(other)) {
      values.texts(other).stream()
          .findFirst()
          .ifPresent(
              written ->
                  values.report(
                      written,
                      "%s and %s are both given".formatted(one, other),
                      "keep one of the two"));
    }
  }

  private Optional<Mark> mark() {
    Optional<Written> type = values.text("type");
    Optional<Mark> mark = type.flatMap(t -> Mark.named(t.text().strip()));
    if (type.isPresent() && mark.isEmpty()) {
      String found = type.get().text();
      diagnostics.add(
          Diagnostic.error(
                  "chart/unknown-type",
                  type.get().span(),
                  "there is no chart type \"%s\"".formatted(Written.shortened(found)))
              .withHint(
                  Suggestions.nearest(found, Mark.names())
                      .map("did you mean \"%s\"?"::formatted)
                      .orElse("use one of " + String.join(", ", Mark.names()))));
    }
    return mark.isPresent() ? mark : ChartKeys.meantBy(Set.copyOf(keys.keySet()));
  }

  /** Returns a length in points; empty if it is not given, or not one that a chart can have. */
  private OptionalDouble length(String key) {
    Optional<Written> written = values.text(key);
    OptionalDouble points =
        written.map(w -> LengthText.points(w.text())).orElse(OptionalDouble.empty());
    if (written.isPresent() && points.isEmpty()) {
      values.report(
          written.get(),
          "\"%s\" is not a length from %d to %d mm"
              .formatted(
                  Written.shortened(written.get().text()),
                  LengthText.SMALLEST_MM,
                  LengthText.LARGEST_MM),
          "write a length such as 120mm or 80%");
    }
    return points;
  }
}
