package org.labpress.pass;

import org.labpress.document.CodeBlock;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Places on the page of what stands in a fence. Its lines are read as a file of their own, since a
 * fence may be indented or quoted.
 */
final class FencePlaces {
  private final CodeBlock fence;
  private final SourceFile lines;

  FencePlaces(CodeBlock fence) {
    this.fence = fence;
    lines = SourceFile.of(fence.span().file().path(), fence.code());
  }

  /** Returns the lines of the fence, without what indents or quotes it, as a file. */
  SourceFile lines() {
    return lines;
  }

  /** Returns the place on the page of a place in the lines. */
  SourceSpan onPage(SourceSpan span) {
    return onPage(span.start(), span.end());
  }

  SourceSpan onPage(int start, int end) {
    int from = onPage(start);
    return fence.span().file().span(from, Math.max(from, onPage(end)));
  }

  private int onPage(int offset) {
    SourceFile page = fence.span().file();
    int line = lines.lineAt(offset);
    int last = page.lineAt(page.text().length());
    int pageLine = Math.min(last, fence.span().line() + line);
    String written = page.text().substring(page.lineStart(pageLine), page.lineEnd(pageLine));
    int length = lines.lineEnd(line) - lines.lineStart(line);
    int indent = Math.max(0, written.stripTrailing().length() - length);
    int column = Math.min(length, offset - lines.lineStart(line));
    return Math.min(page.lineEnd(pageLine), page.lineStart(pageLine) + indent + column);
  }
}
