package org.labpress.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.TableBlock;
import org.labpress.drawing.Rgb;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;
import org.labpress.source.SourceSpan;

/**
 * Sets tables with three rules (Fear, "Publication quality tables in LaTeX", the booktabs package):
 * above, below the header, below. The caption stands above.
 *
 * <p>A table that is too wide gets smaller text, down to a least size; if it is still too wide, its
 * first line says by how much it sticks out.
 */
final class TableSetter {
  private static final double STEP = 0.5;
  private static final double HEAVY_RULE = 0.8;
  private static final double LIGHT_RULE = 0.5;
  private static final double HAIR_RULE = 0.25;

  /** Space between rows, in lines; rows of several lines need air to be told apart. */
  private static final double GAP_OF_WRAPPED = 0.3;

  private static final double GAP_OF_LINES = 0.08;

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

  /** Lines of cells are read well if they are as wide as this, in ems: three or four words. */
  private static final double READABLE_LINE = 8;

  /** Class of a table that stays below the words before it. */
  private static final String IN_PLACE = "lp-in-place";

  private final SettingContext context;
  private final Footnotes footnotes;
  private final Galley galley;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;

  TableSetter(
      SettingContext context,
      Footnotes footnotes,
      Galley galley,
      TagTree.Tag parent,
      Frame frame,
      BodyStyle body) {
    this.context = context;
    this.footnotes = footnotes;
    this.galley = galley;
    this.parent = parent;
    this.frame = frame;
    this.body = body;
  }

  void set(TableBlock table) {
    TagTree.Tag tag = context.tags().add(parent, Role.TABLE);
    List<Strip> top =
        new ArrayList<>(FigureSetter.caption(context, table, tag, frame, body, table.span()));
    if (!top.isEmpty()) {
      Strip gap = Strip.of(0.45 * body.leading(), List.of());
      top.add(context.look().slide() ? 0 : top.size(), gap);
    }
    BodyStyle small = body.scaled(context.look().table());
    List<CellMatter> cells = TableMatter.of(context, footnotes, tag, table, small, frame.width());
    Grid grid = grid(table, cells, small);
    List<Strip> header = new ArrayList<>();
    if (!context.look().slide()) {
      header.add(rule(grid, HEAVY_RULE));
    }
    if (!grid.head.isEmpty()) {
      header.addAll(grid.head);
      header.add(rule(grid, LIGHT_RULE));
    }
    place(table, Strips.stacked(top), header, grid);
  }

  /**
   * Returns whether the table reads badly in its frame: it is too wide in the usual size, or its
   * columns of text would have lines of few words.
   */
  boolean isCramped(TableBlock table) {
    SettingContext measuring = context.forMeasuring();
    BodyStyle small = body.scaled(context.look().table());
    List<CellMatter> cells =
        TableMatter.of(
            measuring,
            Footnotes.none(measuring),
            measuring.tags().root(),
            table,
            small,
            frame.width());
    ColumnWidths widths = new ColumnWidths(cells, table.columns(), COLUMN_GAP * small.size());
    return widths.readableSum(READABLE_LINE * small.size()) > room(table.columns(), small.size());
  }

  /**
   * The rows of a table at their places.
   *
   * @param head the rows of names; one strip or none
   * @param groups body rows, those together that a cell spans, each divided where it may be broken
   * @param feet the same of the foot
   * @param gap between rows
   */
  private record Grid(
      double left,
      double width,
      double leading,
      List<Strip> head,
      List<List<Strip>> groups,
      Set<Integer> titles,
      List<List<Strip>> feet,
      double gap,
      boolean ruled) {}

  /** Finds the largest size in which the table fits. */
  private Grid grid(TableBlock table, List<CellMatter> cells, BodyStyle small) {
    int columns = table.columns();
    double smallest = Math.min(context.look().smallestTable(), small.size());
    double size = small.size();
    double factor = 1;
    List<CellMatter> scaled = cells;
    ColumnWidths widths = new ColumnWidths(cells, columns, COLUMN_GAP * size);
    while (widths.leastSum() > room(columns, size) && size > smallest) {
      size = Math.max(smallest, size - STEP);
      factor = size / small.size();
      double by = factor;
      scaled = cells.stream().map(cell -> cell.scaled(by)).toList();
      widths = new ColumnWidths(scaled, columns, COLUMN_GAP * size);
    }
    double gap = COLUMN_GAP * size;
    double[] chosen = widths.within(room(columns, size), table.widths());
    double total = Math.max(0, gap * (columns - 1));
    for (double width : chosen) {
      total += width;
    }
    double free = Math.max(0, (frame.width() - total) / 2);
    double left = frame.left() + (context.look().slide() ? 0 : free);
    double[] edges = new double[columns + 1];
    edges[0] = left;
    for (int i = 0; i < columns; i++) {
      edges[i + 1] = edges[i] + chosen[i] + gap;
    }
    return rows(table, scaled, edges, gap, small.leading() * factor, total);
  }

