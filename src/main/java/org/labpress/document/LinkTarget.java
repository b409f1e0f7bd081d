package org.labpress.document;

/** What the destination of a link means. */
public sealed interface LinkTarget {
  /** An address outside the project, or one that only a browser understands, such as mailto. */
  record External(String url) implements LinkTarget {}

  /**
   * A page of the site, or a place on it.
   *
   * @param path source file of the page, from the root of the project
   * @param fragment id on that page; empty for the whole page
   */
  record Page(String path, String fragment) implements LinkTarget {}

  /**
   * A file that is published beside the pages.
   *
   * @param path from the root of the project
   */
  record File(String path) implements LinkTarget {}
}
