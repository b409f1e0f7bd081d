package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * An author.
 *
 * @param name as printed, given names first
 * @param orcid sixteen characters in groups of four, as in {@code 0000-0002-1825-0097}
 * @param affiliations indices into {@link FrontMatter#affiliations()}, 0-based, in the order
 *     written
 */
public record Author(
    String name,
    Optional<String> orcid,
    Optional<String> email,
    List<Integer> affiliations,
    boolean corresponding,
    SourceSpan span) {
  public Author {
    affiliations = List.copyOf(affiliations);
  }
}
