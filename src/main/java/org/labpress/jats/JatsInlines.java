package org.labpress.jats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labpress.document.Attributes;
import org.labpress.document.Calculation;
import org.labpress.document.CheckedNumber;
import org.labpress.document.Citation;
import org.labpress.document.Code;
import org.labpress.document.Emphasis;
import org.labpress.document.FootnoteReference;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.InlineMath;
import org.labpress.document.InlineVisitor;
import org.labpress.document.LineBreak;
import org.labpress.document.Link;
import org.labpress.document.LinkTarget;
import org.labpress.document.PlainText;
import org.labpress.document.RawInline;
import org.labpress.document.Reference;
import org.labpress.document.SoftBreak;
import org.labpress.document.Span;
import org.labpress.document.Strikethrough;
import org.labpress.document.Strong;
import org.labpress.document.Subscript;
import org.labpress.document.Superscript;
import org.labpress.document.Text;

/** Writes inlines into the element that is open. Every method returns the writer. */
final class JatsInlines implements InlineVisitor<XmlWriter> {
  /** What classes of spans are in JATS. */
  private static final List<Map.Entry<String, String>> SPANS =
      List.of(
          Map.entry("ul", "underline"),
          Map.entry("underline", "underline"),
          Map.entry("smallcaps", "sc"),
          Map.entry("abbr", "abbrev"),
          Map.entry("kbd", "monospace"));

  private final ArticleState state;
  private final XmlWriter out;

  /** Whether links and marks are left out, as in the text of a link. */
  private boolean plain;

  JatsInlines(ArticleState state) {
    this.state = state;
    this.out = state.out();
  }

  XmlWriter all(List<? extends Inline> inlines) {
    inlines.forEach(inline -> inline.accept(this));
    return out;
  }

  private XmlWriter element(String name, List<Inline> content, String... attributes) {
    out.inline(name, attributes);
    all(content);
    return out.close();
  }

  @Override
  public XmlWriter text(Text inline) {
    return out.text(inline.text());
  }

  @Override
  public XmlWriter emphasis(Emphasis inline) {
    return element("italic", inline.content());
  }

  @Override
  public XmlWriter strong(Strong inline) {
    return element("bold", inline.content());
  }

  @Override
  public XmlWriter strikethrough(Strikethrough inline) {
    return element("strike", inline.content());
  }

  @Override
  public XmlWriter superscript(Superscript inline) {
    return element("sup", inline.content());
  }

  @Override
  public XmlWriter subscript(Subscript inline) {
    return element("sub", inline.content());
  }

