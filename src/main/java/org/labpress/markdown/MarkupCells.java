package org.labpress.markdown;

import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Inline;
import org.labpress.source.SourceSpan;

/** Reads parts of a table in another language as Markdown. */
final class MarkupCells {
  private final PreparedText text;
  private final PageNotes notes;
  private final ReferenceRepository references;

  MarkupCells(PreparedText text, PageNotes notes, Node table) {
    this.text = text;
    this.notes = notes;
    this.references = Parser.REFERENCES.get(table.getDocument());
  }

  /** A range of the text, the end exclusive. */
  record Range(int start, int end) {}

  /** Returns a range without the white space at its ends. */
  Range trimmed(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.text().charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.text().charAt(to - 1))) {
      to--;
    }
    return new Range(from, to);
  }

  /** Notes the id of attributes that are written in a range, and returns them. */
  Attributes defined(Attributes attributes, Range range) {
    return notes.define(attributes, span(range));
  }

  SourceSpan span(Range range) {
    return text.span(range.start, range.end);
  }

  String text(Range range) {
    return text.text().substring(range.start, range.end);
  }

  List<Inline> inlines(Range range) {
    return range.start == range.end
        ? List.of()
        : TextReader.inlines(part(range), notes, references);
  }

  List<Block> blocks(Range range) {
    return notes
        .nested(span(range), () -> TextReader.blocks(part(range), notes, references))
        .orElse(List.of());
  }

  private PreparedText part(Range range) {
    PreparedText.Builder builder = new PreparedText.Builder(text.file(), text.startOf(range.start));
    boolean lineStart = true;
    for (int i = range.start; i < range.end; i++) {
      char c = text.text().charAt(i);
      // What is indented in another language is no code of Markdown.
      if (!lineStart || (c != ' ' && c != '\t')) {
        builder.append(text, i, i + 1);
        lineStart = c == '\n';
      }
    }
    return builder.build();
  }
}
