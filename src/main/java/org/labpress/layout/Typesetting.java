package org.labpress.layout;

import java.util.List;
import java.util.Map;
import org.labpress.document.Document;
import org.labpress.document.FrontMatter;
import org.labpress.source.Diagnostic;

/**
 * A document that is set, to whose pages the findings of a review may be added; what stands on them
 * already is not set again.
 */
public final class Typesetting {
  private final Document document;
  private final PaperStyle style;
  private final SettingContext context;
  private final Footnotes footnotes;
  private final Galley galley;
  private final Typeset plain;
  private boolean reviewed;

  /**
   * @param pages on which the ids lie, from 1; empty until they are known
   */
  Typesetting(Document document, PaperStyle style, KnownLines known, Map<String, Integer> pages) {
    this.document = document;
    this.style = style;
    WordItems words = known.words(Typesetter.lang(document, style), style.hyphenation());
    this.context = new SettingContext(document, style, words, known, pages);
    this.footnotes = new Footnotes(context, document.footnotes());
    this.galley = Galley.ofPages();
    set();
    this.plain = pages(List.of());
  }

  private void set() {
    FrontMatter front = document.frontMatter();
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
  }

  /** Returns the pages without findings, always at least one. */
  public Typeset plain() {
    return plain;
  }

  List<Diagnostic> findings() {
    return context.findings().sorted();
  }

  /**
   * Returns the pages with what was found: marks in the margins, and a list behind the text.
   *
   * @throws IllegalStateException if they were reviewed before
   */
  public Typeset reviewed(List<ReviewNote> notes) {
    if (reviewed) {
      throw new IllegalStateException("the pages are reviewed already");
    }
    reviewed = true;
    return notes.isEmpty() ? plain : pages(Review.of(notes, plain.lines()).set(context, galley));
  }

  private Typeset pages(List<Review.Mark> marks) {
    String lang = Typesetter.lang(document, style);
    TextArea area = TextArea.of(style);
    List<SetPage> set = PageBuilder.build(galley.items(), footnotes.strips(), area);
    if (!reviewed) {
      TallParts.report(set, area, document.span(), context.findings());
    }
    PagePainter painter =
        new PagePainter(
            style,
            context.language(),
            RunningTexts.of(document, style, lang),
            set.size(),
            !marks.isEmpty());
    set.forEach(painter::paint);
    return new Typeset(
        Typesetter.metadata(document, lang),
        new MarginNotes(style, Review.placed(marks, painter.lines())).on(painter.pages()),
        context.tags().build(),
        context.outline(),
        painter.lines());
  }
}
