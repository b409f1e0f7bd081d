package org.labpress.chart.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.labpress.chart.scene.Place;
import org.labpress.drawing.Size;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;
import org.labpress.table.NumberText;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlReader;

/** Reads the keys and values between the fences of a chart. */
public final class ChartSpecReader {
  private static final List<String> KEYS =
      List.of(
          "type",
          "data",
          "sql",
          "x",
          "y",
          "group",
          "color",
          "colour",
          "shape",
          "facet",
          "filter",
          "ci",
          "error",
          "band",
          "sort",
          "limit",
          "na",
          "width",
          "height",
          "id",
          "caption",
          "alt",
          "produced-by",
          "better",
          "chance",
          "baseline");

  private ChartSpecReader() {}

  /**
   * Returns the specification. What could not be read is left out of it; a specification without
   * data, x or y binds to nothing.
   *
   * <p>Reported: what {@link YamlReader} reports, {@code chart/unknown-key}, {@code
   * chart/unknown-type}, {@code chart/missing-key}, {@code chart/bad-value}.
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
      return new Checked<>(
          new Keys(new YamlMap(List.of(), span), diagnostics).spec(span), diagnostics);
    }
    reportUnknown(map, diagnostics);
    Keys keys = new Keys(map, diagnostics);
    ChartSpec spec = keys.spec(span);
    boolean histogram = spec.mark().filter(Mark.HIST::equals).isPresent();
    reportMissing(map, histogram, span, diagnostics);
    return new Checked<>(spec, diagnostics);
  }

  private static void reportUnknown(YamlMap map, List<Diagnostic> diagnostics) {
    List<String> all = Stream.concat(KEYS.stream(), TreatmentReader.KEYS.stream()).toList();
    for (YamlMap.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!all.contains(key)) {
        diagnostics.add(
            Diagnostic.error(
                    "chart/unknown-key",
                    entry.key().span(),
                    "a chart has no key \"%s\"".formatted(Written.shortened(key)))
                .withHint(
                    Suggestions.nearest(key, all)
                        .map("did you mean \"%s\"?"::formatted)
                        .orElse("use one of " + String.join(", ", all))));
      }
    }
  }

  private static void reportMissing(
      YamlMap map, boolean histogram, SourceSpan span, List<Diagnostic> diagnostics) {
    List<String> missing =
        (histogram ? List.of("data", "x") : List.of("data", "x", "y"))
            .stream()
                .filter(key -> map.get(key).isEmpty())
                .filter(key -> !key.equals("data") || map.get("sql").isEmpty())
                .toList();
    if (!missing.isEmpty()) {
      String list = String.join(" and no ", missing.stream().map("\"%s\""::formatted).toList());
      SourceSpan firstLine = firstLine(span);
      diagnostics.add(
          Diagnostic.error("chart/missing-key", firstLine, "the chart has no " + list)
              .withHint("add \"%s:\"".formatted(String.join(":\" and \"", missing))));
    }
  }

  private static SourceSpan firstLine(SourceSpan span) {
    int end = Math.min(span.end(), span.file().lineEnd(span.line()));
    return span.file().span(span.start(), Math.max(span.start(), end));
  }

  /** The keys one after the other. */
  private static final class Keys {
    private final SpecValues values;
    private final List<Diagnostic> diagnostics;

    Keys(YamlMap map, List<Diagnostic> diagnostics) {
      this.values = new SpecValues(map, diagnostics);
      this.diagnostics = diagnostics;
    }

    ChartSpec spec(SourceSpan span) {
      if (values.has("data") && values.has("sql")) {
        values
            .text("sql")
            .ifPresent(
                sql -> values.report(sql, "data and sql are both given", "keep one of the two"));
      }
      Optional<Written> color = values.text("color");
      return new ChartSpec(
          mark(),
          values.texts("data"),
          values.text("sql"),
          values.text("x").map(Field::parse),
          values.texts("y").stream().map(Field::parse).toList(),
          new ChartSpec.Styling(
              values.text("group"),
              color.isPresent() ? color : values.text("colour"),
              values.text("shape"),
              values.text("facet")),
          new ChartSpec.Selection(
              values.tests("filter"),
              values.texts("na").stream().map(Written::text).toList(),
              values.text("sort"),
              limit()),
          IntervalReader.read(values),
          values.truth("band"),
          new TreatmentReader(values).read(),
          new ChartSpec.Guides(better(), lines()),
          length("width"),
          length("height"),
          values.text("id"),
          values.text("caption"),
          values.text("alt").filter(alt -> !alt.text().strip().equals("auto")),
          values.text("produced-by"),
          span);
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
      return mark;
    }

