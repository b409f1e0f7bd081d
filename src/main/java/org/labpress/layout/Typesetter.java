package org.labpress.layout;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.labpress.document.Author;
import org.labpress.document.Document;
import org.labpress.document.FrontMatter;
import org.labpress.document.Located;
import org.labpress.document.PlainText;
import org.labpress.font.Hyphenator;
import org.labpress.source.Checked;

/** Sets a document as the pages of a paper. */
public final class Typesetter {
  /** Numbers in the list of contents move nothing, so the second run has them right. */
  private static final int MOST_RUNS = 3;

  private Typesetter() {}

  /**
   * Sets a document.
   *
   * <p>The document should be resolved; what is not is shown as written: a reference as {@code
   * @label}, a chart as a frame. Citations show their keys. Images that are missing, or that are
   * SVG files, are shown as a frame with their alternative text.
   *
   * @return the pages, always at least one. Reports {@code image/print} for SVG files, {@code
   *     render/raw-html} for HTML that is left out and {@code render/script} for text in a script
   *     that needs more than glyphs in a row. Lines that are too long and characters without a
   *     glyph are facts of {@link Typeset#lines()}
   */
  public static Checked<Typeset> typeset(Document document, PaperStyle style) {
    return typeset(document, style, KnownLines.none());
  }

  /**
   * Sets a document with what was found in it: marks in the margins, and a list behind the text.
   *
   * @param plain the same document in the same style without the findings
   */
  public static Typeset reviewed(
      Document document, PaperStyle style, Typeset plain, List<ReviewNote> notes) {
    return notes.isEmpty()
        ? plain
        : typeset(document, style, Review.of(notes, plain.lines()), KnownLines.none()).value();
  }

  /**
   * Sets a document that may have been set before.
   *
   * @param known paragraphs of earlier runs, which are not broken again; takes those of this one
   */
  public static Checked<Typeset> typeset(Document document, PaperStyle style, KnownLines known) {
    return typeset(document, style, Review.NONE, known);
  }

  private static Checked<Typeset> typeset(
      Document document, PaperStyle style, Review review, KnownLines known) {
    Checked<Typeset> typeset = typeset(document, style, review, known, Map.of());
    if (!ContentsSetter.isWanted(document)) {
      return typeset;
    }
    Map<String, Integer> pages = Map.of();
    for (int run = 1; run < MOST_RUNS; run++) {
      Map<String, Integer> found = ContentsSetter.pages(typeset.value().pages());
      if (found.equals(pages)) {
        break;
      }
      pages = found;
      typeset = typeset(document, style, review, known, pages);
    }
    return typeset;
  }

  private static Checked<Typeset> typeset(
      Document document,
      PaperStyle style,
      Review review,
      KnownLines known,
      Map<String, Integer> pages) {
    FrontMatter front = document.frontMatter();
    String lang = front.lang().map(Located::value).orElse(style.lang());
    Hyphenator hyphenator = Hyphenator.forLanguage(lang);
    SettingContext context =
        new SettingContext(
            document, style, new WordBreaks(hyphenator::breaks, style.hyphenation()), known, pages);
    Footnotes footnotes = new Footnotes(context, document.footnotes());
    Galley galley = Galley.ofPages();
    Frame frame = new Frame(0, style.measure());
    galley.span(true);
    new TitleBlock(context, footnotes, galley, new Frame(0, style.textWidth())).set(front);
    galley.span(false);
    if (!AbstractSetter.isAcross(style, front)) {
      new AbstractSetter(context, footnotes, galley, frame).set(front);
      footnotes.setPending(context.tags().root());
    }
    if (ContentsSetter.isAsked(document)) {
      new ContentsSetter(context, galley, context.tags().root(), frame).set(document);
    }
    new BlockSetter(context, footnotes, galley, context.tags().root(), frame, BodyStyle.of(style))
        .setAll(document.blocks(), document.span());
    List<Review.Mark> marks = review.set(context, galley);
    List<SetPage> set = PageBuilder.build(galley.items(), footnotes.strips(), TextArea.of(style));
    PagePainter painter =
        new PagePainter(
            style,
            context.language(),
            RunningTexts.of(document, style, lang),
            set.size(),
            !marks.isEmpty());
    set.forEach(painter::paint);
    Typeset typeset =
        new Typeset(
            metadata(document, lang),
            new MarginNotes(style, Review.placed(marks, painter.lines())).on(painter.pages()),
            context.tags().build(),
            context.outline(),
            painter.lines());
    return new Checked<>(typeset, context.findings().sorted());
  }

  static Typeset.Metadata metadata(Document document, String lang) {
    FrontMatter front = document.frontMatter();
    Optional<String> description =
        Optional.of(oneLine(PlainText.ofParagraphs(front.texts().description())))
            .filter(text -> !text.isEmpty());
    List<String> keywords = front.tags().stream().map(Located::value).toList();
    return new Typeset.Metadata(
        oneLine(document.title().orElse(document.path())),
        front.authors().stream().map(Author::name).toList(),
        keywords,
        description,
        languageTag(lang, "en"),
        TitleBlock.isoDate(front));
  }

  /** Returns the tag in its usual form, or the other one if it is none. */
  private static String languageTag(String lang, String otherwise) {
    Locale locale = Locale.forLanguageTag(lang.replace('_', '-'));
    return locale.getLanguage().isEmpty() ? otherwise : locale.toLanguageTag();
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
