package org.labpress.markdown;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.labpress.source.Diagnostic;
import org.labpress.source.Suggestions;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlScalar;

/** The names of the fields, and what is said about a name that is none of them. */
final class FrontKeys {
  private static final List<String> KNOWN =
      List.of(
          ("title subtitle author authors affiliations date updated abstract tldr summary opinion"
                  + " learned description tags keywords categories bibliography csl nocite"
                  + " link-citations lang toc toc-depth number-sections draft slug aliases weight"
                  + " image section phase epistemic-status evidence owner project status question"
                  + " belief-before belief-after discuss minutes priority feedback-by audience"
                  + " results relation depth cite idea context meeting format lint style columns"
                  + " papersize documentclass classoption geometry fontsize header-includes latex"
                  + " doi aas-doi aas-journal editor reviewers submitted accepted volume issue"
                  + " archive_doi smart math incremental slide-level marp paginate header footer"
                  + " headingDivider size class backgroundColor color raw-latex year journal page"
                  + " repository archive-doi submitted_at accepted_at formatted_doi citation_string"
                  + " citation_author")
              .split(" "));

  /** Keys of other programs, which mean nothing here and need no message. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "editor_options",
          "knit",
          "output",
          "jupyter",
          "jupytext",
          "execute",
          "kernelspec",
          "mathjax",
          "layout",
          "theme",
          "comments");

  private FrontKeys() {}

  static void check(YamlMap map, PageNotes notes) {
    Set<String> names = new TreeSet<>(KNOWN);
    for (YamlMap.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (names.contains(key) || OF_OTHERS.contains(key)) {
        continue;
      }
      notes.report(unknown(entry.key(), "no field \"%s\"".formatted(key), KNOWN));
    }
  }

  static Diagnostic unknown(YamlScalar key, String message, List<String> known) {
    Diagnostic unknown = Diagnostic.info("front/unknown-key", key.span(), message);
    return Suggestions.nearest(key.text(), known)
        .map(near -> unknown.withHint("did you mean \"%s\"?".formatted(near)))
        .orElse(unknown);
  }
}
