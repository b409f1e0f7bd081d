package org.labpress.slides;

import java.util.List;
import java.util.Optional;
import org.labpress.document.Heading;
import org.labpress.document.Inline;
import org.labpress.document.Link;
import org.labpress.document.LinkTarget;
import org.labpress.document.PlainText;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;
import org.labpress.document.Reference;
import org.labpress.document.Rewriter;
import org.labpress.document.RichText;
import org.labpress.document.Text;
import org.labpress.html.Addresses;
import org.labpress.html.HtmlEscape;
import org.labpress.html.HtmlWriter;

/** Writes what is said to each slide, for the page of the speaker. */
final class NotesWriter {
  /** The page of the slides, as seen from that of the notes. */
  private static final String SLIDES = "index.html";

  private final HtmlWriter html;
  private final PrintedLanguage language;
  private final StringBuilder out = new StringBuilder();
  private int written;

  private NotesWriter(Addresses addresses, PrintedLanguage language) {
    this.html = HtmlWriter.forSlides(new FromNotes(addresses), language);
    this.language = language;
  }

  static String write(Deck deck, Addresses addresses) {
    NotesWriter writer = new NotesWriter(addresses, deck.language());
    deck.title()
        .ifPresent(
            slide ->
                writer.slide(
                    slide.frontMatter().title().map(RichText::content).map(PlainText::of),
                    slide.notes()));
    deck.slides()
        .forEach(
            slide ->
                writer.slide(
                    slide.heading().map(Heading::content).map(PlainText::of), slide.notes()));
    return writer.out.toString();
  }

  private void slide(Optional<String> title, Notes notes) {
    written++;
    html.nextSlide();
    String name = title.filter(text -> !text.isBlank()).map(text -> ". " + text).orElse("");
    out.append("<section class=\"note\">\n<h3>").append(written).append(HtmlEscape.text(name));
    out.append("</h3>\n<aside class=\"notes\">\n");
    String none = PrintedWord.NO_SPEAKER_NOTES.in(language);
    out.append(notes.isEmpty() ? "<p class=\"none\">" + none + "</p>\n" : content(notes));
    out.append("</aside>\n</section>\n");
  }

  private String content(Notes notes) {
    ToSlides links = new ToSlides();
    return html.blocks(notes.blocks().stream().map(block -> block.accept(links)).toList())
        + html.footnotes(notes.footnotes());
  }

  /**
   * Makes a reference, which names an element of the same page, a link to the page of the slides.
   */
  private static final class ToSlides extends Rewriter {
    @Override
    public Inline reference(Reference inline) {
      return inline.target().<Inline>map(target -> link(inline, target)).orElse(inline);
    }

    private static Link link(Reference reference, Reference.Target target) {
      String path = reference.span().file().path();
      Text text = new Text(target.text(), reference.span());
      return Link.of("#" + target.id(), List.of(text), reference.span())
          .withTarget(new LinkTarget.Page(path, target.id()));
    }
  }

  /** Addresses as seen from the page of the notes, which lies beside that of the slides. */
  private record FromNotes(Addresses fromSlides) implements Addresses {
    @Override
    public String page(String sourcePath, String fragment) {
      String address = fromSlides.page(sourcePath, fragment);
      return address.isEmpty() || address.startsWith("#") ? SLIDES + address : address;
    }

    @Override
    public String file(String path) {
      return fromSlides.file(path);
    }

    @Override
    public Optional<String> written(String destination) {
      return fromSlides.written(destination);
    }
  }
}
