package org.labpress.markdown;

import com.vladsch.flexmark.parser.Parser;
import java.util.List;
import org.labpress.document.Document;
import org.labpress.document.FrontMatter;
import org.labpress.source.Checked;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Reads Markdown. Reading cannot fail: bad input gives a tree and diagnostics. */
public final class MarkdownReader {
  private MarkdownReader() {}

  /** Returns the page that a file holds, in the full dialect of labpress. */
  public static Checked<Document> read(SourceFile file) {
    return commonMark(file);
  }

  /** Returns the tree that CommonMark 0.31.2 gives, without front matter and our own constructs. */
  public static Checked<Document> commonMark(SourceFile file) {
    SourceSpan all = file.span();
    PreparedText text = PreparedText.of(file.span(file.contentStart(), file.text().length()));
    BlockConverter converter = new BlockConverter(text);
    Document document =
        new Document(
            FrontMatter.empty(file.span(file.contentStart(), file.contentStart())),
            converter.children(Parser.builder().build().parse(text.text())),
            List.of(),
            all);
    return Checked.of(document);
  }
}
