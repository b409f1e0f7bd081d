package org.labpress.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.labpress.document.Document;
import org.labpress.document.Located;
import org.labpress.html.HtmlPage;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;

/** Makes the files of a site. */
public final class SiteWriter {
  static final Route NOT_FOUND = new Route("404.html");

  private final SiteInput input;
  private final Workspace workspace;
  private final Outputs outputs = new Outputs();

  private SiteWriter(SiteInput input, Workspace workspace) {
    this.input = input;
    this.workspace = workspace;
  }

  /**
   * Returns the files by their paths from the root of the site, with {@code /} on every platform.
   *
   * <p>Reports {@code site/collision} for pages and files that would lie at one place: the first by
   * path of the source file stays, the others are left out; {@code site/reserved} for a name that
   * no file may have on Windows, which is left out; {@code site/slug} for a slug that is no part of
   * an address, which is not used; {@code site/alias} for an alias that is none; {@code
   * image/missing} for the picture of a page; {@code site/template} for a template of the project
   * that fails, in whose place that of the jar is used.
   *
   * @param workspace gives templates, style sheets, and the files that pages name
   */
  public static Checked<SortedMap<String, byte[]>> write(SiteInput input, Workspace workspace) {
    SiteWriter writer = new SiteWriter(input, workspace);
    writer.write();
    return new Checked<>(writer.outputs.bytes(), writer.outputs.diagnostics());
  }

  /** Returns the address that a page would like to have, from the root of the site. */
  public static String address(Document page) {
    Optional<String> slug =
        page.frontMatter()
            .publishing()
            .slug()
            .map(Located::value)
            .filter(value -> value.toLowerCase(Locale.ROOT).equals(Route.slug(value)));
    return Route.ofPage(page.path(), slug).path();
  }

  private void write() {
    Assets assets = Assets.of(workspace, input.fonts());
    assets.files().keySet().forEach(route -> outputs.claimOurs(route, "a file of the design"));
    outputs.claimOurs(NOT_FOUND, "the page for wrong addresses");
    List<PageFacts> pages = claimPages();
    SiteTree tree = new SiteTree(pages);
    Collection log = new Collection(pages);
    Map<String, Route> routes = new TreeMap<>();
    pages.forEach(facts -> routes.put(facts.page().path(), facts.route()));
    SortedMap<String, SourceSpan> files = new TreeMap<>();
    Templates templates = new Templates(workspace, outputs::report);
    Site site = new Site(input, tree, log, templates, assets, routes, workspace, files, outputs);
    pages.forEach(facts -> writePage(site, facts));
    pages.forEach(this::writeRedirects);
    writeLists(site);
    outputs.put(NOT_FOUND, utf8(notFound(site)));
    assets.files().forEach(outputs::put);
    writeFiles(files);
  }

  private List<PageFacts> claimPages() {
    List<PageFacts> pages = new ArrayList<>();
    List<SitePage> sorted =
        input.pages().stream().sorted(Comparator.comparing(SitePage::path)).toList();
    for (SitePage page : sorted) {
      Route route = Route.ofPage(page.path(), slug(page));
      if (outputs.claim(route, page.path(), page.start())) {
        pages.add(PageFacts.of(page, route));
        checkImage(page);
      }
    }
    return pages;
  }

  private Optional<String> slug(SitePage page) {
    Optional<Located<String>> written =
        page.text().flatMap(text -> text.frontMatter().publishing().slug());
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String value = written.get().value();
    String usable = Route.slug(value);
    if (value.toLowerCase(Locale.ROOT).equals(usable)) {
      return Optional.of(value);
    }
    Diagnostic diagnostic =
        Diagnostic.error(
            "site/slug",
            written.get().span(),
            "\"%s\" is no part of an address, expected letters, digits and hyphens"
                .formatted(value));
    outputs.report(
        usable.isEmpty() ? diagnostic : diagnostic.withHint("write \"%s\"".formatted(usable)));
    return Optional.empty();
  }

