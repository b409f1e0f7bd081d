package org.labpress.document;

import java.util.List;
import java.util.Optional;

/**
 * What the Journal of Open Source Software, or another journal, adds to a paper; all as written.
 *
 * @param doi of the paper
 * @param aasDoi of the companion paper in a journal of the American Astronomical Society
 * @param archiveDoi of the archived software
 * @param repository address of the software
 */
public record JossRecord(
    Optional<Located<String>> doi,
    Optional<Located<String>> aasDoi,
    Optional<Located<String>> aasJournal,
    Optional<Located<String>> editor,
    List<Located<String>> reviewers,
    Optional<Located<String>> submitted,
    Optional<Located<String>> accepted,
    Optional<Located<String>> journal,
    Optional<Located<String>> year,
    Optional<Located<String>> volume,
    Optional<Located<String>> issue,
    Optional<Located<String>> page,
    Optional<Located<String>> archiveDoi,
    Optional<Located<String>> repository) {
  public static final JossRecord NONE =
      new JossRecord(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public JossRecord {
    reviewers = List.copyOf(reviewers);
  }
}
