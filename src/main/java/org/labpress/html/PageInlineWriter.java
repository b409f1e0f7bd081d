package org.labpress.html;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.labpress.document.Attributes;
import org.labpress.document.Calculation;
import org.labpress.document.CheckedNumber;
import org.labpress.document.Citation;
import org.labpress.document.Code;
import org.labpress.document.FootnoteReference;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.InlineMath;
import org.labpress.document.LineBreak;
import org.labpress.document.Link;
import org.labpress.document.LinkTarget;
import org.labpress.document.NumberOrigin;
import org.labpress.document.PlainText;
import org.labpress.document.PrintedWord;
import org.labpress.document.RawInline;
import org.labpress.document.Reference;
import org.labpress.document.Span;
import org.labpress.drawing.ImageHeader;
import org.labpress.highlight.Highlighter;

/** Writes inlines for a page of the site: links resolved, raw HTML cleaned. */
final class PageInlineWriter extends InlineWriter {
  private final PageState state;

  PageInlineWriter(HtmlBuffer out, PageState state) {
    super(out);
    this.state = state;
  }

  @Override
  HtmlBuffer all(List<Inline> inlines) {
    if (inlines.stream().noneMatch(PageInlineWriter::isHtml)) {
      return super.all(inlines);
    }
    HtmlCleaner cleaner = new HtmlCleaner(HtmlCleaner.Context.LINE, state.addresses);
    for (Inline inline : inlines) {
      if (isHtml(inline)) {
        cleaner.foreign(((RawInline) inline).text());
      } else {
        cleaner.own(inline.accept(state.inlines(new HtmlBuffer())).toString());
      }
    }
    return out.markup(cleaner.clean());
  }

  private static boolean isHtml(Inline inline) {
    return inline instanceof RawInline raw && raw.format().equals("html");
  }

  @Override
  public HtmlBuffer code(Code inline) {
    out.markup("<code");
    names(inline.attributes());
    out.markup(">");
    String language =
        inline.attributes().classes().stream().filter(Highlighter::knows).findFirst().orElse("");
    new CodeWriter(out, language, inline.code()).tokens();
    return out.markup("</code>");
  }

  @Override
  public HtmlBuffer inlineMath(InlineMath inline) {
    return inline
        .formula()
        .map(formula -> new FormulaWriter(out).inline(inline, formula))
        .orElseGet(() -> super.inlineMath(inline));
  }

  @Override
  public HtmlBuffer span(Span inline) {
    Attributes attributes = inline.attributes();
    String element = SpanElement.of(attributes);
    out.markup("<").markup(element);
    names(attributes);
    SpanElement.values(attributes).forEach(out::attribute);
    out.markup(">");
    all(inline.content());
    return out.markup("</").markup(element).markup(">");
  }

  private void names(Attributes attributes) {
    attributes.id().ifPresent(id -> out.attribute("id", ContentNames.id(id)));
    ContentNames.classes("", SpanElement.classes(attributes))
        .ifPresent(classes -> out.attribute("class", classes));
  }

  @Override
  public HtmlBuffer link(Link inline) {
    LinkTarget target = inline.target().orElseGet(() -> unresolved(inline.destination()));
    return target.accept(new TargetWriter(inline));
  }

  /** Titles and other texts outside the body are not resolved: their links lead out or nowhere. */
  private static LinkTarget unresolved(String destination) {
    return LinkScheme.leadsOutside(destination)
        ? new LinkTarget.External(destination)
        : new LinkTarget.Dead("structure/link-dead", destination, List.of());
  }

  private final class TargetWriter implements LinkTarget.Visitor<HtmlBuffer> {
    private final Link link;

    TargetWriter(Link link) {
      this.link = link;
    }

    @Override
    public HtmlBuffer external(LinkTarget.External target) {
      if (!LinkScheme.leadsOutside(target.url())) {
        return text("link-dead");
      }
      out.markup("<a").attribute("href", HtmlEscape.url(target.url()));
      return content(out.markup(" rel=\"external noreferrer\""));
    }

    @Override
    public HtmlBuffer page(LinkTarget.Page target) {
      String address = state.addresses.page(target.path(), target.fragment());
      return content(out.markup("<a").attribute("href", address));
    }

    @Override
    public HtmlBuffer file(LinkTarget.File target) {
      return content(out.markup("<a").attribute("href", state.addresses.file(target.path())));
    }

    @Override
    public HtmlBuffer dead(LinkTarget.Dead target) {
      return text("link-dead");
    }

    private HtmlBuffer content(HtmlBuffer opened) {
      title(link.title());
      names(link.attributes());
      SpanElement.ofLink(link).forEach(opened::attribute);
      opened.markup(">");
      state.withoutCards(() -> all(link.content()));
      return out.markup("</a>");
    }

    private HtmlBuffer text(String name) {
      out.markup("<span").attribute("class", name).markup(">");
      all(link.content());
      return out.markup("</span>");
    }
  }

  @Override
  public HtmlBuffer image(Image inline) {
    return image(inline, PlainText.of(inline.alternative()));
  }

