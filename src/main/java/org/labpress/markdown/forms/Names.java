package org.labpress.markdown.forms;

import java.util.Map;
import java.util.Optional;

/** What other tools call our boxes. */
final class Names {
  private static final Map<String, String> CALLOUTS =
      Map.ofEntries(
          Map.entry("note", "note"),
          Map.entry("info", "note"),
          Map.entry("seealso", "note"),
          Map.entry("admonition", "note"),
          Map.entry("todo", "note"),
          Map.entry("tip", "tip"),
          Map.entry("hint", "tip"),
          Map.entry("success", "tip"),
          Map.entry("important", "important"),
          Map.entry("warning", "warning"),
          Map.entry("attention", "warning"),
          Map.entry("caution", "caution"),
          Map.entry("danger", "caution"),
          Map.entry("error", "caution"));

  private Names() {}

  /** Returns our type of callout for the name of an admonition. */
  static Optional<String> callout(String name) {
    return Optional.ofNullable(CALLOUTS.get(name));
  }

  /** Returns text as the value of an attribute. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
