package org.labpress.markdown;

import java.util.Optional;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.CodeBlock;
import org.labpress.document.TableBlock;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Makes tables of those in HTML and LaTeX. */
final class MarkupTableConverter {
  private final PreparedText source;
  private final PageNotes notes;

  MarkupTableConverter(PreparedText source, PageNotes notes) {
    this.source = source;
    this.notes = notes;
  }

  Block convert(MarkupTable node, SourceSpan span) {
    PreparedText text = node.text(source);
    MarkupCells cells = new MarkupCells(text, notes, node);
    if (node.language() == MarkupTable.Language.HTML) {
      TableBlock table = new HtmlTableReader(cells, text.text()).read(span);
      notes.define(table.attributes(), span);
      return table;
    }
    Optional<TableBlock> table =
        new TexTableReader(cells, TexText.withoutComments(text.text())).read(span);
    if (table.isPresent()) {
      return table.get();
    }
    notes.report(
        Diagnostic.warning(
                "tex/unsupported",
                span.part(
                    0, Math.min(span.length(), span.file().lineEnd(span.line()) - span.start())),
                "this table holds more than rows and columns and is shown as code")
            .withHint("write one tabular in it, or a table in Markdown"));
    return CodeBlock.of("tex", Attributes.NONE, text.text(), span);
  }
}
