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
   *     render/raw-html} for HTML that is left out, {@code render/too-tall} for what runs past the
   *     foot of its page and {@code render/script} for text in a script that needs more than
   *     glyphs in a row. Lines that are too long and characters without a glyph are facts of
   *     {@link Typeset#lines()}
   */
  public static Checked<Typeset> typeset(Document document, PaperStyle style) {
    return typeset(document, style, KnownLines.none());
  }

  /**
   * Sets a document that may have been set before.
   *
   * @param known paragraphs of earlier runs, which are not broken again; takes those of this one
   */
  public static Checked<Typeset> typeset(Document document, PaperStyle style, KnownLines known) {
    return begin(document, style, known).map(Typesetting::plain);
  }

  /**
   * Sets a document to which findings may be added.
   *
   * @param known paragraphs of earlier runs, which are not broken again; takes those of this one
   */
  public static Checked<Typesetting> begin(Document document, PaperStyle style, KnownLines known) {
    Typesetting set = new Typesetting(document, style, known, Map.of());
    if (ContentsSetter.isWanted(document)) {
      Map<String, Integer> pages = Map.of();
      for (int run = 1; run < MOST_RUNS; run++) {
        Map<String, Integer> found = ContentsSetter.pages(set.plain().pages());
        if (found.equals(pages)) {
          break;
        }
        pages = found;
        set = new Typesetting(document, style, known, pages);
      }
    }
    return new Checked<>(set, set.findings());
  }

  /** Returns the language of a document, as written. */
  static String lang(Document document, PaperStyle style) {
    return document.frontMatter().lang().map(Located::value).orElse(style.lang());
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
