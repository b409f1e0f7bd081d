package org.labpress.markdown;

import java.util.List;
import java.util.Optional;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.CodeBlock;
import org.labpress.document.RawBlock;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Makes figures of those in LaTeX, and keeps definitions for the formulas. */
final class TexBlockConverter {
  private final PreparedText source;
  private final PageNotes notes;

  TexBlockConverter(PreparedText source, PageNotes notes) {
    this.source = source;
    this.notes = notes;
  }

  List<Block> convert(TexBlock node, SourceSpan span) {
    PreparedText text = node.text(source);
    return switch (node.kind()) {
      case FRAME -> List.of();
      case DEFINITION -> List.of(new RawBlock("latex", text.text().stripTrailing(), span));
      case FIGURE -> List.of(figure(node, text, span));
    };
  }

  private Block figure(TexBlock node, PreparedText text, SourceSpan span) {
    MarkupCells cells = new MarkupCells(text, notes, node);
    Optional<Block> figure =
        new TexFigureReader(cells, TexText.withoutComments(text.text())).read(span);
    if (figure.isPresent()) {
      return figure.get();
    }
    int firstLine = span.file().lineEnd(span.line()) - span.start();
    notes.report(
        Diagnostic.warning(
                "tex/unsupported",
                span.part(0, Math.min(span.length(), firstLine)),
                "this figure holds more than images and captions and is shown as code")
            .withHint("include the image of a file in it, or write a figure in Markdown"));
    return CodeBlock.of("tex", Attributes.NONE, text.text(), span);
  }
}
