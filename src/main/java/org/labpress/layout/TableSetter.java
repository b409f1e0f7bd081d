package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.TableBlock;
import org.labpress.document.TableCell;
import org.labpress.document.TableRow;
import org.labpress.drawing.Rgb;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;
import org.labpress.source.SourceSpan;

/**
 * Sets tables with three rules (Fear, "Publication quality tables in LaTeX", the booktabs package):
 * above, below the header, below. The caption stands above.
 *
 * <p>A table that is too wide gets smaller text, down to {@link #SMALLEST} points; if it is still
 * too wide, its first line says by how much it sticks out.
 */
final class TableSetter {
  static final double SMALLEST = 8;

  private static final double STEP = 0.5;
  private static final double HEAVY_RULE = 0.8;
  private static final double LIGHT_RULE = 0.5;

  /** Space between columns, in ems. */
  private static final double COLUMN_GAP = 1.25;

  /** Lines are deeper above than below their ink, so equal air takes unequal space. */
  private static final double GAP_ABOVE_RULE = 0.13;

  private static final double GAP_BELOW_RULE = 0.24;

  /** Tables up to this share of a page stay whole and may float. */
  private static final double MOST_FLOATED = 0.55;

  /** Rows above this share of a page may be broken between their lines. */
  private static final double MOST_WHOLE_ROW = 0.3;

  /** A header above this share of a page is not repeated. */
  private static final double MOST_REPEATED = 0.3;

  /** A page should not end after the first row or before the last. */
  private static final double LONELY_ROW = 500;

  private final SettingContext context;
  private final Galley galley;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;

  TableSetter(
      SettingContext context, Galley galley, TagTree.Tag parent, Frame frame, BodyStyle body) {
    this.context = context;
    this.galley = galley;
    this.parent = parent;
    this.frame = frame;
    this.body = body;
  }

  void set(TableBlock table) {
    TagTree.Tag tag = context.tags().add(parent, Role.TABLE);
    List<Strip> caption = FigureSetter.caption(context, table, tag, frame, body, table.span());
    BodyStyle small = body.scaled(FigureSetter.CAPTION_SCALE);
    List<List<List<LineItem>>> cells = new ArrayList<>();
    for (TableRow row : table.head()) {
      cells.add(items(row, tag, Role.TABLE_HEADER, small.text().asBold()));
    }
    for (TableRow row : table.body()) {
      cells.add(items(row, tag, Role.TABLE_DATA, small.text()));
    }
    Grid grid = grid(table, cells, small);
    List<Strip> top = new ArrayList<>(caption);
    if (!top.isEmpty()) {
      top.add(Strip.of(0.45 * body.leading(), List.of()));
    }
    List<Strip> header = new ArrayList<>();
    header.add(rule(grid, HEAVY_RULE));
    for (int i = 0; i < table.head().size(); i++) {
      header.addAll(i == 0 ? overfull(grid.rows.get(i), grid) : grid.rows.get(i));
    }
    header.add(rule(grid, LIGHT_RULE));
    place(table, Strips.stacked(top), Strips.stacked(header), grid);
  }

  private List<List<LineItem>> items(TableRow row, TagTree.Tag table, Role role, TextStyle style) {
    TagTree.Tag rowTag = context.tags().add(table, Role.TABLE_ROW);
    List<List<LineItem>> items = new ArrayList<>();
    for (TableCell cell : row.cells()) {
      TagTree.Tag tag = context.tags().add(rowTag, role);
      items.add(
          InlineItems.of(context, tag, style, cell.content()).addAll(cell.content()).finish());
    }
    return items;
  }

  /**
   * The rows of a table at their places.
   *
   * @param excess points by which it is wider than its frame
   * @param rows the header first; each as one strip for each of its lines
   */
  private record Grid(
      double left, double width, double excess, double leading, List<List<Strip>> rows) {}

  /** Finds the largest size in which the table fits. */
  private Grid grid(TableBlock table, List<List<List<LineItem>>> cells, BodyStyle small) {
    int columns = table.alignments().size();
    double size = small.size();
    double factor = 1;
    List<List<List<LineItem>>> scaled = cells;
    ColumnWidths widths = new ColumnWidths(cells, columns);
    while (widths.leastSum() > room(columns, size) && size > SMALLEST) {
      size = Math.max(SMALLEST, size - STEP);
      factor = size / small.size();
      double by = factor;
      scaled =
          cells.stream()
              .map(row -> row.stream().map(cell -> Scaling.scaled(cell, by)).toList())
              .toList();
      widths = new ColumnWidths(scaled, columns);
    }
    double gap = COLUMN_GAP * size;
    double[] chosen = widths.within(room(columns, size));
    double total = gap * (columns - 1);
    for (double width : chosen) {
      total += width;
    }
    double left = frame.left() + Math.max(0, (frame.width() - total) / 2);
    double leading = small.leading() * factor;
    List<List<Strip>> rows = new ArrayList<>();
    for (int i = 0; i < scaled.size(); i++) {
      List<TableCell> written = table.rows().get(i).cells();
      rows.add(row(scaled.get(i), written, table, chosen, left, gap, leading));
    }
    double excess = Math.max(0, total - frame.width());
    return new Grid(left, total, excess < 0.01 ? 0 : excess, leading, rows);
  }

