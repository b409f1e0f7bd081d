package org.labpress.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/** Front matter for tests. */
public final class Fronts {
  private Fronts() {}

  /** Returns front matter that says this and nothing else. */
  public static FrontMatter of(
      FrontTexts texts,
      List<Author> authors,
      List<Affiliation> affiliations,
      Optional<Located<LocalDate>> date,
      SourceSpan span) {
    FrontMatter empty = FrontMatter.empty(span);
    return new FrontMatter(
        texts,
        new Authorship(authors, affiliations),
        new Dates(date, Optional.empty()),
        empty.tags(),
        empty.publishing(),
        empty.citing(),
        empty.text(),
        empty.entry(),
        empty.meeting(),
        empty.look(),
        empty.latex(),
        empty.joss(),
        empty.lint(),
        span);
  }
}