  private void writePage(Site site, PageFacts facts) {
    Map<Route, String> written = facts.page().accept(new PageRenderer(site, facts));
    written.forEach(
        (route, html) -> {
          if (outputs.claim(route, facts.page().path(), facts.page().start())) {
            outputs.put(route, utf8(html));
          }
        });
    if (facts.page() instanceof SitePage.Paper paper
        && paper.print() instanceof SitePage.Printed printed) {
      Route pdf = PageRenderer.pdf(facts);
      if (outputs.claim(pdf, facts.page().path() + " as PDF", facts.page().start())) {
        outputs.put(pdf, printed.pdf());
      }
    }
  }

  /** Other addresses lead to the page, as long as no page lies there. */
  private void writeRedirects(PageFacts facts) {
    List<Located<String>> aliases =
        facts
            .page()
            .text()
            .map(text -> text.frontMatter().publishing().aliases())
            .orElse(List.of());
    for (Located<String> alias : aliases) {
      Optional<Route> route = Route.ofAlias(alias.value(), facts.route());
      if (route.isEmpty()) {
        outputs.report(
            Diagnostic.error(
                    "site/alias",
                    alias.span(),
                    "\"%s\" is no address of this site".formatted(alias.value()))
                .withHint("write a path such as /old/place/"));
      } else if (outputs.claim(route.get(), "the alias of " + facts.page().path(), alias.span())) {
        outputs.put(route.get(), utf8(Redirect.toHtml(route.get(), facts, input)));
      }
    }
  }

  static boolean isRemote(String path) {
    return path.matches("https?://[^\\s\"<>]+");
  }

  private void checkImage(SitePage page) {
    page.text()
        .flatMap(text -> text.frontMatter().publishing().image())
        .filter(image -> !isRemote(image.value()))
        .filter(image -> ContentPath.find(workspace, image.value(), page.path()).isEmpty())
        .ifPresent(
            image ->
                outputs.report(
                    Diagnostic.error(
                        "image/missing",
                        image.span(),
                        "%s does not exist".formatted(image.value()))));
  }

  private void writeLists(Site site) {
    ListRenderer lists = new ListRenderer(site);
    Set<String> folders = new TreeSet<>(site.tree().folders());
    if (!site.log().entries().isEmpty()) {
      folders.add(SiteTree.LOG);
    }
    for (String folder : folders) {
      Optional<PageFacts> own = site.tree().page(folder);
      Optional<PageFacts> any = site.tree().below(folder).stream().findFirst();
      if (own.isEmpty() && any.isPresent()) {
        put(
            Route.ofFolder(folder),
            "the list of " + (folder.isEmpty() ? "entries" : folder),
            any.get(),
            lists.folder(folder));
      }
    }
    List<Collection.Tag> tags = site.log().tags();
    if (!tags.isEmpty() && site.tree().page("tags").isEmpty()) {
      PageFacts tagged = tags.get(0).pages().get(0);
      put(Route.ofFolder("tags"), "the list of tags", tagged, lists.tags());
    }
    if (site.views(Views.FINDINGS).hasFindings()) {
      outputs.claimOurs(Views.FINDINGS, "the list of findings");
      outputs.put(Views.FINDINGS, utf8(lists.findings()));
    }
    for (Collection.Tag tag : tags) {
      String what = "the list of pages with the tag \"%s\"".formatted(tag.name());
      put(tag.route(), what, tag.pages().get(0), lists.tag(tag));
    }
  }

  private void put(Route route, String what, PageFacts because, String html) {
    if (outputs.claim(route, what, because.page().start())) {
      outputs.put(route, utf8(html));
    }
  }

  /** A server shows this page at any address, so its own addresses count from the site's. */
  private String notFound(Site site) {
    View.Page page = PageRenderer.simple(site, NOT_FOUND, "Page not found", "404");
    String html = site.render("404", NOT_FOUND, Map.of("page", page));
    return input.basePath().map(base -> HtmlPage.parse(utf8(html)).basedOn(base)).orElse(html);
  }

  private void writeFiles(SortedMap<String, SourceSpan> files) {
    files.forEach(
        (file, namer) -> {
          Route route = Route.ofFile(file);
          Optional<byte[]> bytes = workspace.bytes(file);
          if (bytes.isPresent() && outputs.claim(route, file, namer)) {
            outputs.put(route, bytes.get());
          }
        });
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
