package org.labpress.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;

/** The keys that mean something in braces; a value under any other key is left out. */
final class AttributeKeys {
  private static final Set<String> KNOWN =
      Set.of(
          ("id class title lang dir alt width height caption label target rel hreflang download key"
                  + " name align scale start startFrom start-from filename cap file include format"
                  + " from calc csv data sql query columns rows sort filter limit header delim"
                  + " escape-html index fit layout layout-ncol layout-nrow layout-align layout-valign"
                  + " fig-cap fig-alt fig-align fig-pos fig-env fig-link fig-scap fig-subcap fig-width"
                  + " fig-height tbl-cap tbl-colwidths tbl-subcap lst-cap lst-label code-line-numbers"
                  + " code-fold code-summary collapse appearance icon fold open type length min ask"
                  + " owner due decide when-format unless-format when-meta unless-meta group increment"
                  + " incremental background color background-color background-image background-size"
                  + " background-position background-repeat background-opacity style-class"
                  + " shortcaption short-caption line-numbers linenos hl_lines emphasize-lines"
                  + " highlight output echo eval markdown digits best metric"
                  + " value produced-by")
              .split(" "));

  /** Quarto's names of its own parts, and the names that HTML leaves to authors. */
  private static final Pattern FREE = Pattern.compile("(?:data|aria)-[a-z0-9-]{1,60}");

  private AttributeKeys() {}

  /** Reports each key that has no meaning anywhere. */
  static void check(Attributes attributes, SourceSpan place, PageNotes notes) {
    for (String key : attributes.values().keySet()) {
      if (!KNOWN.contains(key) && !FREE.matcher(key).matches()) {
        Diagnostic unknown =
            Diagnostic.info(
                "attr/unknown",
                place,
                "\"%s\" is no known attribute and is left out".formatted(key));
        notes.report(
            Suggestions.nearest(key, KNOWN.stream().sorted().toList())
                .map(near -> unknown.withHint("did you mean \"%s\"?".formatted(near)))
                .orElse(unknown));
      }
    }
  }
}
