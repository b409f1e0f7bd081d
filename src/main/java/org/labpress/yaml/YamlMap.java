package org.labpress.yaml;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * A map in YAML.
 *
 * @param entries in the order written; each key once
 */
public record YamlMap(List<Entry> entries, SourceSpan span) implements YamlNode {
  public YamlMap {
    entries = List.copyOf(entries);
  }

  /** A key and its value. */
  public record Entry(YamlScalar key, YamlNode value) {}

  /** Returns the value of a key. */
  public Optional<YamlNode> get(String key) {
    return entries.stream()
        .filter(entry -> entry.key().text().equals(key))
        .map(Entry::value)
        .findFirst();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.map(this);
  }
}