  /**
   * Writes an image; one that is missing or remote is shown by its text.
   *
   * @param alternative unless the image's own attribute {@code alt} gives one
   */
  HtmlBuffer image(Image inline, String alternative) {
    String shown = inline.attributes().value("alt").orElse(alternative);
    if (inline.file().isEmpty()) {
      return withoutFile(inline, shown);
    }
    String path = inline.file().get().path();
    out.markup("<img").attribute("src", state.addresses.file(path)).attribute("alt", shown);
    title(inline.title());
    Optional<ImageHeader> header = inline.file().get().header();
    header.ifPresent(
        size -> {
          out.attribute("width", Integer.toString(size.width()));
          out.attribute("height", Integer.toString(size.height()));
        });
    ImageWidth.className(inline).ifPresent(name -> out.attribute("class", name));
    return out.markup(
        state.place == PageState.Place.PAGE ? " loading=\"lazy\" decoding=\"async\">" : ">");
  }

  private HtmlBuffer withoutFile(Image inline, String alternative) {
    String shown = alternative.isBlank() ? inline.destination() : alternative;
    if (LinkScheme.leadsOutside(inline.destination())) {
      out.markup("<a class=\"image-remote\"");
      out.attribute("href", HtmlEscape.url(inline.destination()));
      return out.markup(" rel=\"external noreferrer\">").text(shown).markup("</a>");
    }
    return out.markup("<span class=\"image-missing\">").text(shown).markup("</span>");
  }

  @Override
  public HtmlBuffer citation(Citation inline) {
    out.markup("<span class=\"citation\">");
    if (inline.printed().isEmpty()) {
      return super.citation(inline).markup("</span>");
    }
    Set<String> led = new HashSet<>();
    for (Citation.Part part : inline.printed().get()) {
      part.entry().ifPresent(entry -> startCitation(entry, led.add(entry)));
      all(part.content());
      out.markup(part.entry().isPresent() ? "</a>" : "");
    }
    return out.markup("</span>");
  }

  /**
   * Starts a link to an entry.
   *
   * @param first whether it is the first of its citation, to which the entry leads back
   */
  private void startCitation(String entry, boolean first) {
    out.markup("<a role=\"doc-biblioref\"");
    if (first && state.place == PageState.Place.PAGE) {
      out.attribute("id", state.citationId(entry));
      out.attribute("aria-describedby", state.entryTextId(entry));
    }
    out.attribute("href", ContentNames.fragment(entry)).markup(">");
  }

  @Override
  public HtmlBuffer reference(Reference inline) {
    if (inline.target().isEmpty()) {
      out.markup("<span class=\"ref-dead\">");
      return super.reference(inline).markup("</span>");
    }
    String address = ContentNames.fragment(inline.target().get().id());
    out.markup("<a class=\"ref\"").attribute("href", address).markup(">");
    return super.reference(inline).markup("</a>");
  }

  @Override
  public HtmlBuffer checkedNumber(CheckedNumber inline) {
    return number(inline, inline.content(), inline.origin());
  }

  @Override
  public HtmlBuffer calculation(Calculation inline) {
    return number(inline, inline.content(), inline.origin());
  }

  private HtmlBuffer number(Inline inline, List<Inline> content, Optional<NumberOrigin> origin) {
    Attributes attributes = inline.attributes();
    out.markup("<span");
    attributes.id().ifPresent(id -> out.attribute("id", ContentNames.id(id)));
    String own = origin.map(NumberCard::className).orElse("lp-number");
    ContentNames.classes(own, attributes.classes())
        .ifPresent(classes -> out.attribute("class", classes));
    out.markup(">");
    if (!state.hasCards() || origin.isEmpty() || origin.get().value().isEmpty()) {
      return all(content).markup("</span>");
    }
    String card = state.cardId(inline.span());
    out.markup("<span class=\"lp-number-text\" tabindex=\"0\"");
    out.attribute("aria-describedby", card).markup(">");
    all(content);
    out.markup("</span>");
    return new NumberCard(out, state.language).write(card, origin.get()).markup("</span>");
  }

  @Override
  public HtmlBuffer footnoteReference(FootnoteReference inline) {
    OptionalInt number = inline.number();
    if (number.isEmpty()) {
      out.markup("<span class=\"ref-dead\">");
      return super.footnoteReference(inline).markup("</span>");
    }
    int n = number.getAsInt();
    out.markup("<sup class=\"footnote-mark\"><a role=\"doc-noteref\"");
    out.attribute("id", state.markId(n, inline.label()));
    out.attribute("href", "#" + state.noteId(n));
    out.attribute("aria-label", PrintedWord.FOOTNOTE.in(state.language) + " " + n);
    return out.markup(">").text(Integer.toString(n)).markup("</a></sup>");
  }

  @Override
  public HtmlBuffer rawInline(RawInline inline) {
    if (isHtml(inline)) {
      return all(List.of(inline));
    }
    return out.markup("<code class=\"raw\">").text(inline.text()).markup("</code>");
  }

  @Override
  public HtmlBuffer lineBreak(LineBreak inline) {
    return out.markup("<br>\n");
  }
}
