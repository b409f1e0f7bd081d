package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labpress.document.JossRecord;
import org.labpress.document.LatexSettings;
import org.labpress.document.Located;
import org.labpress.document.PaperLook;
import org.labpress.source.SourceSpan;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/** Reads the fields about the look of a paper and about the journal that prints it. */
final class PaperFields {
  private PaperFields() {}

  static PaperLook look(FrontFields fields) {
    return new PaperLook(
        fields.text("style"),
        fields.integer(1, 2, "columns"),
        papersize(fields),
        fields.bool("provenance"),
        fields.bool("attach-data"));
  }

  /** LaTeX calls the sizes {@code a4paper} and {@code letterpaper}. */
  private static Optional<Located<String>> papersize(FrontFields fields) {
    return fields
        .scalar("papersize")
        .flatMap(
            scalar -> {
              String size =
                  scalar
                      .text()
                      .strip()
                      .toLowerCase(Locale.ROOT)
                      .replaceFirst("paper$", "")
                      .replaceFirst("^us-", "");
              if (!size.equals("a4") && !size.equals("letter")) {
                fields.wrongType(scalar, "papersize", "a4 or letter");
                return Optional.empty();
              }
              return Optional.of(new Located<>(size, scalar.span()));
            });
  }

  static LatexSettings latex(FrontFields fields) {
    List<Located<String>> lines = new ArrayList<>();
    for (String name : List.of("header-includes", "include-in-header")) {
      fields.value(name).ifPresent(value -> lines(fields, value, lines));
    }
    return new LatexSettings(
        fields.text("documentclass"),
        fields.texts("classoption"),
        fields.texts("geometry"),
        fields.text("fontsize"),
        lines);
  }

  private static void lines(FrontFields fields, YamlNode value, List<Located<String>> lines) {
    for (YamlNode item : FrontFields.items(value)) {
      if (item instanceof YamlMap map) {
        map.get("text").ifPresent(text -> lines(fields, text, lines));
      } else if (item instanceof YamlScalar scalar) {
        lines(ScalarText.of(scalar), lines);
      } else {
        fields.wrongType(item, "header-includes", "LaTeX");
      }
    }
  }

  private static void lines(PreparedText text, List<Located<String>> lines) {
    int start = 0;
    for (String line : text.text().split("\n", -1)) {
      int end = start + line.length();
      if (!line.isBlank()) {
        SourceSpan span = text.span(start, end);
        lines.add(new Located<>(line, span));
      }
      start = end + 1;
    }
  }

  static JossRecord joss(FrontFields fields) {
    return new JossRecord(
        fields.text("doi", "formatted_doi"),
        fields.text("aas-doi"),
        fields.text("aas-journal"),
        editor(fields),
        fields.texts("reviewers"),
        fields.text("submitted", "submitted_at"),
        fields.text("accepted", "accepted_at"),
        fields.text("published", "published_at"),
        journal(fields),
        fields.text("year"),
        fields.text("volume"),
        fields.text("issue"),
        fields.text("page"),
        fields.text("archive_doi", "archive-doi"),
        fields.text("repository", "software_repository_url"),
        fields.text("review", "software_review_url"));
  }

  /** The journal's own files give its name, and below {@code journal} more about it. */
  private static Optional<Located<String>> journal(FrontFields fields) {
    if (fields.value("journal").orElse(null) instanceof YamlMap map) {
      return map.get("title")
          .filter(YamlScalar.class::isInstance)
          .map(name -> FrontFields.located((YamlScalar) name));
    }
    return fields.text("journal", "journal_name");
  }

  /** The journal's own files give the editor as a map with a name. */
  private static Optional<Located<String>> editor(FrontFields fields) {
    if (fields.value("editor").orElse(null) instanceof YamlMap map) {
      return map.get("name")
          .filter(YamlScalar.class::isInstance)
          .map(name -> FrontFields.located((YamlScalar) name));
    }
    return fields.text("editor", "review_editor");
  }
}
