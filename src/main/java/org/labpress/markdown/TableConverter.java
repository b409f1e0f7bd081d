package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.labpress.document.Inline;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableCell;
import org.labpress.document.TableRow;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Makes tables with as many cells in each row: short rows are filled, long ones kept. */
final class TableConverter {
  private final PageNotes notes;
  private final Function<Node, SourceSpan> spans;
  private final Function<Node, List<Inline>> inlines;

  TableConverter(
      PageNotes notes, Function<Node, SourceSpan> spans, Function<Node, List<Inline>> inlines) {
    this.notes = notes;
    this.spans = spans;
    this.inlines = inlines;
  }

  TableBlock convert(TableNode node) {
    List<TableRow> rows = new ArrayList<>();
    for (Node row : node.getChildren()) {
      rows.add(row(row));
    }
    int columns = node.alignments().size();
    int widest = columns;
    for (TableRow row : rows) {
      if (row.cells().size() != columns) {
        notes.report(ragged(row, columns));
      }
      widest = Math.max(widest, row.cells().size());
    }
    int width = widest;
    List<Alignment> alignments = new ArrayList<>(node.alignments());
    while (alignments.size() < width) {
      alignments.add(Alignment.NONE);
    }
    List<TableRow> filled = rows.stream().map(row -> filled(row, width)).toList();
    return TableBlock.of(
        alignments, filled.subList(0, 1), filled.subList(1, filled.size()), spans.apply(node));
  }

  private TableRow row(Node row) {
    List<TableCell> cells = new ArrayList<>();
    for (Node cell : row.getChildren()) {
      cells.add(TableCell.of(inlines.apply(cell), spans.apply(cell)));
    }
    return new TableRow(cells, spans.apply(row));
  }

  private static TableRow filled(TableRow row, int width) {
    List<TableCell> cells = new ArrayList<>(row.cells());
    SourceSpan end = row.span().part(row.span().length(), row.span().length());
    while (cells.size() < width) {
      cells.add(TableCell.of(List.of(), end));
    }
    return new TableRow(cells, row.span());
  }

  private static Diagnostic ragged(TableRow row, int columns) {
    int cells = row.cells().size();
    return Diagnostic.warning(
            "table/ragged",
            row.span(),
            "row has %d %s but the header has %d"
                .formatted(cells, cells == 1 ? "cell" : "cells", columns))
        .withHint(
            cells < columns
                ? "add the missing cells, empty ones if need be"
                : "delete the extra cells, or write \\| for a bar that is text");
  }
}