  private double room(int columns, double size) {
    return frame.width() - COLUMN_GAP * size * Math.max(0, columns - 1);
  }

  private Grid rows(
      TableBlock table,
      List<CellMatter> cells,
      double[] edges,
      double gap,
      double leading,
      double total) {
    List<List<Strip>> lines = new ArrayList<>();
    boolean wrapped = false;
    for (CellMatter cell : cells) {
      double left = edges[cell.column()];
      List<Strip> set = cell.set(left, edges[cell.columnEnd()] - gap - left, leading);
      lines.add(set);
      wrapped |= set.size() > 1 && cell.row() >= table.head().size();
    }
    overfull(lines, Math.max(0, total - frame.width()), table.span());
    double rowGap = (wrapped ? GAP_OF_WRAPPED : GAP_OF_LINES) * leading;
    double most = MOST_WHOLE_ROW * context.style().textHeight();
    List<Strip> head = new ArrayList<>();
    List<List<Strip>> groups = new ArrayList<>();
    Set<Integer> titles = new HashSet<>();
    List<List<Strip>> feet = new ArrayList<>();
    boolean ruled = context.look().slide();
    int body = table.head().size();
    int foot = body + table.body().size();
    int next = 0;
    int end = 0;
    while (next < cells.size()) {
      int first = next;
      int start = cells.get(first).row();
      boolean inHead = start < body;
      end = inHead ? body : start + 1;
      while (next < cells.size() && cells.get(next).row() < end) {
        end = Math.max(end, cells.get(next).rowEnd());
        next++;
      }
      TableRows rows = new TableRows(start, end - start, leading);
      List<CellMatter> members = cells.subList(first, next);
      for (int i = first; i < next; i++) {
        rows.add(cells.get(i), lines.get(i));
      }
      for (int row = start; row < end - 1; row++) {
        rows.gapBelow(row, inHead && hasSpan(members, row) ? ruleHeight(leading) : rowGap);
      }
      rows.measure();
      if (inHead) {
        head.add(rows.asHead(spanRules(members, rows, edges, gap, leading)));
      } else {
        ruled |= end - start > 1;
        if (start < foot && isTitle(members, table.columns())) {
          titles.add(groups.size());
        }
        (start < foot ? groups : feet).add(rows.parts(most));
      }
    }
    return new Grid(edges[0], total, leading, head, groups, titles, feet, rowGap, ruled);
  }

  /** Returns whether a row is one cell over several columns, the name of the rows below it. */
  private static boolean isTitle(List<CellMatter> row, int columns) {
    CellMatter cell = row.get(0);
    return row.size() == 1 && columns > 1 && cell.columnEnd() - cell.column() == columns;
  }

  /** Returns whether a name stands over several columns that have names of their own below it. */
  private static boolean hasSpan(List<CellMatter> head, int row) {
    return head.stream().anyMatch(cell -> isOver(cell, row));
  }

  private static boolean isOver(CellMatter cell, int row) {
    return cell.rowEnd() == row + 1
        && cell.columnEnd() > cell.column() + 1
        && !cell.place().cell().blocks().isEmpty();
  }

  private static double ruleHeight(double leading) {
    return (GAP_ABOVE_RULE + GAP_BELOW_RULE) * leading + LIGHT_RULE;
  }

  /** Returns the short rules below names over several columns. */
  private List<Placed> spanRules(
      List<CellMatter> head, TableRows rows, double[] edges, double gap, double leading) {
    List<Placed> rules = new ArrayList<>();
    int start = head.get(0).row();
    for (CellMatter cell : head) {
      int below = cell.rowEnd() - start;
      if (isOver(cell, cell.rowEnd() - 1) && below < rows.count()) {
        double left = edges[cell.column()];
        double y = rows.top(below) - GAP_BELOW_RULE * leading - LIGHT_RULE;
        double width = edges[cell.columnEnd()] - gap - left;
        rules.add(
            new Placed.Rule(
                left, y, width, LIGHT_RULE, context.look().tones().ink(), Placed.ARTIFACT));
      }
    }
    return rules;
  }

  /** If the table is too wide, the first line says by how much. */
  private static void overfull(List<List<Strip>> cells, double excess, SourceSpan table) {
    if (excess < 0.01) {
      return;
    }
    for (int i = 0; i < cells.size(); i++) {
      List<Strip> strips = cells.get(i);
      for (int j = 0; j < strips.size(); j++) {
        Strip strip = strips.get(j);
        if (!strip.lines().isEmpty()) {
          List<Strip> marked = new ArrayList<>(strips);
          marked.set(j, marked(strip, excess, table));
          cells.set(i, marked);
          return;
        }
      }
    }
  }

