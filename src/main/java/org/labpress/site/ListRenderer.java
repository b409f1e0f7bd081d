package org.labpress.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the pages that list others: the home page, folders, tags. */
final class ListRenderer {
  private static final int NEWEST_AT_HOME = 5;

  private final Site site;

  ListRenderer(Site site) {
    this.site = site;
  }

  /** Returns whether the page at a place lists others even if a source file gives it a text. */
  static boolean isList(Route route, Site site) {
    String folder = route.folder();
    return folder.isEmpty()
        || folder.equals(SiteTree.LOG)
        || folder.equals("papers")
        || folder.equals("slides");
  }

  /**
   * Writes the page of a folder whose source file says something above the list.
   *
   * @param variables of that text
   */
  String withText(PageFacts facts, Map<String, Object> variables) {
    return folder(facts.route().folder(), facts.route(), variables);
  }

  /** Writes the page of a folder that has none of its own. The root shows the log. */
  String folder(String folder) {
    Route route = Route.ofFolder(folder);
    Map<String, Object> variables = new TreeMap<>();
    String shown = folder.isEmpty() ? SiteTree.LOG : folder;
    String title = folder.isEmpty() ? site.input().title() : site.tree().title(shown);
    variables.put("page", PageRenderer.simple(site, route, title, "index"));
    variables.put("body", "");
    return folder(folder, route, variables);
  }

  private String folder(String folder, Route route, Map<String, Object> variables) {
    Views views = site.views(route);
    List<PageFacts> entries = site.log().entries();
    boolean home = folder.isEmpty() && site.tree().page("").isPresent();
    boolean log = folder.isEmpty() || folder.equals(SiteTree.LOG);
    if (!log) {
      boolean ofLog = folder.startsWith(SiteTree.LOG + "/");
      entries = ofLog ? belowLog(folder) : pages(folder);
    }
    boolean cut = home && entries.size() > NEWEST_AT_HOME;
    List<PageFacts> shown = cut ? entries.subList(0, NEWEST_AT_HOME) : entries;
    variables.put("entries", views.entries(shown));
    variables.put("months", log ? views.months(shown) : List.of());
    variables.put("more", cut ? entries.size() : 0);
    variables.put("tags", log ? site.log().tags().stream().map(views::tag).toList() : List.of());
    return site.render("index", route, variables);
  }

  private List<PageFacts> belowLog(String folder) {
    return site.tree().below(folder).stream().sorted(Collection.NEWEST_FIRST).toList();
  }

  private List<PageFacts> pages(String folder) {
    List<PageFacts> pages = new ArrayList<>();
    for (String child : site.tree().children(folder)) {
      site.tree().page(child).ifPresentOrElse(pages::add, () -> pages.addAll(pages(child)));
    }
    boolean dated = pages.stream().anyMatch(facts -> facts.date().isPresent());
    return dated ? pages.stream().sorted(Collection.NEWEST_FIRST).toList() : pages;
  }

  /** Writes the list of all tags. */
  String tags() {
    Route route = Route.ofFolder("tags");
    Map<String, Object> variables = new TreeMap<>();
    variables.put("page", PageRenderer.simple(site, route, "Tags", "index"));
    variables.put("body", "");
    variables.put("entries", List.of());
    variables.put("months", List.of());
    variables.put("more", 0);
    variables.put("tags", site.log().tags().stream().map(site.views(route)::tag).toList());
    return site.render("index", route, variables);
  }

  /** Writes the list of the pages with one tag. */
  String tag(Collection.Tag tag) {
    Views views = site.views(tag.route());
    Map<String, Object> variables = new TreeMap<>();
    variables.put("page", PageRenderer.simple(site, tag.route(), tag.name(), "tag"));
    variables.put("entries", views.entries(tag.pages()));
    variables.put("all", tag.route().to(Route.ofFolder("tags")));
    return site.render("tag", tag.route(), variables);
  }

  /** Writes the list of what was found on all pages. */
  String findings() {
    Map<String, Object> variables = new TreeMap<>();
    variables.put("page", PageRenderer.simple(site, Views.FINDINGS, "Findings", "lint"));
    variables.put("checks", site.views(Views.FINDINGS).checks(site.routes()));
    return site.render("lint", Views.FINDINGS, variables);
  }
}
