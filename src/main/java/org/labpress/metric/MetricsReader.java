package org.labpress.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.Suggestions;
import org.labpress.yaml.YamlList;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlReader;
import org.labpress.yaml.YamlScalar;

/**
 * Reads {@code metrics.yml}: a map from ids to what is said of each metric. A value that cannot be
 * meant is left out and reported as {@code metric/bad-value}, a key that nobody knows as {@code
 * metric/unknown-key}.
 */
final class MetricsReader {
  private static final List<String> KEYS =
      List.of("name", "unit", "better", "chance", "max", "type", "procedure", "columns");

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private MetricsReader() {}

  static Checked<Metrics> read(SourceFile file) {
    MetricsReader reader = new MetricsReader();
    YamlNode root =
        YamlReader.read(file.span(file.contentStart(), file.text().length()))
            .drainTo(reader.diagnostics);
    List<Metric> metrics = new ArrayList<>();
    if (root instanceof YamlMap map) {
      map.entries().forEach(entry -> reader.metric(entry).ifPresent(metrics::add));
    } else {
      reader.bad(root, "expected ids with what is said of each", "write \"acc: {better: higher}\"");
    }
    return new Checked<>(Metrics.of(metrics), reader.diagnostics);
  }

  private Optional<Metric> metric(YamlMap.Entry entry) {
    String id = entry.key().text().strip();
    boolean bare = entry.value() instanceof YamlScalar scalar && scalar.isNull();
    if (id.isEmpty() || !(bare || entry.value() instanceof YamlMap)) {
      bad(
          entry.value(),
          "\"%s\" has no keys".formatted(shortened(id)),
          "write its keys in braces or on the lines below: {name: Accuracy, better: higher}");
      return Optional.empty();
    }
    YamlMap map =
        entry.value() instanceof YamlMap given
            ? given
            : new YamlMap(List.of(), entry.value().span());
    reportUnknown(map);
    return Optional.of(
        new Metric(
            id,
            text(map, "name").orElse(id),
            text(map, "unit"),
            text(map, "better").flatMap(word -> better(map, word)),
            number(map, "chance"),
            number(map, "max"),
            text(map, "type").flatMap(word -> type(map, word)),
            text(map, "procedure"),
            columns(map),
            entry.key().span()));
  }

  private void reportUnknown(YamlMap map) {
    for (YamlMap.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!KEYS.contains(key)) {
        diagnostics.add(
            Diagnostic.error(
                    "metric/unknown-key",
                    entry.key().span(),
                    "a metric has no key \"%s\"".formatted(shortened(key)))
                .withHint(
                    Suggestions.nearest(key, KEYS)
                        .map("did you mean \"%s\"?"::formatted)
                        .orElse("use one of " + String.join(", ", KEYS))));
      }
    }
  }

  private Optional<String> text(YamlMap map, String key) {
    Optional<YamlNode> node = map.get(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof YamlScalar scalar) {
      return Optional.of(scalar.text().strip()).filter(t -> !t.isEmpty() && !scalar.isNull());
    }
    bad(
        node.get(),
        "\"%s\" needs a text".formatted(key),
        "write \"%s: ...\" on one line".formatted(key));
    return Optional.empty();
  }

  private Optional<Metric.Better> better(YamlMap map, String word) {
    switch (word) {
      case "higher" -> {
        return Optional.of(Metric.Better.HIGHER);
      }
      case "lower" -> {
        return Optional.of(Metric.Better.LOWER);
      }
      default -> {
        bad(
            map.get("better").orElseThrow(),
            "\"%s\" is neither higher nor lower".formatted(shortened(word)),
            "write higher or lower, or leave the key out");
        return Optional.empty();
      }
    }
  }

  private Optional<Metric.Type> type(YamlMap map, String word) {
    List<String> labels = Arrays.stream(Metric.Type.values()).map(Metric.Type::label).toList();
    Optional<Metric.Type> type =
        Arrays.stream(Metric.Type.values()).filter(t -> t.label().equals(word)).findFirst();
    if (type.isEmpty()) {
      bad(
          map.get("type").orElseThrow(),
          "there is no type \"%s\"".formatted(shortened(word)),
          Suggestions.nearest(word, labels)
              .map("did you mean \"%s\"?"::formatted)
              .orElse("use one of " + String.join(", ", labels)));
    }
    return type;
  }

  private OptionalDouble number(YamlMap map, String key) {
    Optional<String> text = text(map, key);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double value = Double.parseDouble(text.get());
      if (Double.isFinite(value) && text.get().matches("[-+.\\deE]{1,40}")) {
        return OptionalDouble.of(value);
      }
    } catch (NumberFormatException e) {
      // Reported below, as a number beyond the range of a double is.
    }
    bad(
        map.get(key).orElseThrow(),
        "\"%s\" is not a number".formatted(shortened(text.get())),
        "write a number in the unit of the metric, such as 0.25");
    return OptionalDouble.empty();
  }

  private List<String> columns(YamlMap map) {
    if (map.get("columns").orElse(null) instanceof YamlList list) {
      return list.items().stream()
          .filter(YamlScalar.class::isInstance)
          .map(item -> ((YamlScalar) item).text().strip())
          .filter(name -> !name.isEmpty())
          .toList();
    }
    return text(map, "columns").stream().toList();
  }

  private void bad(YamlNode node, String message, String hint) {
    diagnostics.add(Diagnostic.error("metric/bad-value", node.span(), message).withHint(hint));
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
