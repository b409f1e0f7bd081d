package org.labpress.html;

import java.util.Optional;

/**
 * Where things lie on the site, as seen from the page that is written. Every address is a relative
 * URL, percent-encoded.
 */
public interface Addresses {
  /**
   * Returns the address of a page.
   *
   * @param sourcePath source file of the page, from the root of the project
   * @param fragment id on that page as the author knows it; empty for the whole page
   */
  String page(String sourcePath, String fragment);

  /**
   * Returns the address of a file that is published beside the pages.
   *
   * @param path from the root of the project
   */
  String file(String path);

  /**
   * Returns the address of a data file that is published beside the pages; empty if it is too large
   * for that.
   *
   * @param path from the root of the project
   */
  default Optional<String> data(String path) {
    return Optional.of(file(path));
  }

  /**
   * Returns the address of a file that is made for the page and lies beside it; empty if nothing
   * can lie there.
   *
   * @param name without folders
   */
  default Optional<String> made(String name, byte[] content) {
    return Optional.empty();
  }

  /**
   * Returns the address of what a relative path in raw HTML names; empty if there is no such page
   * or file. Links and images of Markdown are resolved before they are written and never come here.
   *
   * @param destination as written
   */
  default Optional<String> written(String destination) {
    return Optional.empty();
  }
}
