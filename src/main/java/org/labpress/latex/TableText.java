package org.labpress.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.labpress.document.Code;
import org.labpress.document.DecimalColumns;
import org.labpress.document.Inline;
import org.labpress.document.LineBreak;
import org.labpress.document.PlainText;
import org.labpress.document.Strong;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableCell;
import org.labpress.document.TableGrid;
import org.labpress.document.TableRow;

/**
 * Writes the rows of a table with the rules of booktabs. Columns are as wide as their text, or
 * paragraphs of a width chosen here; text gets smaller in a table that is too wide.
 */
final class TableText {
  /** A row of one line, in lines of text of its size. */
  private static final double ROW = 1.25;

  private final LatexContext context;
  private final TableBlock table;
  private final TableColumns columns;
  private final boolean[] decimal;
  private final String[] longest;

  private TableText(LatexContext context, TableBlock table, double room) {
    this.context = context;
    this.table = table;
    this.decimal = new boolean[table.columns()];
    this.longest = new String[table.columns()];
    this.columns = columns(room);
    alignDecimals();
  }

  static TableText of(LatexContext context, TableBlock table, double room) {
    return new TableText(context, table, room);
  }

  /** Returns whether the columns are as wide as their text, in the usual size for tables. */
  boolean fits() {
    return columns.fits() && columns.size() > 0.85 * context.look().size();
  }

  /** Returns how high the table is, in points, more or less. */
  double height() {
    double lines = 0;
    for (List<TableRow> rows : List.of(table.head(), table.body(), table.foot())) {
      double[] heights = new double[rows.size()];
      for (TableGrid.Place place : TableGrid.of(rows, table.columns()).places()) {
        double width = 0;
        for (int i = place.column(); i < place.columnEnd(); i++) {
          width += columns.widths().get(i);
        }
        double text = natural(place.cell(), false) * columns.size();
        double needed = Math.max(1, Math.ceil(1.08 * text / Math.max(width, 1)));
        heights[place.row()] = Math.max(heights[place.row()], needed / place.rowSpan());
      }
      for (double height : heights) {
        lines += height * 1.2 / ROW + 0.1;
      }
    }
    return lines * ROW * columns.size() + 20;
  }

