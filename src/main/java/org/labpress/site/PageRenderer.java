package org.labpress.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.FrontMatter;
import org.labpress.document.Located;
import org.labpress.document.PageKind;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;
import org.labpress.html.Byline;
import org.labpress.html.HtmlEscape;
import org.labpress.html.HtmlWriter;
import org.labpress.slides.DeckPages;
import org.labpress.slides.SlideWriter;
import org.labpress.source.ContentPath;

/** Writes the pages of one source file by their routes: one, and for a deck that of its notes. */
final class PageRenderer implements SitePage.Visitor<Map<Route, String>> {
  private final Site site;
  private final PageFacts facts;
  private final Views views;
  private final SiteAddresses addresses;

  PageRenderer(Site site, PageFacts facts) {
    this.site = site;
    this.facts = facts;
    this.views = site.views(facts.route());
    this.addresses = site.addresses(facts);
  }

  /** Returns the place of a paper's PDF: beside its page, under the page's name. */
  static Route pdf(PageFacts facts) {
    String name = facts.route().name();
    return facts.route().sibling((name.isEmpty() ? "paper" : name) + ".pdf");
  }

  @Override
  public Map<Route, String> article(SitePage.Article article) {
    boolean entry = facts.isEntry();
    Map<String, Object> variables = text(article.document(), "");
    if (entry) {
      return render("entry", variables);
    }
    return ListRenderer.isList(facts.route(), site)
        ? Map.of(facts.route(), new ListRenderer(site).withText(facts, variables))
        : render("page", variables);
  }

  @Override
  public Map<Route, String> paper(SitePage.Paper paper) {
    Map<String, Object> variables;
    if (paper.print() instanceof SitePage.Refused refused) {
      variables = text(paper.document(), "");
      variables.put("findings", Views.findings(refused.findings()));
    } else {
      variables = text(paper.document(), facts.route().to(pdf(facts)));
    }
    return render("paper", variables);
  }

  @Override
  public Map<Route, String> slides(SitePage.Slides slides) {
    Map<String, Object> variables = new TreeMap<>();
    variables.put("page", page(slides.document(), Texts.EMPTY));
    DeckPages pages = SlideWriter.write(slides.deck(), addresses);
    Route notes = facts.route().sibling("notes.html");
    variables.put("body", pages.notes());
    String notesPage = site.render("notes", notes, variables);
    variables.put("body", pages.slides());
    return Map.of(facts.route(), site.render("deck", facts.route(), variables), notes, notesPage);
  }

  @Override
  public Map<Route, String> unreadable(SitePage.Unreadable page) {
    Map<String, Object> variables = new TreeMap<>();
    variables.put("page", simple(site, facts.route(), facts.title(), page.kind().label()));
    variables.put("findings", Views.findings(page.findings()));
    return render("error", variables);
  }

  private Map<Route, String> render(String template, Map<String, Object> variables) {
    return Map.of(facts.route(), site.render(template, facts.route(), variables));
  }

  /** The parts of a page that our writer made. */
  private record Texts(
      String title, String subtitle, String anchor, String tldr, String abstractText, String pdf) {
    static final Texts EMPTY = new Texts("", "", "", "", "", "");
  }

  private Map<String, Object> text(Document document, String pdf) {
    FrontMatter front = document.frontMatter();
    PageText text = PageText.of(document);
    PrintedLanguage language = language(document);
    HtmlWriter writer = new HtmlWriter(addresses, language);
    String title =
        text.title().map(writer::inlines).orElseGet(() -> HtmlEscape.text(facts.title()));
    Texts texts =
        new Texts(
            title,
            front.subtitle().map(subtitle -> writer.inlines(subtitle.content())).orElse(""),
            text.anchor(),
            blocks(writer, front.tldr()),
            blocks(writer, front.abstractText()),
            pdf);
    Map<String, Object> variables = new TreeMap<>();
    variables.put("body", writer.blocks(text.blocks()) + writer.footnotes(document.footnotes()));
    variables.put("contents", text.contents(front.text().contents(), front.text().tocDepth()));
    variables.put("words", Views.words(language));
    variables.put("facts", EntryFacts.of(front.entry(), lang(document)));
    variables.put(
        "context",
        remarks(writer, Map.of(PrintedWord.CONTEXT.in(language), front.texts().context())));
    Map<String, List<Block>> remarks = new LinkedHashMap<>();
    remarks.put(PrintedWord.LEARNED.in(language), front.texts().learned());
    remarks.put(PrintedWord.OPINION.in(language), front.texts().opinion());
    remarks.put(PrintedWord.IDEA.in(language), front.texts().idea());
    variables.put("remarks", remarks(writer, remarks));
    variables.put("allContents", front.text().tocDepth().isPresent());
    variables.put("page", page(document, texts));
    variables.put("findings", List.of());
    return variables;
  }

  private static List<View.Remark> remarks(HtmlWriter writer, Map<String, List<Block>> texts) {
    List<View.Remark> remarks = new ArrayList<>();
    texts.forEach(
        (label, blocks) -> {
          if (!blocks.isEmpty()) {
            remarks.add(new View.Remark(label, blocks(writer, blocks)));
          }
        });
    return remarks;
  }

  private PrintedLanguage language(Document document) {
    return PrintedLanguage.of(lang(document));
  }

  private String lang(Document document) {
    return document.frontMatter().lang().map(Located::value).orElse(site.input().lang());
  }

  private static String blocks(HtmlWriter writer, List<Block> blocks) {
    return writer.blocks(blocks).strip();
  }

  private View.Page page(Document document, Texts texts) {
    boolean entry = facts.isEntry();
    String folder = facts.route().folder();
    boolean inSection = facts.page().kind() == PageKind.PAGE;
    String lang = lang(document);
    return new View.Page(
        facts.title(),
        texts.title(),
        texts.subtitle(),
        texts.anchor(),
        lang,
        facts.page().kind().label(),
        facts.description(),
        site.input().canonical(facts.route()).orElse(""),
        Views.date(facts.date(), lang),
        Views.date(facts.updated(), lang),
        facts.authors(),
        facts.owner().orElse(""),
        views.tags(facts),
        texts.tldr(),
        texts.abstractText(),
        Byline.toHtml(document.frontMatter().authorship(), language(document)).strip(),
        image(document),
        entry ? views.link(site.log().previous(facts)) : null,
        entry ? views.link(site.log().next(facts)) : null,
        facts.page().path(),
        texts.pdf(),
        views.path(folder),
        inSection ? views.section(folder) : null);
  }

  /** Returns the address of the picture for previews, which have to be given a whole one. */
  private String image(Document document) {
    Optional<String> written = document.frontMatter().publishing().image().map(Located::value);
    if (written.filter(SiteWriter::isRemote).isPresent()) {
      return written.get();
    }
    Optional<String> found =
        written.flatMap(path -> ContentPath.find(site.workspace(), path, document.path()));
    return found
        .flatMap(
            path -> {
              addresses.file(path);
              return site.input().canonical(Route.ofFile(path));
            })
        .orElse("");
  }

  /** Returns what templates are told of a page that no document stands behind. */
  static View.Page simple(Site site, Route route, String title, String kind) {
    return new View.Page(
        title,
        HtmlEscape.text(title),
        "",
        "",
        site.input().lang(),
        kind,
        "",
        site.input().canonical(route).orElse(""),
        null,
        null,
        List.of(),
        "",
        List.of(),
        "",
        "",
        "",
        "",
        null,
        null,
        "",
        "",
        site.views(route).path(route.folder()),
        null);
  }
}
