package org.labpress.lint;

import java.util.List;
import java.util.Optional;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/**
 * Something with which the author silences findings.
 *
 * @param rules ids, or {@code pack/*}
 * @param reason why; may be empty
 * @param place the comment, attribute or waiver
 * @param covered where findings are silenced; empty for the whole page
 * @param label what {@code at:} of a waiver names, if nothing on the page has that label
 */
record Suppression(
    Kind kind,
    List<String> rules,
    String reason,
    SourceSpan place,
    Optional<SourceSpan> covered,
    Optional<String> label) {
  Suppression {
    rules = List.copyOf(rules);
  }

  /** Where a suppression is written. */
  enum Kind {
    COMMENT,
    ATTRIBUTE,
    WAIVER
  }

  /** Returns whether a finding lies where this one silences. */
  boolean reaches(Diagnostic diagnostic) {
    if (label.isPresent()) {
      return false;
    }
    return covered.isEmpty()
        || covers(diagnostic.span())
        || diagnostic.labels().stream().anyMatch(place -> covers(place.span()));
  }

  private boolean covers(SourceSpan span) {
    return covered
        .map(
            area ->
                span.file().equals(area.file())
                    && area.start() <= span.start()
                    && span.start() <= area.end())
        .orElse(true);
  }
}
