package org.labpress.document;

import java.util.List;

/**
 * Who wrote a page.
 *
 * @param affiliations in the order in which authors first name them, those of nobody at the end
 */
public record Authorship(List<Author> authors, List<Affiliation> affiliations) {
  public static final Authorship NONE = new Authorship(List.of(), List.of());

  public Authorship {
    authors = List.copyOf(authors);
    affiliations = List.copyOf(affiliations);
  }
}
