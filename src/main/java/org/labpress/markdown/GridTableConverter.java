package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.CodeBlock;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableCell;
import org.labpress.document.TableRow;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/**
 * Makes tables of grid tables: a line of {@code =} ends the head, and where the last line is one
 * too, the line of {@code =} before it begins the foot. The colons that align columns stand in the
 * line below the head or, without a head, in the first line.
 */
final class GridTableConverter {
  /** A table this many characters wide or wider takes the whole measure, as in Pandoc. */
  static final int FULL_WIDTH = 72;

  private final PreparedText source;
  private final PageNotes notes;

  GridTableConverter(PreparedText source, PageNotes notes) {
    this.source = source;
    this.notes = notes;
  }

  /** Returns the table or, if its borders do not meet, its lines as code. */
  Block convert(DrawnTable node, SourceSpan span) {
    List<ColumnLine> lines = node.lines().stream().map(ColumnLine::new).toList();
    GridBorders.Result result = GridBorders.of(lines);
    if (result.drawn().isEmpty()) {
      notes.report(unmet(lines, result.failure().orElseThrow()));
      return asCode(node, span);
    }
    GridBorders.Drawn drawn = result.drawn().get();
    if (drawn.columns().size() - 1 > InputGuard.MOST_COLUMNS) {
      notes.report(InputGuard.tooManyColumns(span, drawn.columns().size() - 1, "shown as code"));
      return asCode(node, span);
    }
    return table(drawn, lines, new CellText(source, notes, node), span);
  }

  private static Block asCode(DrawnTable node, SourceSpan span) {
    String text =
        String.join("\n", node.lines().stream().map(BasedSequence::toString).toList()) + "\n";
    return CodeBlock.of("", Attributes.NONE, text, span);
  }

  private Diagnostic unmet(List<ColumnLine> lines, GridBorders.Failure failure) {
    GridBorders.Corner corner = failure.at();
    ColumnLine line = lines.get(Math.max(0, Math.min(corner.line(), lines.size() - 1)));
    BasedSequence at = line.slice(corner.column(), corner.column() + 1);
    SourceSpan span = source.span(at.getStartOffset(), at.getEndOffset());
    String message =
        failure.shape()
            ? "the cell whose corner is at column %d is not a rectangle"
            : "cell border at column %d does not meet a \"+\"";
    return Diagnostic.error("table/grid", span, message.formatted(span.column()))
        .withHint("draw every cell with \"+\" at its four corners, one below the other");
  }

  private static TableBlock table(
      GridBorders.Drawn drawn, List<ColumnLine> lines, CellText text, SourceSpan span) {
    List<Integer> edges = drawn.rows();
    int count = edges.size() - 1;
    List<Integer> parts = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      if (isPartLine(lines.get(edges.get(i)), drawn.columns())) {
        parts.add(i);
      }
    }
    boolean closed = !parts.isEmpty() && parts.get(parts.size() - 1) == count;
    int head = parts.isEmpty() || parts.get(0) == count ? 0 : parts.get(0);
    int foot = closed && parts.size() > 2 ? parts.get(parts.size() - 2) : count;
    ColumnLine aligning = lines.get(edges.get(head));
    List<TableRow> rows = rows(drawn, lines, text);
    return new TableBlock(
        alignments(aligning, drawn.columns()),
        widths(drawn.columns()),
        rows.subList(0, head),
        rows.subList(head, foot),
        rows.subList(foot, count),
        List.of(),
        Attributes.NONE,
        Optional.empty(),
        span);
  }

  private static boolean isPartLine(ColumnLine line, List<Integer> columns) {
    for (int i = columns.get(0); i <= columns.get(columns.size() - 1); i++) {
      if ("+=:".indexOf(line.at(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static List<TableRow> rows(
      GridBorders.Drawn drawn, List<ColumnLine> lines, CellText text) {
    List<List<TableCell>> cells = new ArrayList<>();
    for (int i = 0; i < drawn.rows().size() - 1; i++) {
      cells.add(new ArrayList<>());
    }
    for (GridBorders.Cell cell : drawn.cells()) {
      List<BasedSequence> parts = new ArrayList<>();
      int left = drawn.columns().get(cell.column()) + 1;
      int right = drawn.columns().get(cell.columnEnd());
      int end = drawn.rows().get(cell.rowEnd());
      for (int line = drawn.rows().get(cell.row()) + 1; line < end; line++) {
        parts.add(lines.get(line).slice(left, right));
      }
      cells
          .get(cell.row())
          .add(
              new TableCell(
                  text.blocks(parts),
                  cell.columnEnd() - cell.column(),
                  cell.rowEnd() - cell.row(),
                  text.span(parts)));
    }
    List<TableRow> rows = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      SourceSpan span = text.span(List.of(lines.get(drawn.rows().get(i)).chars()));
      SourceSpan covering = cells.get(i).isEmpty() ? span : cells.get(i).get(0).span();
      for (TableCell cell : cells.get(i)) {
        covering = covering.cover(cell.span());
      }
      rows.add(new TableRow(cells.get(i), covering));
    }
    return rows;
  }

  private static List<Alignment> alignments(ColumnLine line, List<Integer> columns) {
    List<Alignment> alignments = new ArrayList<>();
    for (int i = 0; i < columns.size() - 1; i++) {
      boolean left = line.at(columns.get(i) + 1) == ':';
      boolean right = line.at(columns.get(i + 1) - 1) == ':';
      alignments.add(
          left && right
              ? Alignment.CENTER
              : left ? Alignment.LEFT : right ? Alignment.RIGHT : Alignment.NONE);
    }
    return alignments;
  }

  private static List<Double> widths(List<Integer> columns) {
    double whole = Math.max(FULL_WIDTH, columns.get(columns.size() - 1) - columns.get(0));
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < columns.size() - 1; i++) {
      widths.add((columns.get(i + 1) - columns.get(i)) / whole);
    }
    return widths;
  }
}
