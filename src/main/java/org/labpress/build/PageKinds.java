package org.labpress.build;

import org.labpress.document.Document;
import org.labpress.document.Located;
import org.labpress.document.PageKind;

/**
 * What a page is for: {@code format:} says it, else the folder it lies in. A file outside {@code
 * content/}, which only a command that names it can reach, is a paper.
 */
final class PageKinds {
  private PageKinds() {}

  static PageKind of(Document document) {
    return document.frontMatter().format().map(Located::value).orElse(byFolder(document.path()));
  }

  static PageKind byFolder(String path) {
    if (!path.startsWith("content/")) {
      return PageKind.PAPER;
    }
    if (path.startsWith("content/log/") && !path.equals("content/log/index.md")) {
      return PageKind.LOG;
    }
    if (path.matches("content/papers/(?:[^/]+|[^/]+/paper)\\.(?:md|qmd|ipynb)")
        && !path.equals("content/papers/index.md")) {
      return PageKind.PAPER;
    }
    if (path.startsWith("content/slides/") && !path.equals("content/slides/index.md")) {
      return PageKind.DECK;
    }
    return PageKind.PAGE;
  }
}
