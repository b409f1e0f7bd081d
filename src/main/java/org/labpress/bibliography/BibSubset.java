package org.labpress.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.labpress.source.SourceFile;

/**
 * Writes some entries of a BibTeX file again: those that a paper cites, with macros put in and
 * fields that concern nobody but their owner left out.
 */
public final class BibSubset {
  /** Fields of programs that manage references, and notes to oneself. */
  private static final Set<String> PRIVATE =
      Set.of(
          "abstract",
          "annotation",
          "annote",
          "bibsource",
          "comment",
          "crossref",
          "date-added",
          "date-modified",
          "file",
          "groups",
          "keywords",
          "local-url",
          "owner",
          "pdf",
          "read",
          "review",
          "timestamp",
          "username",
          "xdata");

  private BibSubset() {}

  /**
   * Returns the entries in the order of the file, each with the fields that it takes from others;
   * empty if the file has none of the keys.
   */
  public static String of(SourceFile file, Set<String> keys) {
    StringBuilder out = new StringBuilder();
    for (BibEntry entry : BibReader.entries(file)) {
      if (keys.contains(entry.key())) {
        out.append(out.length() == 0 ? "" : "\n").append(written(entry));
      }
    }
    return out.toString();
  }

  private static String written(BibEntry entry) {
    List<String> fields = new ArrayList<>();
    for (Map.Entry<String, BibEntry.Field> field : entry.fields().entrySet()) {
      String name = field.getKey();
      String tex = field.getValue().tex().replaceAll("\\s+", " ").strip();
      boolean own =
          PRIVATE.contains(name) || name.startsWith("bdsk-") || name.startsWith("mendeley");
      if (!own && name.matches("[a-z][a-z0-9_-]*") && isBalanced(tex)) {
        fields.add("  %s = {%s}".formatted(name, tex));
      }
    }
    return "@%s{%s,\n%s\n}\n".formatted(entry.type(), entry.key(), String.join(",\n", fields));
  }

  private static boolean isBalanced(String tex) {
    int depth = 0;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if (c == '\\') {
        i++;
      } else {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }
}