  private static Strip marked(Strip strip, double excess, SourceSpan table) {
    List<SetLine> lines = new ArrayList<>(strip.lines());
    SetLine last = lines.remove(lines.size() - 1);
    lines.add(
        new SetLine(
            last.page(),
            last.measure(),
            last.words(),
            Math.max(last.excess(), excess),
            last.hyphenated(),
            last.last(),
            last.missing(),
            // Cells of a data file stand in it, where nobody looks for what the page shows.
            last.span().file().equals(table.file()) ? last.span() : table));
    return new Strip(strip.height(), strip.items(), lines, strip.notes(), false, Optional.empty());
  }

  /** Returns a rule with the white space around it. */
  private Strip rule(Grid grid, double weight) {
    double above = GAP_ABOVE_RULE * grid.leading;
    double below = GAP_BELOW_RULE * grid.leading;
    Placed line =
        new Placed.Rule(grid.left, above, grid.width, weight, ruleColor(weight), Placed.ARTIFACT);
    return Strip.of(above + weight + below, List.of(line));
  }

  private Rgb ruleColor(double weight) {
    Tones tones = context.look().tones();
    return context.look().slide() && weight < LIGHT_RULE ? tones.line() : tones.ink();
  }

  private void place(TableBlock table, Strip caption, List<Strip> header, Grid grid) {
    double page = context.style().textHeight();
    List<Strip> all = new ArrayList<>();
    boolean slide = context.look().slide();
    if (!slide) {
      all.add(caption);
    }
    all.addAll(header);
    grid.groups.forEach(
        group -> {
          all.addAll(group);
          all.add(between(grid));
        });
    if (!grid.groups.isEmpty()) {
      all.remove(all.size() - 1);
    }
    all.addAll(foot(grid));
    all.add(rule(grid, HEAVY_RULE));
    if (slide) {
      all.add(caption);
    }
    Strip whole = FigureSetter.named(context, table, Strips.stacked(all), frame.left());
    boolean floats = !table.attributes().hasClass(IN_PLACE);
    if (context.look().slide()) {
      galley.strip(whole);
      return;
    }
    if (floats && whole.height() <= MOST_FLOATED * page) {
      new Floats(context, galley, frame).add(table, whole, frame);
      return;
    }
    boolean wide = frame.width() > context.style().measure() + 1;
    if (wide) {
      galley.span(true);
    }
    galley.barrier(table.kind());
    galley.space(body.leading(), 0.3 * body.leading(), 0.1 * body.leading());
    Strip stackedHeader = Strips.stacked(header);
    Strip head = Strips.stacked(List.of(caption, stackedHeader));
    galley.strip(FigureSetter.named(context, table, head, frame.left()));
    galley.keep();
    Strip repeated = Strips.asArtifact(stackedHeader);
    boolean repeats = !grid.head.isEmpty() && repeated.height() <= MOST_REPEATED * page;
    for (int i = 0; i < grid.groups.size(); i++) {
      group(grid.groups.get(i), repeats ? Optional.of(repeated) : Optional.empty(), page);
      boolean last = i == grid.groups.size() - 1;
      boolean lonely = i == 0 || i == grid.groups.size() - 2;
      boolean bound = last || grid.titles.contains(i);
      galley.penalty(bound ? LineItem.FORBIDDEN : lonely ? LONELY_ROW : 0);
      if (!last && grid.ruled) {
        galley.strip(between(grid));
        galley.keep();
      } else if (!last) {
        galley.space(grid.gap, 0, 0);
      }
    }
    for (Strip strip : foot(grid)) {
      galley.strip(strip);
      galley.keep();
    }
    galley.strip(rule(grid, HEAVY_RULE));
    galley.space(body.leading(), 0.3 * body.leading(), 0.1 * body.leading());
    if (wide) {
      galley.span(false);
    }
  }

  /** Returns what parts two rows: space, or a hairline where some rows are one group. */
  private Strip between(Grid grid) {
    return grid.ruled ? rule(grid, HAIR_RULE) : Strip.of(grid.gap, List.of());
  }

  private List<Strip> foot(Grid grid) {
    List<Strip> strips = new ArrayList<>();
    for (List<Strip> group : grid.feet) {
      strips.add(strips.isEmpty() ? rule(grid, LIGHT_RULE) : Strip.of(grid.gap, List.of()));
      strips.addAll(group);
    }
    return strips;
  }

  private void group(List<Strip> parts, Optional<Strip> header, double page) {
    boolean tall = parts.stream().mapToDouble(Strip::height).sum() > MOST_WHOLE_ROW * page;
    for (int i = 0; i < parts.size(); i++) {
      Strip part = parts.get(i);
      galley.strip(header.isPresent() ? part.withHeader(header.get()) : part);
      if (i < parts.size() - 1) {
        galley.penalty(tall ? 0 : LineItem.FORBIDDEN);
      }
    }
  }
}
