package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.labpress.source.Diagnostic;
import org.labpress.source.Suggestions;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlScalar;

/** The names of the fields, and what is said about a name that is none of them. */
final class FrontKeys {
  /** The names that the manual teaches. */
  static final List<String> FIELDS =
      words(
          "title subtitle author authors affiliation affiliations date updated abstract tldr"
              + " summary opinion learned context idea description tags keywords categories"
              + " bibliography csl nocite references link-citations lang toc toc-depth"
              + " number-sections smart math raw-latex draft slug aliases weight image section"
              + " phase epistemic-status evidence owner project status question belief-before"
              + " belief-after discuss minutes priority feedback-by audience results relation depth"
              + " cite meeting format lint style columns papersize provenance attach-data"
              + " documentclass classoption geometry fontsize header-includes latex doi aas-doi"
              + " aas-journal editor reviewers submitted accepted published journal year volume"
              + " issue page archive_doi repository review");

  /** Other spellings of fields, and the maps in which other programs keep them. */
  static final List<String> SPELLINGS =
      words(
          "date-modified lastmod raw_tex include-in-header archive-doi formatted_doi submitted_at"
              + " accepted_at published_at journal_name review_editor software_repository_url"
              + " software_review_url images redirect_from params extra taxonomies");

  /** Fields of decks. */
  static final List<String> OF_DECKS =
      words(
          "marp incremental slide-level paginate header footer headingDivider size class"
              + " backgroundColor color");

  /** Keys of other programs, which mean nothing here and need no message. */
  static final List<String> OF_OTHERS =
      words(
          "editor_options knit output jupyter jupytext execute kernelspec mathjax layout theme"
              + " comments citation_string citation_author journal_alias review_issue_id languages"
              + " paper_url review_issue_url");

  /** Fields that say nothing but to LaTeX. */
  private static final Set<String> OF_LATEX =
      Set.of("documentclass", "classoption", "geometry", "fontsize", "header-includes", "latex");

  /** Fields that Quarto also takes below the name of a format. */
  static final List<String> IN_FORMATS =
      words(
          "toc toc-depth number-sections documentclass classoption geometry fontsize papersize"
              + " header-includes include-in-header csl bibliography link-citations lang"
              + " incremental slide-level footer");

  private static final Set<String> KNOWN = new TreeSet<>();

  static {
    KNOWN.addAll(FIELDS);
    KNOWN.addAll(SPELLINGS);
    KNOWN.addAll(OF_DECKS);
  }

  private FrontKeys() {}

  private static List<String> words(String names) {
    return List.of(names.split(" "));
  }

  static boolean isKnown(String key) {
    return KNOWN.contains(key) || OF_OTHERS.contains(key);
  }

  static void check(YamlMap map, PageNotes notes) {
    for (YamlMap.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!isKnown(key)) {
        List<String> names = new ArrayList<>(FIELDS);
        names.addAll(OF_DECKS);
        notes.report(unknown(entry.key(), "no field \"%s\"".formatted(key), names));
      } else if (OF_LATEX.contains(key) && !definesMacros(entry)) {
        notes.report(
            Diagnostic.info(
                "front/latex-only",
                entry.key().span(),
                "\"%s\" is for LaTeX, and changes neither page nor PDF".formatted(key)));
      }
    }
  }

  /** Formulas know the macros of a preamble. */
  private static boolean definesMacros(YamlMap.Entry entry) {
    return entry.key().text().equals("header-includes")
        && entry
            .value()
            .span()
            .text()
            .matches("(?s).*\\\\(?:(?:re)?newcommand|DeclareMathOperator|def|let)\\b.*");
  }

  /**
   * @param known names from which the nearest is suggested
   */
  static Diagnostic unknown(YamlScalar key, String message, List<String> known) {
    Diagnostic unknown = Diagnostic.info("front/unknown-key", key.span(), message);
    return Suggestions.nearest(key.text(), known)
        .map(near -> unknown.withHint("did you mean \"%s\"?".formatted(near)))
        .orElse(unknown);
  }
}
