package org.labpress.build;

import java.util.List;
import java.util.Optional;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.layout.Typeset;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;

/**
 * A page with nothing open, and what there is to say of it.
 *
 * @param typeset the pages of a paper; empty for what is not set
 * @param report everything found in it
 */
record CheckedPage(Document document, PageKind kind, Optional<Typeset> typeset, Report report) {
  String path() {
    return document.path();
  }

  boolean hasErrors() {
    return report.count(Severity.ERROR) > 0;
  }

  List<Diagnostic> errors() {
    return report.counting().stream().filter(d -> d.severity() == Severity.ERROR).toList();
  }
}
