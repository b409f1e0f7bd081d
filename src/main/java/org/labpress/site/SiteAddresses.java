package org.labpress.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.labpress.html.Addresses;
import org.labpress.html.ContentNames;
import org.labpress.html.HtmlEscape;
import org.labpress.source.ContentPath;
import org.labpress.source.Workspace;

/** Addresses as seen from one page. Notes which files of the project the page names. */
final class SiteAddresses implements Addresses {
  /** Data sets that outgrow this are not copied into every site that shows a chart of them. */
  private static final long LARGEST_DATA = 8 << 20;

  private final String source;
  private final Route from;
  private final Map<String, Route> pages;
  private final Workspace workspace;
  private final Consumer<String> files;
  private final BiFunction<Route, byte[], Boolean> made;

  /**
   * @param source source file of the page
   * @param pages routes by source file
   * @param files takes the paths of the files that are to be published
   * @param made takes a file that is made for the page, and answers whether its place was free
   */
  SiteAddresses(
      String source,
      Route from,
      Map<String, Route> pages,
      Workspace workspace,
      Consumer<String> files,
      BiFunction<Route, byte[], Boolean> made) {
    this.source = source;
    this.from = from;
    this.pages = pages;
    this.workspace = workspace;
    this.files = files;
    this.made = made;
  }

  @Override
  public String page(String sourcePath, String fragment) {
    String place = fragment.isEmpty() ? "" : "#" + HtmlEscape.url(ContentNames.id(fragment));
    Route to = pages.get(sourcePath);
    if (to == null) {
      return from.to(SiteWriter.NOT_FOUND);
    }
    return to.equals(from) && !place.isEmpty() ? place : from.to(to) + place;
  }

  @Override
  public String file(String path) {
    files.accept(path);
    return from.to(Route.ofFile(path));
  }

  @Override
  public Optional<String> data(String path) {
    long size = workspace.size(path).orElse(Long.MAX_VALUE);
    return size <= LARGEST_DATA ? Optional.of(file(path)) : Optional.empty();
  }

  @Override
  public Optional<String> made(String name, byte[] content) {
    Route route = Route.ofFile(from.sibling(name).path());
    return made.apply(route, content) ? Optional.of(from.to(route)) : Optional.empty();
  }

  @Override
  public Optional<String> written(String destination) {
    int end = destination.indexOf('#');
    String path = decoded(end < 0 ? destination : destination.substring(0, end));
    String fragment = end < 0 ? "" : destination.substring(end + 1);
    for (String candidate : ContentPath.candidates(path, source)) {
      if (pages.containsKey(candidate)) {
        return Optional.of(page(candidate, fragment));
      }
    }
    return ContentPath.find(workspace, path, source).map(this::file);
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A percent sign that starts no escape is itself.
      return path;
    }
  }
}
