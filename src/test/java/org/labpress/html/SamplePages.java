package org.labpress.html;

import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.markdown.MarkdownReader;
import org.labpress.pass.PassContext;
import org.labpress.pass.Passes;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

/** Pages with data, from their Markdown. */
public final class SamplePages {
  static final Addresses ADDRESSES =
      new Addresses() {
        @Override
        public String page(String sourcePath, String fragment) {
          return sourcePath;
        }

        @Override
        public String file(String path) {
          return path;
        }
      };

  private SamplePages() {}

  /** Returns a page after its passes. */
  public static Document document(PageKind kind, String markdown, String path, String data) {
    PassContext context =
        PassContext.of(kind, new MemoryWorkspace().with(path, data), PassContext.Pages.NONE);
    Document read = MarkdownReader.read(SourceFile.of("page.md", markdown)).value();
    return Passes.apply(Passes.LOCAL, read, context).value();
  }

  /** Returns the HTML of a page of the site. */
  static String html(String markdown, String path, String data) {
    return new HtmlWriter(ADDRESSES).blocks(document(PageKind.PAGE, markdown, path, data).blocks());
  }
}