    private OptionalInt limit() {
      Optional<Written> written = values.text("limit");
      if (written.isEmpty()) {
        return OptionalInt.empty();
      }
      OptionalDouble number = NumberText.parse(written.get().text());
      double value = number.orElse(0);
      if (!(value >= 1 && value <= 1e9 && value == StrictMath.rint(value))) {
        values.report(
            written.get(),
            "\"%s\" is not a whole number above 0"
                .formatted(Written.shortened(written.get().text())),
            "write how many rows to keep");
        return OptionalInt.empty();
      }
      return OptionalInt.of((int) value);
    }

    private Optional<ChartSpec.Better> better() {
      Optional<Written> written = values.text("better");
      Optional<ChartSpec.Better> better =
          written.flatMap(
              w ->
                  switch (w.text().strip()) {
                    case "higher" -> Optional.of(ChartSpec.Better.HIGHER);
                    case "lower" -> Optional.of(ChartSpec.Better.LOWER);
                    default -> Optional.empty();
                  });
      if (written.isPresent() && better.isEmpty()) {
        values.report(
            written.get(),
            "\"%s\" is neither higher nor lower".formatted(Written.shortened(written.get().text())),
            "write higher or lower");
      }
      return better;
    }

    private List<ChartSpec.ReferenceLine> lines() {
      List<ChartSpec.ReferenceLine> lines = new ArrayList<>();
      for (String key : List.of("chance", "baseline")) {
        Optional<Written> written = values.text(key);
        OptionalDouble number =
            written.map(w -> NumberText.parse(w.text())).orElse(OptionalDouble.empty());
        if (number.isPresent() && !Double.isNaN(number.getAsDouble())) {
          lines.add(new ChartSpec.ReferenceLine(number.getAsDouble(), key));
        } else {
          written.ifPresent(
              w ->
                  values.report(
                      w,
                      "\"%s\" is not a number".formatted(Written.shortened(w.text())),
                      "write the value at which the line is drawn"));
        }
      }
      return lines;
    }

    /** Returns a length in points; empty if it is not given, or not one that a chart can have. */
    private OptionalDouble length(String key) {
      Optional<Written> written = values.text(key);
      OptionalDouble points =
          written.map(w -> Lengths.points(w.text())).orElse(OptionalDouble.empty());
      if (written.isPresent() && points.isEmpty()) {
        values.report(
            written.get(),
            "\"%s\" is not a length from %d to %d mm"
                .formatted(
                    Written.shortened(written.get().text()),
                    Lengths.SMALLEST_MM,
                    Lengths.LARGEST_MM),
            "write a length such as 120mm or 80%");
      }
      return points;
    }
  }

  /** Lengths as authors write them. */
  private static final class Lengths {
    static final int SMALLEST_MM = 30;
    static final int LARGEST_MM = 1_000;

    private static final double POINTS_PER_MM = 72 / 25.4;

    private Lengths() {}

    static OptionalDouble points(String written) {
      String text = written.strip();
      List<String> units = List.of("mm", "cm", "in", "pt", "px", "%");
      Optional<String> unit = units.stream().filter(text::endsWith).findFirst();
      if (unit.isEmpty()) {
        return OptionalDouble.empty();
      }
      OptionalDouble number =
          NumberText.parse(text.substring(0, text.length() - unit.get().length()));
      double scale =
          switch (unit.get()) {
            case "mm" -> POINTS_PER_MM;
            case "cm" -> 10 * POINTS_PER_MM;
            case "in" -> 72;
            case "px" -> 0.75;
            case "%" -> Place.PAGE.width() / 100;
            default -> 1;
          };
      double points = Size.round(number.orElse(0) * scale);
      boolean fits = points >= SMALLEST_MM * POINTS_PER_MM && points <= LARGEST_MM * POINTS_PER_MM;
      return fits ? OptionalDouble.of(points) : OptionalDouble.empty();
    }
  }
}
