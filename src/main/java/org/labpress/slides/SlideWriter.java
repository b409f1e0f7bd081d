package org.labpress.slides;

import java.util.List;
import java.util.Optional;
import org.labpress.document.Heading;
import org.labpress.document.Inline;
import org.labpress.document.PlainText;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;
import org.labpress.document.RichText;
import org.labpress.html.Addresses;
import org.labpress.html.ContentNames;
import org.labpress.html.HtmlEscape;
import org.labpress.html.HtmlWriter;

/**
 * Writes a deck as HTML, in the elements and classes that reveal.js uses: each slide a {@code
 * section}, notes in {@code aside.notes}. The classes of a heading and its id are those of its
 * section.
 */
public final class SlideWriter {
  private final HtmlWriter html;
  private final PrintedLanguage language;
  private final int size;
  private final StringBuilder out = new StringBuilder();
  private int written;

  private SlideWriter(Addresses addresses, Deck deck) {
    this.html = HtmlWriter.forSlides(addresses, deck.language());
    this.language = deck.language();
    this.size = deck.size();
  }

  /**
   * Returns the pages of a deck.
   *
   * @param addresses as seen from the page of the slides; the page of the notes lies beside it
   */
  public static DeckPages write(Deck deck, Addresses addresses) {
    SlideWriter writer = new SlideWriter(addresses, deck);
    deck.title().ifPresent(writer::title);
    deck.slides().forEach(writer::slide);
    return new DeckPages(writer.out.toString(), NotesWriter.write(deck, addresses));
  }

  private void title(TitleSlide slide) {
    List<Inline> title = slide.frontMatter().title().map(RichText::content).orElse(List.of());
    open(Optional.of("lp-title-slide"), "title-slide", List.of(), PlainText.of(title));
    out.append("<h1>").append(html.inlines(title)).append("</h1>\n");
    slide.frontMatter().subtitle().ifPresent(this::subtitle);
    out.append(new TitleLines(slide.frontMatter()).toHtml());
    out.append(tldr(slide));
    close(html.footnotes(slide.footnotes()));
  }

  private void subtitle(RichText subtitle) {
    out.append("<p class=\"subtitle\">").append(html.inlines(subtitle.content())).append("</p>\n");
  }

  private String tldr(TitleSlide slide) {
    return slide.tldr().isEmpty()
        ? ""
        : "<aside class=\"tldr\" aria-label=\"TL;DR\">\n<p class=\"tldr-label\">TL;DR</p>\n"
            + html.blocks(slide.tldr())
            + "</aside>\n";
  }

  private void slide(Slide slide) {
    String title = slide.heading().map(heading -> PlainText.of(heading.content())).orElse("");
    Optional<String> id = slide.heading().flatMap(heading -> heading.attributes().id());
    List<String> classes =
        slide.heading().map(heading -> heading.attributes().classes()).orElse(List.of());
    open(id.map(ContentNames::id), slide.opensSection() ? "section-slide" : "", classes, title);
    slide.heading().ifPresent(this::heading);
    out.append(html.blocks(slide.blocks()));
    close(html.footnotes(slide.footnotes()) + html.madeOf(slide.blocks()));
  }

  /** Writes a heading without its id and classes, which the section has. */
  private void heading(Heading heading) {
    String name = "h" + heading.level();
    out.append("<").append(name).append(">");
    heading
        .number()
        .ifPresent(
            n -> out.append("<span class=\"section-number\">" + HtmlEscape.text(n) + "</span> "));
    out.append(html.inlines(heading.content())).append("</").append(name).append(">\n");
  }

  private void open(Optional<String> id, String own, List<String> classes, String title) {
    written++;
    html.nextSlide();
    String place =
        "%s %d %s %d"
            .formatted(PrintedWord.SLIDE.in(language), written, PrintedWord.OF.in(language), size);
    out.append("<section");
    id.ifPresent(name -> attribute("id", name));
    ContentNames.classes(own, classes).ifPresent(names -> attribute("class", names));
    attribute("data-number", Integer.toString(written));
    attribute("role", "group");
    attribute("aria-roledescription", "slide");
    attribute("aria-label", title.isBlank() ? place : place + ": " + title);
    out.append(">\n");
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(HtmlEscape.text(value)).append('"');
  }

  private void close(String footnotes) {
    out.append(footnotes).append("</section>\n");
  }
}
