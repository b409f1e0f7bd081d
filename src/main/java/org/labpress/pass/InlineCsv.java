package org.labpress.pass;

import java.util.List;
import org.labpress.document.CodeBlock;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.table.CsvReader;
import org.labpress.table.Table;

/**
 * Reads the rows of a CSV fence. They are read as a file of their own, since a fence may be
 * indented or quoted; what is said of them is said of their places on the page.
 */
final class InlineCsv {
  private final CodeBlock fence;
  private final SourceFile rows;

  InlineCsv(CodeBlock fence) {
    this.fence = fence;
    rows = SourceFile.of(fence.span().file().path(), fence.code());
  }

  Checked<Table> read() {
    Checked<Table> read = CsvReader.read(rows);
    List<Diagnostic> onPage = read.diagnostics().stream().map(this::onPage).toList();
    return new Checked<>(read.value(), onPage);
  }

  private Diagnostic onPage(Diagnostic diagnostic) {
    Diagnostic moved =
        Diagnostic.of(
            diagnostic.rule(),
            diagnostic.severity(),
            onPage(diagnostic.span()),
            diagnostic.message());
    for (String hint : diagnostic.hints()) {
      moved = moved.withHint(hint);
    }
    for (Diagnostic.Label label : diagnostic.labels()) {
      moved = moved.withLabel(onPage(label.span()), label.text());
    }
    return moved;
  }

  /** Returns the place on the page of a place in the rows. */
  SourceSpan onPage(SourceSpan span) {
    int start = onPage(span.start());
    return fence.span().file().span(start, Math.max(start, onPage(span.end())));
  }

  private int onPage(int offset) {
    SourceFile page = fence.span().file();
    int line = rows.lineAt(offset);
    int lines = page.lineAt(page.text().length());
    int pageLine = Math.min(lines, fence.span().line() + line);
    String written = page.text().substring(page.lineStart(pageLine), page.lineEnd(pageLine));
    int length = rows.lineEnd(line) - rows.lineStart(line);
    int indent = Math.max(0, written.stripTrailing().length() - length);
    int column = Math.min(length, offset - rows.lineStart(line));
    return Math.min(page.lineEnd(pageLine), page.lineStart(pageLine) + indent + column);
  }
}