  private TableColumns columns(double room) {
    int count = table.columns();
    double[] natural = new double[count];
    double[] words = new double[count];
    double[] amounts = new double[count];
    boolean mayFit = true;
    for (List<TableRow> rows : List.of(table.head(), table.body(), table.foot())) {
      boolean head = rows == table.head();
      for (TableGrid.Place place : TableGrid.of(rows, count).places()) {
        TableCell cell = place.cell();
        mayFit &= cell.isText();
        double width = natural(cell, head);
        if (place.columnSpan() == 1) {
          int column = place.column();
          natural[column] = Math.max(natural[column], width);
          words[column] = Math.max(words[column], word(cell, head));
          amounts[column] += width;
          mayFit &= cell.content().stream().noneMatch(LineBreak.class::isInstance);
        }
      }
    }
    spans(natural, words);
    List<TableColumns.Wish> wishes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      wishes.add(new TableColumns.Wish(natural[i], Math.min(words[i], natural[i]), amounts[i]));
    }
    return TableColumns.of(wishes, table.widths(), room, context.look().size(), mayFit);
  }

  /** A cell over several columns asks them for what it needs beyond their own wishes. */
  private void spans(double[] natural, double[] words) {
    for (List<TableRow> rows : List.of(table.head(), table.body(), table.foot())) {
      for (TableGrid.Place place : TableGrid.of(rows, table.columns()).places()) {
        if (place.columnSpan() == 1 || place.columnSpan() == table.columns()) {
          continue;
        }
        double gaps = place.columnSpan() - 1;
        grow(natural, place, natural(place.cell(), true) - gaps);
        grow(words, place, word(place.cell(), true) - gaps);
      }
    }
  }

  private static void grow(double[] widths, TableGrid.Place place, double needed) {
    double sum = 0;
    for (int i = place.column(); i < place.columnEnd(); i++) {
      sum += widths[i];
    }
    if (sum < needed) {
      widths[place.columnEnd() - 1] += needed - sum;
    }
  }

  private static double natural(TableCell cell, boolean head) {
    double widest = 0;
    for (String line : lines(cell)) {
      widest = Math.max(widest, TextMeasure.width(line, shape(cell, head)));
    }
    return widest;
  }

  private static double word(TableCell cell, boolean head) {
    double widest = 0;
    for (String line : lines(cell)) {
      widest = Math.max(widest, TextMeasure.widestWord(line, shape(cell, head)));
    }
    return cell.isText() ? widest : Math.max(6, widest + 2);
  }

  private static TextMeasure.Shape shape(TableCell cell, boolean head) {
    boolean code = cell.content().stream().anyMatch(Code.class::isInstance);
    boolean bold = head || cell.content().stream().anyMatch(Strong.class::isInstance);
    return code
        ? TextMeasure.Shape.TYPEWRITER
        : bold ? TextMeasure.Shape.BOLD : TextMeasure.Shape.REGULAR;
  }

  private static List<String> lines(TableCell cell) {
    if (!cell.isText()) {
      return List.of(PlainText.ofParagraphs(cell.blocks()));
    }
    List<String> lines = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    for (Inline inline : cell.content()) {
      if (inline instanceof LineBreak) {
        lines.add(PlainText.of(line));
        line.clear();
      } else {
        line.add(inline);
      }
    }
    lines.add(PlainText.of(line));
    return lines;
  }

  private void alignDecimals() {
    DecimalColumns found = DecimalColumns.of(table);
    for (int i = 0; i < table.columns(); i++) {
      decimal[i] = found.contains(i);
      longest[i] = "";
    }
    for (List<TableRow> rows : List.of(table.body(), table.foot())) {
      for (TableGrid.Place place : TableGrid.of(rows, table.columns()).places()) {
        if (place.columnSpan() == 1 && decimal[place.column()]) {
          String rest = rest(place.cell());
          if (rest.length() > longest[place.column()].length()) {
            longest[place.column()] = rest;
          }
        }
      }
    }
  }

  private static String rest(TableCell cell) {
    return DecimalColumns.afterWhole(PlainText.of(cell.content()));
  }

  /**
   * Returns the table with its size, in braces of its own.
   *
   * @param pages whether it may take more than one page
   * @param caption what stands above the head of a table over pages, with the end of its row
   */
  String write(boolean pages, String caption) {
    context.use("array");
    StringBuilder out = new StringBuilder("{");
    out.append(sizeCommand()).append("\\setlength{\\tabcolsep}{5pt}");
    String rows = rows(pages, caption);
    boolean shrunk = columns.excess() > 0 && !pages;
    out.append(shrunk ? "\\resizebox{\\linewidth}{!}{%\n" : "\n");
    out.append("\\begin{").append(pages ? "longtable" : "tabular").append("}{").append(spec());
    out.append("}\n").append(rows);
    out.append("\\end{").append(pages ? "longtable" : "tabular").append('}');
    return out.append(shrunk ? "}}" : "}").toString();
  }

  private String sizeCommand() {
    double share = columns.size() / context.look().size();
    return share > 0.85 ? "\\small" : share > 0.75 ? "\\footnotesize" : "\\scriptsize";
  }

  private String spec() {
    StringBuilder spec = new StringBuilder("@{}");
    for (int i = 0; i < table.columns(); i++) {
      spec.append(column(table.alignments().get(i), columns.widths().get(i)));
    }
    return spec.append("@{}").toString();
  }

  private String column(Alignment alignment, double width) {
    String letter =
        switch (alignment) {
          case NONE, LEFT -> "l";
          case CENTER -> "c";
          case RIGHT, DECIMAL -> "r";
        };
    if (columns.fits()) {
      return letter;
    }
    String ragged =
        switch (letter) {
          case "c" -> "\\centering";
          case "r" -> "\\raggedleft";
          default -> "\\raggedright";
        };
    return ">{%s\\arraybackslash\\hspace{0pt}}p{%s}".formatted(ragged, points(width));
  }

  private static String points(double width) {
    return String.format(Locale.ROOT, "%.1fbp", width);
  }

  private String rows(boolean pages, String caption) {
    StringBuilder out = new StringBuilder(pages ? caption : "");
    out.append("\\toprule\n");
    if (!table.head().isEmpty()) {
      section(out, table.head(), true);
      out.append("\\midrule\n");
    }
    if (pages) {
      out.append("\\endfirsthead\n\\toprule\n");
      if (!table.head().isEmpty()) {
        section(out, table.head(), true);
        out.append("\\midrule\n");
      }
      out.append("\\endhead\n\\bottomrule\n\\endfoot\n");
    }
    section(out, table.body(), false);
    if (!table.foot().isEmpty()) {
      out.append("\\midrule\n");
      section(out, table.foot(), false);
    }
    return out.append(pages ? "" : "\\bottomrule\n").toString();
  }

  private void section(StringBuilder out, List<TableRow> rows, boolean head) {
    List<TableGrid.Place> places = TableGrid.of(rows, table.columns()).places();
    // What a cell from a row above takes in each column: its place, or nothing.
    TableGrid.Place[] above = new TableGrid.Place[table.columns()];
    int next = 0;
    for (int row = 0; row < rows.size(); row++) {
      List<String> cells = new ArrayList<>();
      List<String> rules = new ArrayList<>();
      int column = 0;
      while (column < table.columns()) {
        TableGrid.Place taken = above[column];
        if (taken != null && taken.rowEnd() > row) {
          int span = taken.columnEnd() - column;
          cells.add(span > 1 ? "\\multicolumn{" + span + "}{c}{}" : "");
          column = taken.columnEnd();
          continue;
        }
        if (next < places.size()
            && places.get(next).row() == row
            && places.get(next).column() == column) {
          TableGrid.Place place = places.get(next++);
          cells.add(cell(place, head));
          for (int i = place.column(); i < place.columnEnd(); i++) {
            above[i] = place;
          }
          boolean over = head && place.columnSpan() > 1 && place.rowEnd() < rows.size();
          if (over && !place.cell().blocks().isEmpty()) {
            rules.add("\\cmidrule(lr){%d-%d}".formatted(place.column() + 1, place.columnEnd()));
          }
          column = place.columnEnd();
        } else {
          cells.add("");
          column++;
        }
      }
      String line = String.join(" & ", cells);
      out.append(line.startsWith("[") || line.startsWith("*") ? "{}" : "");
      out.append(line).append(" \\\\\n");
      rules.forEach(rule -> out.append(rule).append('\n'));
    }
  }

  private String cell(TableGrid.Place place, boolean head) {
    Alignment alignment = table.alignment(place, head);
    String content = content(place, head);
    if (place.rowSpan() > 1) {
      context.use("multirow");
      content =
          "\\multirow{%d}{%s}{%s}".formatted(place.rowSpan(), columns.fits() ? "*" : "=", content);
    }
    boolean own = place.columnSpan() == 1 && alignment == table.alignments().get(place.column());
    if (own) {
      return content;
    }
    double width = TableColumns.GAP * (place.columnSpan() - 1);
    for (int i = place.column(); i < place.columnEnd(); i++) {
      width += columns.widths().get(i);
    }
    String spec = column(alignment, width);
    String edges =
        (place.column() == 0 ? "@{}" : "")
            + spec
            + (place.columnEnd() == table.columns() ? "@{}" : "");
    return "\\multicolumn{%d}{%s}{%s}".formatted(place.columnSpan(), edges, content);
  }

  private String content(TableGrid.Place place, boolean head) {
    TableCell cell = place.cell();
    if (!cell.isText()) {
      return LatexBlocks.boxed(context).write(cell.blocks()).strip();
    }
    LatexInlines.Room room = LatexInlines.Room.CELL;
    String text = new LatexInlines(context, room).all(cell.content()).strip();
    if (head && !text.isEmpty()) {
      return "\\textbf{" + text + "}";
    }
    boolean number = place.columnSpan() == 1 && !head && decimal[place.column()];
    if (number && columns.fits() && DecimalColumns.isNumber(PlainText.of(cell.content()))) {
      String rest = rest(cell);
      String wanted = longest[place.column()];
      String lacking = wanted.substring(Math.min(rest.length(), wanted.length()));
      return lacking.isEmpty()
          ? text
          : text + "\\hphantom{" + context.words(lacking, cell.span()) + "}";
    }
    return text;
  }
}
