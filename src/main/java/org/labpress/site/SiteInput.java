package org.labpress.site;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.html.HtmlEscape;

/**
 * All that a site is made of beside the files of the project.
 *
 * @param title as printed at the head of every page; not empty
 * @param url where the site will be found, ending in a slash; only pages that do not know from
 *     where they are asked for, such as 404.html, need it
 * @param lang BCP 47 tag
 * @param version of labpress, for the foot of the pages
 * @param pages without drafts, in any order, no source file twice
 * @param checks what was found on the pages; they get a page of their own if anything was
 * @param fonts bytes of font files by the name that the style sheet knows them by, such as {@code
 *     SourceSans3_400Regular.ttf}; a font that is not given is replaced by one of the system
 */
public record SiteInput(
    String title,
    Optional<String> url,
    String lang,
    String version,
    List<SitePage> pages,
    List<PageCheck> checks,
    SortedMap<String, byte[]> fonts) {
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#]+(/[^?#]*)?");

  public SiteInput {
    pages = List.copyOf(pages);
    checks = checks.stream().filter(check -> !check.isEmpty()).toList();
    fonts = Collections.unmodifiableSortedMap(new TreeMap<>(fonts));
  }

  public static SiteInput of(
      String title,
      Optional<String> url,
      String lang,
      String version,
      List<SitePage> pages,
      Map<String, byte[]> fonts) {
    return new SiteInput(title, url, lang, version, pages, List.of(), new TreeMap<>(fonts));
  }

  public SiteInput withChecks(List<PageCheck> other) {
    return new SiteInput(title, url, lang, version, pages, other, fonts);
  }

  /**
   * Returns the path of the site on its server, such as {@code /notes/}; empty without a usable
   * url.
   */
  Optional<String> basePath() {
    return url.map(WEB::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1) == null ? "/" : HtmlEscape.url(matcher.group(1)))
        .map(path -> path.endsWith("/") ? path : path + "/");
  }

  /** Returns the whole address of a page; empty without a usable url. */
  Optional<String> canonical(Route route) {
    String path = new Route("index.html").to(route).replaceFirst("(^|/)index\\.html$", "$1");
    return url.filter(address -> WEB.matcher(address).matches())
        .map(address -> (address.endsWith("/") ? address : address + "/") + path);
  }
}
