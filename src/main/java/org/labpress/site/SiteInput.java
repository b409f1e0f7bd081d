package org.labpress.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a site is made of beside the files of the project.
 *
 * @param title as printed at the head of every page; not empty
 * @param url where the site will be found, ending in a slash; only pages that do not know from
 *     where they are asked for, such as 404.html, need it
 * @param lang BCP 47 tag
 * @param version of labpress, for the foot of the pages
 * @param pages without drafts, in any order, no source file twice
 * @param fonts bytes of font files by the name that the style sheet knows them by, such as {@code
 *     SourceSans3_400Regular.ttf}; a font that is not given is replaced by one of the system
 */
public record SiteInput(
    String title,
    Optional<String> url,
    String lang,
    String version,
    List<SitePage> pages,
    SortedMap<String, byte[]> fonts) {
  public SiteInput {
    pages = List.copyOf(pages);
    fonts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(fonts));
  }

  public static SiteInput of(
      String title,
      Optional<String> url,
      String lang,
      String version,
      List<SitePage> pages,
      Map<String, byte[]> fonts) {
    return new SiteInput(title, url, lang, version, pages, new TreeMap<>(fonts));
  }
}
