package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.FrontMatter;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.document.Text;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Reads Markdown. Reading cannot fail: bad input gives a tree and diagnostics. What is not
 * understood stays visible as text.
 */
public final class MarkdownReader {
  private MarkdownReader() {}

  /**
   * Returns the page that a file holds, in the full dialect of labpress.
   *
   * <p>Reports {@code front/*}, {@code md/*}, {@code attr/*}, {@code exec/not-run} and {@code
   * table/ragged}. A page that misses the deadline or nests too deep in spite of the guards becomes
   * one plain paragraph for each run of lines.
   */
  public static Checked<Document> read(SourceFile file) {
    return guarded(file.span(), notes -> page(file, notes), text -> plainPage(file, text));
  }

  /** Returns the tree that CommonMark 0.31.2 gives, without front matter and our own constructs. */
  public static Checked<Document> commonMark(SourceFile file) {
    PageNotes notes = new PageNotes();
    PreparedText text = PreparedText.of(file.span(file.contentStart(), file.text().length()));
    List<Block> blocks =
        new BlockConverter(text, notes, FancyMarkers.none(text), true)
            .children(Dialect.commonMark().parse(text.text()));
    return Checked.of(new Document(noFrontMatter(file), blocks, List.of(), file.span()));
  }

  /**
   * Returns the inlines of a text that stands outside a page's body, such as a caption. Every line
   * is text, whatever it begins with.
   */
  public static Checked<List<Inline>> inlines(SourceSpan span) {
    return guarded(
        span,
        notes -> TextReader.inlines(PreparedText.of(span), notes),
        text -> List.of(new Text(text.text(), span)));
  }

  private static Document page(SourceFile file, PageNotes notes) {
    FrontMatterReader reader = new FrontMatterReader(notes);
    FrontMatter front = reader.read(file);
    PreparedText text = PageText.of(file, reader.lateBlocks(), notes);
    notes.macros(notes.macros().inPage(text.text()));
    List<Block> blocks = TextReader.blocks(text, notes);
    notes.reportCells();
    FrontMatter whole =
        notes.nocite().isEmpty()
            ? front
            : front.withCiting(front.citing().withNocite(notes.nocite()));
    return new Document(whole, blocks, notes.footnotes(), file.span());
  }

  private static Document plainPage(SourceFile file, PreparedText text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String part : text.text().split("(?<=\n\n)", -1)) {
      String stripped = part.stripTrailing();
      if (!stripped.isEmpty()) {
        SourceSpan span = text.span(start, start + stripped.length());
        blocks.add(new Paragraph(List.of(new Text(stripped, span)), span));
      }
      start += part.length();
    }
    return new Document(noFrontMatter(file), blocks, List.of(), file.span());
  }

  private static FrontMatter noFrontMatter(SourceFile file) {
    return FrontMatter.empty(file.span(file.contentStart(), file.contentStart()));
  }

  private static <T> Checked<T> guarded(
      SourceSpan span, Function<PageNotes, T> task, Function<PreparedText, T> plain) {
    PageNotes notes = new PageNotes();
    ParserThread.Outcome<T> outcome =
        ParserThread.call(() -> task.apply(notes), ParserThread.deadline(span.length()));
    if (outcome.value().isPresent()) {
      return new Checked<>(outcome.value().get(), Diagnostic.sorted(notes.diagnostics()));
    }
    SourceSpan place = notes.place().orElse(span.part(0, 0));
    Diagnostic diagnostic =
        switch (outcome.failure()) {
          case TOO_DEEP -> InputGuard.tooDeep(place, "something in this file is");
          case LATE ->
              Diagnostic.error(
                  "md/deadline",
                  place,
                  "the file was not read within %d s; at work was the block at line %d"
                      .formatted(ParserThread.deadline(span.length()) / 1_000, place.line()));
          case REFUSED ->
              Diagnostic.error(
                      "md/deadline",
                      place,
                      "the file was not read, since %d others miss their deadline"
                          .formatted(ParserThread.MOST_LATE))
                  .withHint("mend the files with md/deadline above, or take them away");
        };
    T value = plain.apply(PageText.of(span.file(), List.of(), new PageNotes()));
    return new Checked<>(value, List.of(diagnostic));
  }
}
