package org.labpress.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.labpress.source.Diagnostic;

/** Keeps of equal keys the last, and says so. */
final class DuplicateKeys {
  private DuplicateKeys() {}

  static List<YamlMap.Entry> keepLast(List<YamlMap.Entry> entries, List<Diagnostic> diagnostics) {
    Map<String, YamlMap.Entry> byKey = new LinkedHashMap<>();
    for (YamlMap.Entry entry : entries) {
      String key = entry.key().text();
      YamlMap.Entry earlier = byKey.remove(key);
      if (earlier != null) {
        diagnostics.add(
            Diagnostic.warning(
                    "yaml/duplicate-key",
                    entry.key().span(),
                    "\"%s\" is given at %d:%d and %d:%d; the second is used"
                        .formatted(
                            key,
                            earlier.key().span().line(),
                            earlier.key().span().column(),
                            entry.key().span().line(),
                            entry.key().span().column()))
                .withLabel(earlier.key().span(), "first given here"));
      }
      byKey.put(key, entry);
    }
    return new ArrayList<>(byKey.values());
  }
}
