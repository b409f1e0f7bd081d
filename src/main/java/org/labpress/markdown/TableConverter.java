package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.labpress.document.Attributes;
import org.labpress.document.Inline;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableCell;
import org.labpress.document.TableRow;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Makes tables with as many cells in each row: short rows are filled, long ones kept. */
final class TableConverter {
  /** In larger tables short rows stay short. */
  private static final int MOST_FILLED = 500_000;

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
    SourceSpan span = spans.apply(node);
    List<TableRow> rows = new ArrayList<>();
    for (Node row : node.getChildren()) {
      rows.add(row(row));
    }
    int columns = node.alignments().size();
    int widest = columns;
    int longest = 0;
    for (TableRow row : rows) {
      if (row.cells().size() != columns) {
        notes.report(ragged(row, columns));
      }
      widest = Math.max(widest, row.cells().size());
      longest = Math.max(longest, row.span().length());
    }
    int width = Math.min(widest, InputGuard.MOST_COLUMNS);
    if (widest > width) {
      notes.report(InputGuard.tooManyColumns(span, widest, "the others are left out"));
    }
    List<Alignment> alignments =
        new ArrayList<>(node.alignments().subList(0, Math.min(columns, width)));
    while (alignments.size() < width) {
      alignments.add(Alignment.NONE);
    }
    boolean fills = (long) rows.size() * width <= MOST_FILLED;
    List<TableRow> even = rows.stream().map(row -> even(row, width, fills)).toList();
    int head = node.isHeaded() ? 1 : 0;
    boolean named = even.get(0).cells().stream().anyMatch(cell -> !cell.blocks().isEmpty());
    return new TableBlock(
        alignments,
        longest > GridTableConverter.FULL_WIDTH && columns == width
            ? widths(node.dashes())
            : List.of(),
        named ? even.subList(0, head) : List.of(),
        even.subList(head, even.size()),
        List.of(),
        List.of(),
        Attributes.NONE,
        Optional.empty(),
        span);
  }

  /**
   * Returns the widths that the dashes of a table give, of which a row is wider than a usual line,
   * as in Pandoc; none where all are as long, which says nothing.
   */
  private static List<Double> widths(List<Integer> dashes) {
    double sum = dashes.stream().mapToInt(Integer::intValue).sum();
    return dashes.stream().distinct().count() > 1
        ? dashes.stream().map(count -> count / sum).toList()
        : List.of();
  }

  private TableRow row(Node row) {
    List<TableCell> cells = new ArrayList<>();
    for (Node cell : row.getChildren()) {
      cells.add(TableCell.of(inlines.apply(cell), spans.apply(cell)));
    }
    return new TableRow(cells, spans.apply(row));
  }

  private static TableRow even(TableRow row, int width, boolean fills) {
    List<TableCell> cells =
        new ArrayList<>(row.cells().subList(0, Math.min(width, row.cells().size())));
    SourceSpan end = row.span().part(row.span().length(), row.span().length());
    while (fills && cells.size() < width) {
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
