package org.labpress.math.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.labpress.math.MathNode;
import org.labpress.math.MathNode.Alignment;
import org.labpress.math.MathNode.RuleStyle;

/**
 * Rows and columns: matrices, cases, aligned equations. Rows are as far apart as in LaTeX's arrays
 * and amsmath's environments; the whole is centred on the axis.
 */
final class ArraySetter {
  /** Share of the distance of baselines that lies above one: LaTeX's {@code \strutbox}. */
  private static final double ABOVE = 0.7;

  /** Least space between a row and the next where one is higher than usual, in ems. */
  private static final double LINE_SKIP = 0.1;

  /** Least space between a line and a cell that is higher or deeper than usual, in ems. */
  private static final double CLEARANCE = 0.1;

  /** Thickness of lines and space between double ones in ems: LaTeX's at 10 pt. */
  private static final double RULE = 0.04;

  private static final double DOUBLE_RULE = 0.2;

  /** Space between lines and cells at the left and right of a table with lines, in ems. */
  private static final double EDGE = 0.5;

  /** The thin space that amsmath puts beside a small matrix, in ems of the text. */
  private static final double SMALL_EDGE = 3.0 / 18;

  /** Dashes and gaps of a dashed line, in ems. */
  private static final double DASH = 0.4;

  private static final int MOST_DASHES = 500;

  private final MathNode.Table table;
  private final Setting setting;
  private final List<List<Box>> cells = new ArrayList<>();
  private final double[] widths;
  private final double[] lefts;
  private double width;

  private ArraySetter(MathNode.Table table, Setting setting) {
    this.table = table;
    this.setting = setting.in(table.style());
    int columns = Math.max(table.columns().size(), longestRow(table));
    this.widths = new double[columns];
    this.lefts = new double[columns];
  }

  /**
   * An array and its rows.
   *
   * @param rows their places in the box, y down
   */
  record Lines(Box box, List<DisplayedMath.Row> rows) {}

  static Lines set(MathNode.Table table, Setting setting) {
    return new ArraySetter(table, setting).set(0, 0);
  }

  /** Sets a table whose only column fills the measure, as that of {@code multline}. */
  static Lines spread(MathNode.Table table, Setting setting, double measure) {
    return new ArraySetter(table, setting).set(measure, 0);
  }

  /**
   * Sets a table that makes a whole formula. If there is text between its rows, it is as wide as
   * the measure and the text stands at the left.
   */
  static Lines displayed(MathNode.Table table, Setting setting, double measure) {
    return new ArraySetter(table, setting).set(0, measure);
  }

  private static int longestRow(MathNode.Table table) {
    return table.rows().stream()
        .mapToInt(row -> row.cells().stream().mapToInt(MathNode.Cell::columnSpan).sum())
        .max()
        .orElse(0);
  }

  private Lines set(double columnWidth, double measure) {
    for (MathNode.TableRow row : table.rows()) {
      cells.add(
          row.cells().stream()
              .map(cell -> RowSetter.row(cell.content().children(), setting))
              .toList());
    }
    measureColumns(columnWidth);
    for (int r = 0; r < cells.size(); r++) {
      if (isText(r)) {
        width = Math.max(width, cells.get(r).get(0).width());
        centre(measure);
      }
    }
    return stacked();
  }

  /** Returns whether a row is text between equations: a cell over all columns, at the left. */
  private boolean isText(int r) {
    List<MathNode.Cell> row = table.rows().get(r).cells();
    return row.size() == 1
        && r > 0
        && row.get(0).columnSpan() >= widths.length
        && row.get(0).alignment().equals(Optional.of(Alignment.LEFT));
  }

  /** Makes the table as wide as the measure, its columns in the middle. */
  private void centre(double measure) {
    double room = measure - width;
    if (room > 0) {
      for (int i = 0; i < lefts.length; i++) {
        lefts[i] += room / 2;
      }
      width = measure;
    }
  }

  private void measureColumns(double least) {
    for (int r = 0; r < cells.size(); r++) {
      int column = 0;
      for (int c = 0; c < cells.get(r).size(); c++) {
        MathNode.Cell cell = table.rows().get(r).cells().get(c);
        if (cell.columnSpan() == 1 && !isText(r)) {
          widths[column] = Math.max(widths[column], cells.get(r).get(c).width());
        }
        column += cell.columnSpan();
      }
    }
    for (int r = 0; r < cells.size(); r++) {
      int column = 0;
      for (int c = 0; c < cells.get(r).size() && !isText(r); c++) {
        int end = column + table.rows().get(r).cells().get(c).columnSpan();
        double lack = cells.get(r).get(c).width() - spanned(column, end);
        if (lack > 0) {
          widths[end - 1] += lack;
        }
        column = end;
      }
    }
    if (widths.length == 1) {
      widths[0] = Math.max(widths[0], least);
    }
    double edge = edge();
    double x = edge;
    for (int i = 0; i < widths.length; i++) {
      x += i == 0 ? 0 : gapBefore(i);
      lefts[i] = x;
      x += widths[i];
    }
    width = x + edge;
  }

  /** Returns the space at the left and right of the table. */
  private double edge() {
    if (setting.style().tight()) {
      return widths.length > 1 ? SMALL_EDGE * setting.size() : 0;
    }
    return ruled() ? Math.max(EDGE * setting.em(), gapBefore(0)) : gapBefore(0);
  }

  private boolean ruled() {
    return table.rulesAfter() > 0
        || !table.rulesBelow().isEmpty()
        || table.columns().stream().anyMatch(column -> column.rulesBefore() > 0)
        || table.rows().stream().anyMatch(row -> !row.rulesAbove().isEmpty());
  }

