package org.labpress.markdown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.labpress.yaml.YamlList;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/** Finds fields of the front matter that the text names, as in {@code {{< meta author.name >}}}. */
final class FieldText {
  private static final int LONGEST = 2_000;

  private FieldText() {}

  /**
   * Returns the text of a field on one line; a list with commas between its items.
   *
   * @param path keys with full stops between them
   */
  static Optional<String> of(YamlMap fields, String path) {
    YamlNode node = fields;
    for (String key : List.of(path.split("\\.", -1))) {
      Optional<YamlNode> value =
          node instanceof YamlMap map ? map.get(key) : Optional.<YamlNode>empty();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      node = value.get();
    }
    return text(node).filter(text -> text.length() <= LONGEST);
  }

  private static Optional<String> text(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return scalar.isNull() || scalar.text().isBlank()
          ? Optional.empty()
          : Optional.of(scalar.text().strip().replaceAll("\\s+", " "));
    }
    if (!(node instanceof YamlList list)) {
      return Optional.empty();
    }
    String joined =
        list.items().stream()
            .filter(YamlScalar.class::isInstance)
            .flatMap(item -> text(item).stream())
            .collect(Collectors.joining(", "));
    return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
  }
}
