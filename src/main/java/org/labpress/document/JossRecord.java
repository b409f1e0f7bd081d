package org.labpress.document;

import java.util.List;
import java.util.Optional;

/**
 * What the Journal of Open Source Software, or another journal, adds to a paper; all as written.
 *
 * @param doi of the paper
 * @param aasDoi of the companion paper in a journal of the American Astronomical Society
 * @param archiveDoi of the archived software
 * @param submitted day on which the paper came in
 * @param accepted day on which it was accepted
 * @param published day on which it came out
 * @param repository address of the software
 * @param review address of the open review
 */
public record JossRecord(
    Optional<Located<String>> doi,
    Optional<Located<String>> aasDoi,
    Optional<Located<String>> aasJournal,
    Optional<Located<String>> editor,
    List<Located<String>> reviewers,
    Optional<Located<String>> submitted,
    Optional<Located<String>> accepted,
    Optional<Located<String>> published,
    Optional<Located<String>> journal,
    Optional<Located<String>> year,
    Optional<Located<String>> volume,
    Optional<Located<String>> issue,
    Optional<Located<String>> page,
    Optional<Located<String>> archiveDoi,
    Optional<Located<String>> repository,
    Optional<Located<String>> review) {
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
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public JossRecord {
    reviewers = List.copyOf(reviewers);
  }

  /** Returns this record, and where it says nothing what another says. */
  public JossRecord or(JossRecord other) {
    return new JossRecord(
        doi.or(other::doi),
        aasDoi.or(other::aasDoi),
        aasJournal.or(other::aasJournal),
        editor.or(other::editor),
        reviewers.isEmpty() ? other.reviewers : reviewers,
        submitted.or(other::submitted),
        accepted.or(other::accepted),
        published.or(other::published),
        journal.or(other::journal),
        year.or(other::year),
        volume.or(other::volume),
        issue.or(other::issue),
        page.or(other::page),
        archiveDoi.or(other::archiveDoi),
        repository.or(other::repository),
        review.or(other::review));
  }
}
