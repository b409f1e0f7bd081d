package org.labpress.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.labpress.document.Link;
import org.labpress.document.LinkTarget;
import org.labpress.document.Located;

/**
 * The pages by their folders on the site, such as {@code log/2026-03-02-probe}; the empty folder is
 * the root. A folder that has pages below it but none of its own gets a list of them.
 */
final class SiteTree {
  static final String LOG = "log";

  /** The order of the main menu; other folders follow by name. */
  private static final List<String> FIRST = List.of(LOG, "papers", "slides");

  private final Map<String, PageFacts> pages = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();
  private final SortedMap<String, SortedSet<String>> children = new TreeMap<>();

  SiteTree(List<PageFacts> all) {
    children.put("", new TreeSet<>());
    for (PageFacts facts : all) {
      String folder = facts.route().folder();
      pages.put(folder, facts);
      folders.put(facts.page().path(), folder);
      for (String at = folder; !at.isEmpty(); at = parent(at)) {
        children.computeIfAbsent(parent(at), key -> new TreeSet<>()).add(at);
      }
    }
  }

  static String parent(String folder) {
    int slash = folder.lastIndexOf('/');
    return slash < 0 ? "" : folder.substring(0, slash);
  }

  Optional<PageFacts> page(String folder) {
    return Optional.ofNullable(pages.get(folder));
  }

  /** Returns the folders that have pages below them, the root first. */
  List<String> folders() {
    return List.copyOf(children.keySet());
  }

  /** Returns the pages and folders directly in a folder, by name. */
  List<String> children(String folder) {
    return List.copyOf(children.getOrDefault(folder, new TreeSet<>()));
  }

  /**
   * Returns the pages and folders directly in a folder: first those to which the folder's own page
   * links, in the order of the links, then the others by weight and name. A link to a page further
   * down counts for the folder that holds it.
   */
  List<String> childrenAsLinked(String folder) {
    List<String> all = children(folder);
    Set<String> ordered = new LinkedHashSet<>();
    page(folder).stream()
        .flatMap(facts -> facts.page().text().stream())
        .flatMap(text -> text.nodes(Link.class))
        .flatMap(link -> link.target().stream())
        .filter(LinkTarget.Page.class::isInstance)
        .map(target -> folders.getOrDefault(((LinkTarget.Page) target).path(), ""))
        .flatMap(linked -> all.stream().filter(child -> (linked + "/").startsWith(child + "/")))
        .forEach(ordered::add);
    all.stream().sorted(Comparator.comparing(this::weight)).forEach(ordered::add);
    return List.copyOf(ordered);
  }

  /** Pages that say nothing about their weight come last. */
  private int weight(String folder) {
    return page(folder)
        .flatMap(facts -> facts.page().text())
        .flatMap(text -> text.frontMatter().publishing().weight())
        .map(Located::value)
        .orElse(Integer.MAX_VALUE);
  }

  /** Returns the entries of the main menu: what lies in the root. */
  List<String> menu() {
    List<String> menu = new ArrayList<>();
    List<String> all = children("");
    FIRST.stream().filter(all::contains).forEach(menu::add);
    all.stream().filter(folder -> !FIRST.contains(folder)).forEach(menu::add);
    return menu;
  }

  /** Returns the title of the folder's page, else its name with a capital. */
  String title(String folder) {
    return page(folder).map(PageFacts::title).orElseGet(() -> named(folder));
  }

  /** Returns the word for a folder in menus: its name, which is shorter than its page's title. */
  String menuTitle(String folder) {
    boolean pageOfFolder =
        page(folder).filter(facts -> facts.page().path().matches(".*/index\\.[^/]+")).isPresent();
    return pageOfFolder || children.containsKey(folder) ? named(folder) : title(folder);
  }

  private static String named(String folder) {
    String name = folder.substring(folder.lastIndexOf('/') + 1).replace('-', ' ');
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Returns the pages below a folder at any depth, by path. */
  List<PageFacts> below(String folder) {
    List<PageFacts> found = new ArrayList<>();
    for (String child : children(folder)) {
      page(child).ifPresent(found::add);
      found.addAll(below(child));
    }
    return found;
  }
}
