package org.labpress.provenance;

import java.util.Optional;
import org.labpress.document.DataMaking;
import org.labpress.document.Located;
import org.labpress.source.SourceFile;
import org.labpress.source.Workspace;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlReader;
import org.labpress.yaml.YamlScalar;

/**
 * Reads what stands in {@code eval.csv.meta.yml} about how {@code eval.csv} was made. What is wrong
 * with the YAML is said where the table itself is read, which asks the same file how it is written.
 */
final class Sidecar {
  /** A command line is longer than a name; more than this is no command line either. */
  private static final int LONGEST = 500;

  private Sidecar() {}

  static DataMaking read(Workspace workspace, String path) {
    Optional<SourceFile> file = workspace.text(path + ".meta.yml").map(text -> text.value());
    return file.map(text -> text.span(text.contentStart(), text.text().length()))
        .map(text -> YamlReader.read(text).value())
        .filter(YamlMap.class::isInstance)
        .map(map -> making((YamlMap) map))
        .orElse(DataMaking.UNKNOWN);
  }

  private static DataMaking making(YamlMap map) {
    return new DataMaking(
        text(map, "command"),
        text(map, "commit"),
        text(map, "date"),
        scalar(map, "sha256").map(value -> new Located<>(value.text().strip(), value.span())),
        text(map, "origin"),
        text(map, "licence").or(() -> text(map, "license")),
        text(map, "connection"));
  }

  private static Optional<String> text(YamlMap map, String key) {
    return scalar(map, key)
        .map(value -> value.text().strip().replaceAll("\\s+", " "))
        .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
  }

  private static Optional<YamlScalar> scalar(YamlMap map, String key) {
    return map.get(key)
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .filter(value -> !value.text().isBlank());
  }
}
