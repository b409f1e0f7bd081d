package org.labpress.yaml;

import java.util.List;
import org.labpress.source.SourceSpan;

/** A list in YAML. */
public record YamlList(List<YamlNode> items, SourceSpan span) implements YamlNode {
  public YamlList {
    items = List.copyOf(items);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.list(this);
  }
}
