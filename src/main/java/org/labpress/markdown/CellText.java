package org.labpress.markdown;

import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.CodeBlock;
import org.labpress.document.Figure;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.source.SourceSpan;

/** Reads what stands in the cells of a drawn table: the parts of its lines that are the cell's. */
final class CellText {
  private final PreparedText source;
  private final PageNotes notes;
  private final ReferenceRepository references;

  /**
   * @param table whose page defines the links that the cells may name
   */
  CellText(PreparedText source, PageNotes notes, Node table) {
    this.source = source;
    this.notes = notes;
    references = Parser.REFERENCES.get(table.getDocument());
  }

  /** Returns the blocks of a cell; an image alone in a cell is no figure with a number. */
  List<Block> blocks(List<BasedSequence> lines) {
    PreparedText text = text(lines);
    if (text.text().isBlank()) {
      return List.of();
    }
    SourceSpan span = span(lines);
    List<Block> blocks =
        notes
            .nested(span, () -> TextReader.blocks(text, notes, references))
            .orElseGet(() -> List.of(CodeBlock.of("", Attributes.NONE, text.text(), span)));
    return blocks.size() == 1
            && blocks.get(0) instanceof Figure figure
            && figure.attributes().id().isEmpty()
        ? List.of(new Paragraph(List.of(figure.image()), figure.span()))
        : blocks;
  }

  /** Returns the lines as one run of text. */
  List<Inline> inlines(List<BasedSequence> lines) {
    PreparedText text = text(lines);
    return text.text().isBlank() ? List.of() : TextReader.inlines(text, notes, references);
  }

  /** Returns the span from the first character of a cell to its last. */
  SourceSpan span(List<BasedSequence> lines) {
    List<BasedSequence> written =
        lines.stream().filter(line -> !line.isBlank()).map(BasedSequence::trim).toList();
    if (written.isEmpty()) {
      int at = lines.isEmpty() ? 0 : lines.get(0).getStartOffset();
      return source.span(at, at);
    }
    return source.span(
        written.get(0).getStartOffset(), written.get(written.size() - 1).getEndOffset());
  }

  /** Returns the lines without the white space that all of them begin with. */
  private PreparedText text(List<BasedSequence> lines) {
    int indent = Integer.MAX_VALUE;
    List<BasedSequence> ended = new ArrayList<>();
    for (BasedSequence line : lines) {
      BasedSequence text = line.trimEnd();
      ended.add(text);
      if (!text.isEmpty()) {
        indent = Math.min(indent, text.length() - text.trimStart().length());
      }
    }
    SourceSpan span = span(lines);
    PreparedText.Builder builder = new PreparedText.Builder(source.file(), span.start());
    for (BasedSequence line : ended) {
      if (!line.isEmpty()) {
        builder.append(source, line.getStartOffset() + indent, line.getEndOffset());
      }
      int end = source.endOf(line.getEndOffset());
      builder.add('\n', end, end);
    }
    return builder.build();
  }
}
