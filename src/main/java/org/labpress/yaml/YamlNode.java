package org.labpress.yaml;

import org.labpress.source.SourceSpan;

/** A value in YAML. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {
  /** Returns the characters that the author wrote for it; of a map and a list without comments. */
  SourceSpan span();

  /** Calls the method of the visitor that belongs to this kind. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of value. */
  interface Visitor<R> {
    R map(YamlMap map);

    R list(YamlList list);

    R scalar(YamlScalar scalar);
  }
}
