package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.FrontMatter;
import org.labpress.document.FrontMatterBlock;
import org.labpress.document.Inline;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Reads Markdown. Reading cannot fail: bad input gives a tree and diagnostics. */
public final class MarkdownReader {
  private MarkdownReader() {}

  /** Returns the page that a file holds, in the full dialect of labpress. */
  public static Checked<Document> read(SourceFile file) {
    PageNotes notes = new PageNotes();
    int start = FrontMatterBlock.bodyStart(file);
    PreparedText text =
        PreparedText.of(file.span(Math.min(start, file.text().length()), file.text().length()));
    List<Block> blocks =
        new BlockConverter(text, notes, false).children(Dialect.FULL.parse(text.text()));
    FrontMatter front = FrontMatter.empty(file.span(file.contentStart(), file.contentStart()));
    Document document = new Document(front, blocks, notes.footnotes(), file.span());
    return new Checked<>(document, Diagnostic.sorted(notes.diagnostics()));
  }

  /** Returns the tree that CommonMark 0.31.2 gives, without front matter and our own constructs. */
  public static Checked<Document> commonMark(SourceFile file) {
    PageNotes notes = new PageNotes();
    PreparedText text = PreparedText.of(file.span(file.contentStart(), file.text().length()));
    List<Block> blocks =
        new BlockConverter(text, notes, true).children(Dialect.COMMON_MARK.parse(text.text()));
    FrontMatter front = FrontMatter.empty(file.span(file.contentStart(), file.contentStart()));
    return Checked.of(new Document(front, blocks, List.of(), file.span()));
  }

  /** Returns the inlines of a text that stands outside a page's body, such as a caption. */
  public static Checked<List<Inline>> inlines(SourceSpan span) {
    PageNotes notes = new PageNotes();
    PreparedText text = PreparedText.of(span);
    InlineConverter converter = new InlineConverter(text, notes, false);
    List<Inline> inlines = new ArrayList<>();
    for (Node paragraph : Dialect.INLINES.parse(text.text()).getChildren()) {
      inlines.addAll(converter.children(paragraph));
    }
    return new Checked<>(inlines, Diagnostic.sorted(notes.diagnostics()));
  }
}
