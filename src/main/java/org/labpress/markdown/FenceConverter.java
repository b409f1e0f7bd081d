package org.labpress.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Block;
import org.labpress.document.ChartBlock;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Makes code and charts from fences. */
final class FenceConverter {
  private final PreparedText source;
  private final PageNotes notes;

  FenceConverter(PreparedText source, PageNotes notes) {
    this.source = source;
    this.notes = notes;
  }

  /** Returns what a fence holds; empty for a code cell that asks to be left out. */
  Optional<Block> convert(FencedCodeBlock node, SourceSpan span) {
    if (node.getClosingMarker().isEmpty()) {
      int line = span.line();
      notes.report(
          Diagnostic.warning(
                  "md/fence-open",
                  span.part(0, Math.min(span.length(), span.file().lineEnd(line) - span.start())),
                  "\"%s\" opened here is never closed".formatted(node.getOpeningMarker()))
              .withHint("add a line \"%s\"".formatted(node.getOpeningMarker())));
    }
    Optional<CodeCells.Header> cell = CodeCells.header(node.getInfo());
    if (cell.isPresent()) {
      return new CodeCells(notes)
          .convert(cell.get(), node.getContentChars().toString(), lines(node, span), span);
    }
    return Optional.of(other(node, span));
  }

  private Block other(FencedCodeBlock node, SourceSpan span) {
    FenceInfo opening = FenceInfo.read(node.getInfo(), source, notes);
    if (opening.language().equals("chart")) {
      return new ChartBlock(
          lines(node, span),
          List.of(),
          opening.attributes(),
          Optional.empty(),
          Optional.empty(),
          span);
    }
    if (opening.language().equals("math")) {
      return MathConverter.equation(
          node.getContentChars().toString(), lines(node, span), opening.attributes(), span);
    }
    return new CodeConverter(notes).convert(opening, node.getContentChars().toString(), span);
  }

  /** Returns the whole lines between the fences, indentation included; YAML takes it as it is. */
  private SourceSpan lines(FencedCodeBlock node, SourceSpan span) {
    SourceFile file = span.file();
    int first = span.line() + 1;
    boolean closed = !node.getClosingMarker().isEmpty();
    int last = file.lineAt(Math.max(span.start(), span.end() - 1)) - (closed ? 1 : 0);
    if (first > last) {
      int end = Math.min(file.lineEnd(span.line()), span.end());
      return file.span(end, end);
    }
    int end = closed ? Math.min(file.lineStart(last + 1), span.end()) : span.end();
    return file.span(file.lineStart(first), Math.max(file.lineStart(first), end));
  }
}
