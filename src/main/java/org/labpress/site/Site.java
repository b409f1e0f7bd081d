package org.labpress.site;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.document.PrintedLanguage;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;

/**
 * What is known when the first page is written.
 *
 * @param routes of the pages, by source file
 * @param files takes the files of the project that pages name, by path from its root, with the
 *     first page that names one
 * @param outputs takes the files that are made for pages
 */
record Site(
    SiteInput input,
    SiteTree tree,
    Collection log,
    Templates templates,
    Assets assets,
    Map<String, Route> routes,
    Workspace workspace,
    SortedMap<String, SourceSpan> files,
    Outputs outputs) {

  Views views(Route from) {
    return new Views(input, tree, log, from);
  }

  SiteAddresses addresses(PageFacts facts) {
    return new SiteAddresses(
        facts.page().path(),
        facts.route(),
        routes,
        workspace,
        file -> files.putIfAbsent(file, facts.page().start()),
        (route, content) -> outputs.offer(route, facts.page().path(), content));
  }

  /** Returns a filled template; what is the same on every page is added to the variables. */
  String render(String template, Route from, Map<String, Object> variables) {
    Map<String, Object> all = new TreeMap<>(variables);
    all.computeIfAbsent("words", name -> Views.words(PrintedLanguage.of(input.lang())));
    all.put("site", views(from).site());
    all.put("assets", assets.addresses(from));
    all.put("version", input.version());
    return templates.render(template, all);
  }
}
