package org.labpress.build;

import java.util.Optional;
import org.labpress.bibliography.Bibliography;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.layout.PaperStyle;
import org.labpress.layout.Typeset;

/**
 * A page with nothing open, and what there is to say of it.
 *
 * @param typeset the pages of a paper; empty for what is not set
 * @param printed a paper as it is printed, and how; empty for what is not set
 * @param works what it may cite
 * @param report everything found in it
 */
record CheckedPage(
    Document document,
    PageKind kind,
    Optional<Typeset> typeset,
    Optional<Printed> printed,
    Bibliography works,
    Report report) {
  /**
   * A paper before it is set.
   *
   * @param document without what other outputs show, with the list of its data if it has one
   */
  record Printed(Document document, PaperStyle style) {}
}
