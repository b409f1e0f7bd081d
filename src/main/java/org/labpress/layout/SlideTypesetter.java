package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.labpress.document.Document;
import org.labpress.document.Located;
import org.labpress.font.Hyphenator;
import org.labpress.source.Checked;

/** Sets a deck: its slides as pages of their own, or as sheets of paper to hand out or to keep. */
public final class SlideTypesetter {
  private SlideTypesetter() {}

  /**
   * Sets slides.
   *
   * @param document resolved, of which the slides are parts
   * @param style paper for sheets, and language, faces and hyphens of the text; the look of the
   *     slides is that of the style sheet {@code deck.css}
   * @return pages, at least one, with an outline entry for each slide. Reports {@code
   *     deck/overflow} for a slide that is too tall, and what {@link Typesetter} reports. Lines are
   *     facts about the slides in full size
   */
  public static Checked<Typeset> typeset(
      Document document, List<SlideMatter> slides, PaperStyle style, SlideSheets sheets) {
    String lang = document.frontMatter().lang().map(Located::value).orElse(style.lang());
    Hyphenator hyphenator = Hyphenator.forLanguage(lang);
    WordItems words = new WordItems(new WordBreaks(hyphenator::breaks, style.hyphenation()));
    SettingContext context =
        new SettingContext(document, style, words, KnownLines.none(), Map.of());
    Typeset.Metadata metadata = Typesetter.metadata(document, lang);
    SlideSheet sheet = sheet(sheets, context, metadata.title());
    SlideSetter setter = new SlideSetter(context);
    List<SetLine> lines = new ArrayList<>();
    for (int i = 0; i < slides.size(); i++) {
      SetSlide slide = setter.set(slides.get(i), i + 1);
      lines.addAll(slide.lines());
      sheet.add(slide, slides.get(i));
    }
    List<Page> pages = sheet.pages();
    List<Page> written = pages.isEmpty() ? List.of(new Page(SlideSetter.PAGE, List.of())) : pages;
    Typeset typeset =
        new Typeset(metadata, written, context.tags().build(), context.outline(), lines);
    return new Checked<>(typeset, context.findings().sorted());
  }

  private static SlideSheet sheet(SlideSheets sheets, SettingContext context, String title) {
    return switch (sheets) {
      case SLIDES -> new ScreenSheets();
      case HANDOUT_1 -> new HandoutSheets(context.style(), context.language(), title, 1);
      case HANDOUT_2 -> new HandoutSheets(context.style(), context.language(), title, 2);
      case HANDOUT_4 -> new HandoutSheets(context.style(), context.language(), title, 4);
      case NOTES -> new NoteSheets(context, title);
    };
  }
}
