package org.labpress.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Document;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Where findings about a page or a long construct point. */
public final class PageStart {
  private PageStart() {}

  /** Returns the first line of the page; without front matter that is the first line of text. */
  public static SourceSpan of(Document document) {
    SourceFile file = document.span().file();
    int line = 1;
    while (line < file.lineCount() && file.line(line).isBlank()) {
      line++;
    }
    return file.lineSpan(line);
  }

  /** Returns the first line of a longer construct. */
  public static SourceSpan firstLine(SourceSpan span) {
    int end = Math.min(span.end(), span.file().lineEnd(span.line()));
    return span.file().span(span.start(), Math.max(span.start(), end));
  }

  /**
   * Returns the line of a key of the front matter, or the first line of the page if the key is not
   * there.
   */
  public static SourceSpan ofKey(Document document, String key) {
    SourceSpan front = document.frontMatter().span();
    Matcher matcher =
        Pattern.compile("(?m)^" + Pattern.quote(key) + "[ \\t]*:.*$").matcher(front.text());
    if (!matcher.find()) {
      return of(document);
    }
    SourceFile file = front.file();
    return file.lineSpan(file.lineAt(front.start() + matcher.start()));
  }
}
