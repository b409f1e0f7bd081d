package org.labpress.build;

import java.util.List;
import java.util.Set;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.source.Diagnostic;

/**
 * A page as far as it is known without the other pages.
 *
 * @param document after the local passes
 * @param anchors the ids to which links may lead
 * @param diagnostics what reading and the passes noticed
 */
record LocalPage(
    Document document, PageKind kind, Set<String> anchors, List<Diagnostic> diagnostics) {
  LocalPage {
    diagnostics = List.copyOf(diagnostics);
  }

  boolean isDraft() {
    return document.frontMatter().publishing().draft();
  }

  String path() {
    return document.path();
  }
}
