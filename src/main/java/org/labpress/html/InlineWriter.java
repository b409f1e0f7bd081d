package org.labpress.html;

import java.util.List;
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

/**
 * Writes inlines as CommonMark 0.31.2 and GFM print them in their examples: no ids, destinations as
 * written, raw HTML passed through. Every method returns the buffer.
 */
class InlineWriter implements InlineVisitor<HtmlBuffer> {
  final HtmlBuffer out;

  InlineWriter(HtmlBuffer out) {
    this.out = out;
  }

  /** Writes inlines that stand in one element. */
  HtmlBuffer all(List<Inline> inlines) {
    inlines.forEach(inline -> inline.accept(this));
    return out;
  }

  HtmlBuffer element(String name, List<Inline> content) {
    out.markup("<").markup(name).markup(">");
    all(content);
    return out.markup("</").markup(name).markup(">");
  }

  @Override
  public HtmlBuffer text(Text inline) {
    return out.text(inline.text());
  }

  @Override
  public HtmlBuffer emphasis(Emphasis inline) {
    return element("em", inline.content());
  }

  @Override
  public HtmlBuffer strong(Strong inline) {
    return element("strong", inline.content());
  }

  @Override
  public HtmlBuffer strikethrough(Strikethrough inline) {
    return element("del", inline.content());
  }

  @Override
  public HtmlBuffer superscript(Superscript inline) {
    return element("sup", inline.content());
  }

  @Override
  public HtmlBuffer subscript(Subscript inline) {
    return element("sub", inline.content());
  }

  @Override
  public HtmlBuffer span(Span inline) {
    return element("span", inline.content());
  }

  @Override
  public HtmlBuffer inlineMath(InlineMath inline) {
    return out.markup("<code>").text(inline.tex().value()).markup("</code>");
  }

  @Override
  public HtmlBuffer code(Code inline) {
    return out.markup("<code>").text(inline.code()).markup("</code>");
  }

  @Override
  public HtmlBuffer link(Link inline) {
    out.markup("<a").attribute("href", HtmlEscape.url(inline.destination()));
    title(inline.title()).markup(">");
    all(inline.content());
    return out.markup("</a>");
  }

  @Override
  public HtmlBuffer image(Image inline) {
    out.markup("<img").attribute("src", HtmlEscape.url(inline.destination()));
    out.attribute("alt", PlainText.of(inline.alternative()));
    return title(inline.title()).markup(" />");
  }

  HtmlBuffer title(String title) {
    return title.isEmpty() ? out : out.attribute("title", title);
  }

  @Override
  public HtmlBuffer citation(Citation inline) {
    out.markup("[");
    String separator = "";
    for (Citation.Item item : inline.items()) {
      out.markup(separator);
      all(item.prefix());
      if (!item.prefix().isEmpty() && !PlainText.of(item.prefix()).endsWith(" ")) {
        out.markup(" ");
      }
      out.text(item.key());
      if (!item.suffix().isEmpty()) {
        out.markup(PlainText.of(item.suffix()).startsWith(" ") ? "," : ", ");
        all(item.suffix());
      }
      separator = "; ";
    }
    return out.markup("]");
  }

  @Override
  public HtmlBuffer reference(Reference inline) {
    return out.text(inline.target().map(Reference.Target::text).orElse("@" + inline.label()));
  }

  @Override
  public HtmlBuffer checkedNumber(CheckedNumber inline) {
    return element("span", inline.content());
  }

  @Override
  public HtmlBuffer calculation(Calculation inline) {
    return element("span", inline.content());
  }

  @Override
  public HtmlBuffer footnoteReference(FootnoteReference inline) {
    return out.text("[^" + inline.label() + "]");
  }

  @Override
  public HtmlBuffer rawInline(RawInline inline) {
    return inline.format().equals("html") ? out.markup(inline.text()) : out;
  }

  @Override
  public HtmlBuffer softBreak(SoftBreak inline) {
    return out.markup("\n");
  }

  @Override
  public HtmlBuffer lineBreak(LineBreak inline) {
    return out.markup("<br />\n");
  }
}