  private double room(int columns, double size) {
    return frame.width() - COLUMN_GAP * size * (columns - 1);
  }

  /** Returns a strip for each line of a row, cells side by side. */
  private static List<Strip> row(
      List<List<LineItem>> cells,
      List<TableCell> written,
      TableBlock table,
      double[] widths,
      double left,
      double gap,
      double leading) {
    List<List<Strip>> columns = new ArrayList<>();
    double x = left;
    int lines = 1;
    for (int i = 0; i < cells.size(); i++) {
      LineShape shape = LineShape.ragged(widths[i], justification(table.alignments().get(i)));
      SourceSpan span = written.get(i).span();
      List<Strip> cell = ParagraphSetter.set(cells.get(i), shape, x, leading, false, span);
      columns.add(cell);
      lines = Math.max(lines, cell.size());
      x += widths[i] + gap;
    }
    List<Strip> strips = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      List<Strip> parts = new ArrayList<>();
      parts.add(Strip.of(leading, List.of()));
      for (List<Strip> column : columns) {
        if (line < column.size()) {
          parts.add(column.get(line));
        }
      }
      strips.add(Strips.sideBySide(parts));
    }
    return strips;
  }

  private static LineShape.Justification justification(TableBlock.Alignment alignment) {
    return switch (alignment) {
      case NONE, LEFT -> LineShape.Justification.LEFT;
      case CENTER -> LineShape.Justification.CENTER;
      case RIGHT, DECIMAL -> LineShape.Justification.RIGHT;
    };
  }

  /** Returns the header; if the table is too wide, its last cell says so. */
  private List<Strip> overfull(List<Strip> header, Grid grid) {
    if (grid.excess == 0) {
      return header;
    }
    List<Strip> marked = new ArrayList<>(header);
    Strip first = header.get(0);
    List<SetLine> lines = new ArrayList<>(first.lines());
    if (!lines.isEmpty()) {
      SetLine last = lines.remove(lines.size() - 1);
      lines.add(
          new SetLine(
              last.page(),
              last.measure(),
              last.words(),
              Math.max(last.excess(), grid.excess),
              last.hyphenated(),
              last.last(),
              last.missing(),
              last.span()));
    }
    marked.set(
        0, new Strip(first.height(), first.items(), lines, first.notes(), false, Optional.empty()));
    return marked;
  }

  /** Returns a rule with the white space around it. */
  private static Strip rule(Grid grid, double weight) {
    double above = GAP_ABOVE_RULE * grid.leading;
    double below = GAP_BELOW_RULE * grid.leading;
    Placed line = new Placed.Rule(grid.left, above, grid.width, weight, Rgb.BLACK, Placed.ARTIFACT);
    return Strip.of(above + weight + below, List.of(line));
  }

  private void place(TableBlock table, Strip caption, Strip header, Grid grid) {
    List<Strip> all = new ArrayList<>();
    all.add(caption);
    all.add(header);
    List<List<Strip>> rows = grid.rows.subList(table.head().size(), grid.rows.size());
    for (int i = 0; i < rows.size(); i++) {
      if (i > 0) {
        all.add(Strip.of(rowGap(grid), List.of()));
      }
      all.addAll(rows.get(i));
    }
    all.add(rule(grid, HEAVY_RULE));
    Strip whole = FigureSetter.named(context, table, Strips.stacked(all), frame.left());
    double page = context.style().textHeight();
    if (whole.height() <= MOST_FLOATED * page) {
      galley.floating(whole);
      return;
    }
    galley.space(body.leading(), 0.3 * body.leading(), 0.1 * body.leading());
    Strip head = Strips.stacked(List.of(caption, header));
    galley.strip(FigureSetter.named(context, table, head, frame.left()));
    galley.keep();
    Strip repeated = Strips.asArtifact(header);
    boolean repeats = repeated.height() <= MOST_REPEATED * page;
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), repeats ? Optional.of(repeated) : Optional.empty(), page);
      boolean last = i == rows.size() - 1;
      boolean lonely = i == 0 || i == rows.size() - 2;
      galley.penalty(last ? LineItem.FORBIDDEN : lonely ? LONELY_ROW : 0);
      if (!last) {
        galley.space(rowGap(grid), 0, 0);
      }
    }
    galley.strip(rule(grid, HEAVY_RULE));
    galley.space(body.leading(), 0.3 * body.leading(), 0.1 * body.leading());
  }

  private void row(List<Strip> lines, Optional<Strip> header, double page) {
    boolean tall = lines.stream().mapToDouble(Strip::height).sum() > MOST_WHOLE_ROW * page;
    for (int i = 0; i < lines.size(); i++) {
      Strip line = lines.get(i);
      galley.strip(header.isPresent() ? line.withHeader(header.get()) : line);
      if (i < lines.size() - 1) {
        galley.penalty(tall ? 0 : LineItem.FORBIDDEN);
      }
    }
  }

  /** Rows of several lines need air to be told apart. */
  private static double rowGap(Grid grid) {
    boolean wrapped = grid.rows.stream().anyMatch(row -> row.size() > 1);
    return (wrapped ? 0.3 : 0.08) * grid.leading;
  }
}