  @Override
  public XmlWriter span(Span inline) {
    Attributes attributes = inline.attributes();
    Optional<String> name =
        SPANS.stream()
            .filter(span -> attributes.hasClass(span.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (name.isPresent()) {
      return element(name.get(), inline.content());
    }
    String id = attributes.id().map(state.ids()::give).orElse("");
    if (attributes.hasClass("mark")) {
      return element("styled-content", inline.content(), "id", id, "style-type", "highlight");
    }
    return id.isEmpty()
        ? all(inline.content())
        : element("named-content", inline.content(), "id", id, "content-type", "anchor");
  }

  @Override
  public XmlWriter code(Code inline) {
    return out.inline("monospace").text(inline.code()).close();
  }

  @Override
  public XmlWriter inlineMath(InlineMath inline) {
    if (inline.formula().isEmpty()) {
      return out.inline("monospace").text(inline.tex().value()).close();
    }
    out.inline(inline.display() ? "disp-formula" : "inline-formula");
    new JatsFormula(out, state.ids()).write(inline.formula().get(), Map.of());
    return out.close();
  }

  @Override
  public XmlWriter link(Link inline) {
    if (plain || inline.target().isEmpty()) {
      return all(inline.content());
    }
    return inline.target().get().accept(new Target(inline));
  }

  private final class Target implements LinkTarget.Visitor<XmlWriter> {
    private final Link link;

    Target(Link link) {
      this.link = link;
    }

    @Override
    public XmlWriter external(LinkTarget.External target) {
      out.inline("ext-link", "ext-link-type", "uri", "xlink:href", target.url());
      withoutLinks(link.content());
      return out.close();
    }

    @Override
    public XmlWriter page(LinkTarget.Page target) {
      boolean here = target.path().equals(state.path()) && !target.fragment().isEmpty();
      return here ? reference(target.fragment(), link.content()) : all(link.content());
    }

    @Override
    public XmlWriter file(LinkTarget.File target) {
      return all(link.content());
    }

    @Override
    public XmlWriter dead(LinkTarget.Dead target) {
      return all(link.content());
    }
  }

  private void withoutLinks(List<Inline> content) {
    boolean before = plain;
    plain = true;
    all(content);
    plain = before;
  }

  /** Writes a reference to a place in the article; only its text if there is no such place. */
  private XmlWriter reference(String id, List<Inline> content) {
    if (plain || !state.ids().has(id)) {
      return all(content);
    }
    out.inline("xref", "ref-type", state.kind(id), "rid", XmlIds.name(id));
    withoutLinks(content);
    return out.close();
  }

  @Override
  public XmlWriter image(Image inline) {
    String shown = shown(inline);
    Optional<String> address = address(inline);
    if (address.isEmpty()) {
      return out.text("[" + (shown.isEmpty() ? inline.destination() : shown) + "]");
    }
    String[] type = Pictures.mediaType(address.get()).split("/", 2);
    out.inline(
        "inline-graphic",
        "mimetype",
        type[0],
        "mime-subtype",
        type[1],
        "xlink:href",
        address.get());
    if (!shown.isEmpty()) {
      out.inline("alt-text").text(shown).close();
    }
    return out.close();
  }

  /** Returns what an image shows, in words. */
  static String shown(Image image) {
    return image.attributes().value("alt").orElseGet(() -> PlainText.of(image.alternative()));
  }

  /** Returns the name of the copy of an image, or the address of one elsewhere. */
  Optional<String> address(Image image) {
    return image
        .file()
        .map(file -> state.pictures().name(file.path()))
        .or(() -> Optional.of(image.destination()).filter(to -> to.matches("(?i)https?://\\S+")));
  }

  @Override
  public XmlWriter citation(Citation inline) {
    if (inline.printed().isEmpty()) {
      return unknown(inline);
    }
    for (Citation.Part part : inline.printed().get()) {
      if (part.entry().filter(state.ids()::has).isPresent() && !plain) {
        out.inline("xref", "ref-type", "bibr", "rid", XmlIds.name(part.entry().get()));
        withoutLinks(part.content());
        out.close();
      } else {
        all(part.content());
      }
    }
    return out;
  }

  /** Writes a citation of a work that is not known as its author wrote it. */
  private XmlWriter unknown(Citation inline) {
    String before = "[";
    for (Citation.Item item : inline.items()) {
      out.text(before);
      all(item.prefix());
      boolean joined = item.prefix().isEmpty() || PlainText.of(item.prefix()).endsWith(" ");
      out.text((joined ? "@" : " @") + item.key());
      if (!item.suffix().isEmpty()) {
        out.text(", ");
        all(item.suffix());
      }
      before = "; ";
    }
    return out.text("]");
  }

  @Override
  public XmlWriter reference(Reference inline) {
    if (inline.target().isEmpty()) {
      return out.text("@" + inline.label());
    }
    Reference.Target target = inline.target().get();
    return reference(target.id(), List.of(new Text(target.text(), inline.span())));
  }

  @Override
  public XmlWriter checkedNumber(CheckedNumber inline) {
    return all(inline.content());
  }

  @Override
  public XmlWriter calculation(Calculation inline) {
    return all(inline.content());
  }

  @Override
  public XmlWriter footnoteReference(FootnoteReference inline) {
    if (inline.number().isEmpty()) {
      return out.text("[^" + inline.label() + "]");
    }
    int number = inline.number().getAsInt();
    return plain || !state.ids().hasOwn("fn" + number)
        ? out.inline("sup").text(Integer.toString(number)).close()
        : out.inline("xref", "ref-type", "fn", "rid", "fn" + number)
            .text(Integer.toString(number))
            .close();
  }

  @Override
  public XmlWriter rawInline(RawInline inline) {
    if (inline.format().equals("html")) {
      return inline.text().matches("(?i)<br\\s*/?>") ? out.text(" ") : out;
    }
    return out.inline("monospace").text(inline.text()).close();
  }

  @Override
  public XmlWriter softBreak(SoftBreak inline) {
    return out.text("\n");
  }

  /** JATS has line breaks in titles and cells only, so the words just stay apart. */
  @Override
  public XmlWriter lineBreak(LineBreak inline) {
    return out.text("\n");
  }
}