  private double spanned(int start, int end) {
    return IntStream.range(start, end)
        .mapToDouble(i -> widths[i] + (i > start ? gapBefore(i) : 0))
        .sum();
  }

  private double gapBefore(int column) {
    return column < table.columns().size()
        ? table.columns().get(column).gapBefore() * setting.em()
        : 0;
  }

  private Lines stacked() {
    double leading = table.baseline() * setting.em();
    // Substacks and small matrices have no struts.
    boolean strut = !setting.style().tight();
    Box.Builder builder = new Box.Builder();
    List<DisplayedMath.Row> rows = new ArrayList<>();
    double top = 0;
    double y = 0;
    double below = 0;
    for (int r = 0; r < cells.size(); r++) {
      MathNode.TableRow row = table.rows().get(r);
      double height = strut ? ABOVE * leading : 0;
      double depth = strut ? leading - height : 0;
      double over = row.rulesAbove().isEmpty() ? 0 : CLEARANCE * setting.em();
      double under = ruleBelow(r) ? CLEARANCE * setting.em() : 0;
      for (Box cell : cells.get(r)) {
        height = Math.max(height, cell.height() + over);
        depth = Math.max(depth, cell.depth() + under);
      }
      double rules = rules(row.rulesAbove());
      if (r == 0) {
        top = height + rules;
        horizontal(builder, row.rulesAbove(), height + rules);
      } else {
        double skip = LINE_SKIP * setting.size();
        double needed = below + height + (below + height > leading + 1e-9 && rules == 0 ? skip : 0);
        double gap = Math.max(0, Math.max(leading, needed) - below - height) + extra(r - 1);
        horizontal(builder, row.rulesAbove(), y - below - gap);
        y -= below + gap + rules + height;
      }
      rows.add(new DisplayedMath.Row(-y, -y - height, -y + depth));
      place(builder, r, y);
      below = depth;
    }
    double bottom = y - below - rules(table.rulesBelow());
    horizontal(builder, table.rulesBelow(), y - below);
    verticals(builder, top, bottom);
    Box box = builder.build(width).measuring(width, top, -bottom);
    if (cells.isEmpty()) {
      return new Lines(Box.EMPTY, List.of());
    }
    double up = setting.axis() - (box.height() - box.depth()) / 2;
    return new Lines(box.raised(up), rows.stream().map(row -> raised(row, up)).toList());
  }

  private boolean ruleBelow(int r) {
    return r + 1 < table.rows().size()
        ? !table.rows().get(r + 1).rulesAbove().isEmpty()
        : !table.rulesBelow().isEmpty();
  }

  private static DisplayedMath.Row raised(DisplayedMath.Row row, double up) {
    return new DisplayedMath.Row(
        Flattening.rounded(row.baseline() - up),
        Flattening.rounded(row.top() - up),
        Flattening.rounded(row.bottom() - up));
  }

  /** Returns the space below a row beyond the natural one. */
  private double extra(int row) {
    return (table.rowGap() + table.rows().get(row).gapBelow()) * setting.em();
  }

  private void place(Box.Builder builder, int r, double y) {
    int column = 0;
    for (int c = 0; c < cells.get(r).size(); c++) {
      MathNode.Cell cell = table.rows().get(r).cells().get(c);
      Box box = cells.get(r).get(c);
      if (isText(r)) {
        builder.add(0, y, box);
        return;
      }
      int end = column + cell.columnSpan();
      double room = spanned(column, end) - box.width();
      Alignment alignment =
          cell.alignment()
              .orElse(
                  column < table.columns().size()
                      ? table.columns().get(column).alignment()
                      : Alignment.CENTER);
      double indent =
          switch (alignment) {
            case LEFT -> 0;
            case CENTER -> room / 2;
            case RIGHT -> room;
          };
      builder.add(lefts[column] + indent, y, box);
      column = end;
    }
  }

  /** Returns the room that lines take. */
  private double rules(List<RuleStyle> styles) {
    return styles.isEmpty()
        ? 0
        : (styles.size() * RULE + (styles.size() - 1) * DOUBLE_RULE) * setting.size();
  }

  /**
   * Draws lines across the table.
   *
   * @param top upper edge of the first one
   */
  private void horizontal(Box.Builder builder, List<RuleStyle> styles, double top) {
    double thickness = RULE * setting.size();
    double up = top - thickness;
    for (RuleStyle style : styles) {
      if (style == RuleStyle.SOLID) {
        builder.add(0, up, Box.rule(width, thickness, setting.rgb()));
      } else {
        double dash = DASH * setting.size();
        int dashes = (int) Math.max(1, Math.min(MOST_DASHES, (width / dash + 1) / 2));
        double step = dashes == 1 ? 0 : (width - dash) / (dashes - 1);
        for (int i = 0; i < dashes; i++) {
          builder.add(i * step, up, Box.rule(Math.min(dash, width), thickness, setting.rgb()));
        }
      }
      up -= thickness + DOUBLE_RULE * setting.size();
    }
  }

  private void verticals(Box.Builder builder, double top, double bottom) {
    for (int i = 0; i < Math.min(widths.length, table.columns().size()); i++) {
      double middle = i == 0 ? 0 : lefts[i] - gapBefore(i) / 2;
      upright(builder, table.columns().get(i).rulesBefore(), middle, top, bottom);
    }
    upright(builder, table.rulesAfter(), width, top, bottom);
  }

  private void upright(Box.Builder builder, int count, double middle, double top, double bottom) {
    double thickness = RULE * setting.size();
    double step = thickness + DOUBLE_RULE * setting.size();
    double x = middle - thickness / 2 - (count - 1) * step / 2;
    for (int i = 0; i < count; i++) {
      builder.add(x + i * step, bottom, Box.rule(thickness, top - bottom, setting.rgb()));
    }
  }
}
