package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.markdown.MarkdownReader;
import org.labpress.pass.PassContext;
import org.labpress.pass.Passes;
import org.labpress.slides.DeckBuilder;
import org.labpress.slides.SlidePages;
import org.labpress.source.Checked;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

/** Decks from Markdown, set as pages. */
final class Decks {
  private Decks() {}

  static Checked<Typeset> set(String markdown, SlideSheets sheets) {
    return set(markdown, sheets, new MemoryWorkspace());
  }

  static Checked<Typeset> set(String markdown, SlideSheets sheets, PaperStyle style) {
    return set(markdown, sheets, style, new MemoryWorkspace());
  }

  static Checked<Typeset> set(String markdown, SlideSheets sheets, MemoryWorkspace files) {
    return set(markdown, sheets, PaperStyle.a4(), files);
  }

  private static Checked<Typeset> set(
      String markdown, SlideSheets sheets, PaperStyle style, MemoryWorkspace files) {
    Document read = MarkdownReader.read(SourceFile.of("content/slides/a.md", markdown)).value();
    PassContext context = PassContext.of(PageKind.DECK, files, PassContext.Pages.NONE);
    Document document = Passes.apply(Passes.LOCAL, read, context).value();
    document = Passes.apply(Passes.ACROSS_PAGES, document, context).value();
    return SlidePages.typeset(document, DeckBuilder.build(document).value(), style, sheets);
  }

  /** Returns the text of a page, runs apart, in the order in which they are painted. */
  static String text(Page page) {
    return runs(page).stream().map(PageDump::text).collect(Collectors.joining(" "));
  }

  static List<Placed.GlyphRun> runs(Page page) {
    List<Placed.GlyphRun> runs = new ArrayList<>();
    for (Placed item : page.items()) {
      if (item instanceof Placed.GlyphRun run) {
        runs.add(run);
      }
    }
    return runs;
  }

  /** Returns the words that are read aloud, and not only seen. */
  static String spoken(Page page) {
    return runs(page).stream()
        .filter(run -> run.element() != Placed.ARTIFACT)
        .map(PageDump::text)
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+", " ");
  }
}
